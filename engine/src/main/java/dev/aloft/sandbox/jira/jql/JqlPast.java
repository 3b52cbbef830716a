package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Jql.When;
import dev.aloft.sandbox.jira.jql.Past.Span;
import dev.aloft.sandbox.jira.jql.Past.Step;
import dev.aloft.sandbox.jira.jql.PastField.Wanted;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Turns {@code was} and {@code changed} into tests. {@code was} holds for a time in which a value
 * was held, and {@code changed} for a step from one to another; everything that a query says of
 * when and by whom holds for the same time or step. What is said of days means days of universal
 * time.
 *
 * @param <T> what is searched
 */
public final class JqlPast<T> {

  private final PastFields<T> fields;

  /** Tests over the histories of a product. */
  public JqlPast(PastFields<T> fields) {
    this.fields = fields;
  }

  private PastField<T> field(String name) {
    return fields
        .past(name)
        .orElseThrow(
            () -> Refusal.badRequest("History searches do not support the '" + name + "' field."));
  }

  /**
   * What held a value once.
   *
   * @throws Refusal 400 for a field without history, and for what means nothing
   */
  public Predicate<T> test(Condition.Was was) {
    PastField<T> field = field(was.field());
    List<Wanted> wanted = was.operands().stream().map(field.wanted()).toList();
    Predicate<Span> fits =
        was.when().stream()
            .map(this::span)
            .reduce(span -> any(wanted, span.value()), Predicate::and);
    Predicate<T> held = thing -> field.past().apply(thing).spans().stream().anyMatch(fits);
    return was.negative() ? held.negate() : held;
  }

  private static boolean any(List<Wanted> wanted, Optional<Past.Value> value) {
    return wanted.stream().anyMatch(one -> one.fits(value));
  }

  private Predicate<Span> span(When when) {
    return switch (when.relation()) {
      case BY -> {
        Set<String> people = people(when);
        yield span -> people.contains(span.by());
      }
      case BEFORE -> {
        Instant edge = time(when);
        yield span -> span.from().isBefore(edge);
      }
      case AFTER -> {
        Instant edge = time(when);
        yield span -> span.until().isAfter(edge);
      }
      case ON -> {
        Instant day = day(when);
        yield span -> span.from().isBefore(next(day)) && span.until().isAfter(day);
      }
      case DURING -> {
        List<Instant> edges = edges(when);
        yield span ->
            !span.from().isAfter(edges.getLast()) && !span.until().isBefore(edges.getFirst());
      }
      case FROM, TO ->
          throw Refusal.badRequest(
              "The predicate '"
                  + when.relation().text()
                  + "' can only be used with the operator 'changed'.");
    };
  }

  /**
   * What has changed.
   *
   * @throws Refusal 400 for a field without history, and for what means nothing
   */
  public Predicate<T> test(Condition.Changed changed) {
    PastField<T> field = field(changed.field());
    Predicate<Step> fits =
        changed.when().stream()
            .map(when -> step(when, field.wanted()))
            .reduce(step -> true, Predicate::and);
    return thing -> field.past().apply(thing).steps().stream().anyMatch(fits);
  }

  private Predicate<Step> step(When when, Function<Operand, Wanted> meaning) {
    return switch (when.relation()) {
      case BY -> {
        Set<String> people = people(when);
        yield step -> people.contains(step.by());
      }
      case BEFORE -> {
        Instant edge = time(when);
        yield step -> step.at().isBefore(edge);
      }
      case AFTER -> {
        Instant edge = time(when);
        yield step -> step.at().isAfter(edge);
      }
      case ON -> {
        Instant day = day(when);
        yield step -> !step.at().isBefore(day) && step.at().isBefore(next(day));
      }
      case DURING -> {
        List<Instant> edges = edges(when);
        yield step -> !step.at().isBefore(edges.getFirst()) && !step.at().isAfter(edges.getLast());
      }
      case FROM -> {
        List<Wanted> wanted = when.operands().stream().map(meaning).toList();
        yield step -> any(wanted, step.from());
      }
      case TO -> {
        List<Wanted> wanted = when.operands().stream().map(meaning).toList();
        yield step -> any(wanted, step.to());
      }
    };
  }

  private Set<String> people(When when) {
    return when.operands().stream()
        .flatMap(operand -> fields.people(operand).stream())
        .collect(Collectors.toSet());
  }

  private Instant time(When when) {
    return times(when, 1).getFirst();
  }

  private Instant day(When when) {
    return time(when).atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  private static Instant next(Instant day) {
    return day.plus(1, ChronoUnit.DAYS);
  }

  private List<Instant> edges(When when) {
    return times(when, 2);
  }

  private List<Instant> times(When when, int count) {
    if (when.operands().size() != count) {
      throw Refusal.badRequest(
          "The predicate '"
              + when.relation().text()
              + "' must be supplied with exactly "
              + (count == 1 ? "one date value." : "two date values."));
    }
    return when.operands().stream().map(fields::time).toList();
  }
}
