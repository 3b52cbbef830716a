package dev.aloft.sandbox.jira.jql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a field of a thing held from the beginning until now.
 *
 * @param spans what it held, and for how long
 * @param steps how it changed, oldest first
 */
public record Past(List<Span> spans, List<Step> steps) {

  /**
   * A value.
   *
   * @param id what programs call it; empty where only people's word for it is known
   * @param text what people called it then
   */
  public record Value(String id, String text) {

    boolean same(Value other) {
      return (id.isEmpty() || other.id.isEmpty())
          ? text.equalsIgnoreCase(other.text)
          : id.equals(other.id);
    }
  }

  /**
   * A time for which something was held.
   *
   * @param value what; nothing where the field was empty
   * @param by who had put it there
   * @param until the end of time where it is still held
   */
  public record Span(Optional<Value> value, String by, Instant from, Instant until) {}

  /** A change by somebody; an end is left out where there was nothing. */
  public record Step(String by, Instant at, Optional<Value> from, Optional<Value> to) {}

  /** Keeps copies. */
  public Past {
    spans = List.copyOf(spans);
    steps = List.copyOf(steps);
  }

  /**
   * Of a field with one value.
   *
   * @param maker who made the thing, and gave it its first value
   */
  public static Past ofOne(String maker, Instant made, Optional<Value> now, List<Step> steps) {
    List<Span> spans = new ArrayList<>();
    Optional<Value> value = steps.isEmpty() ? now : steps.getFirst().from();
    String by = maker;
    Instant since = made;
    for (Step step : steps) {
      spans.add(new Span(value, by, since, step.at()));
      value = step.to();
      by = step.by();
      since = step.at();
    }
    spans.add(new Span(value, by, since, Instant.MAX));
    return new Past(spans, steps);
  }

  /** Of a field with several values, each of which comes and goes by a step of its own. */
  public static Past ofMany(String maker, Instant made, List<Value> now, List<Step> steps) {
    List<Value> first = new ArrayList<>(now);
    for (Step step : steps.reversed()) {
      step.to().ifPresent(gone -> first.removeIf(gone::same));
      step.from().ifPresent(first::add);
    }
    List<Span> spans = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    first.forEach(value -> open.add(open(Optional.of(value), maker, made)));
    if (open.isEmpty()) {
      open.add(open(Optional.empty(), maker, made));
    }
    for (Step step : steps) {
      step.from().ifPresent(gone -> close(open, spans, step, Optional.of(gone)));
      step.to()
          .ifPresent(come -> {
            close(open, spans, step, Optional.empty());
            open.add(open(Optional.of(come), step.by(), step.at()));
          });
      if (open.isEmpty()) {
        open.add(open(Optional.empty(), step.by(), step.at()));
      }
    }
    spans.addAll(open);
    return new Past(spans, steps);
  }

  private static Span open(Optional<Value> value, String by, Instant from) {
    return new Span(value, by, from, Instant.MAX);
  }

  /** Ends what was held; nothing was not held for no time at all. */
  private static void close(List<Span> open, List<Span> spans, Step step, Optional<Value> value) {
    for (Span span : List.copyOf(open)) {
      boolean same =
          (value.isEmpty() || span.value().isEmpty())
              ? value.isEmpty() && span.value().isEmpty()
              : value.get().same(span.value().get());
      if (same) {
        open.remove(span);
        if (span.value().isPresent() || span.from().isBefore(step.at())) {
          spans.add(new Span(span.value(), span.by(), span.from(), step.at()));
        }
      }
    }
  }
}
