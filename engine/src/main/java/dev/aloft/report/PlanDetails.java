package dev.aloft.report;

import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Reason;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below the first screen: each change of configuration, then each lane. */
final class PlanDetails {

  private static final int EXCEPTIONS = 100;
  private static final int WIDTH = 118;

  private final PlanFacts facts;
  private final Discretion discretion;

  PlanDetails(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.discretion = discretion;
  }

  String text(Style style) {
    StringBuilder out = new StringBuilder();
    List<Change> changes = facts.worthShowing();
    out.append(style.strong("Configuration and people")).append('\n');
    if (changes.isEmpty()) {
      out.append("  no change\n");
    }
    changes.forEach(change -> change(out, style, change));
    out.append('\n').append(style.strong("Lanes")).append('\n');
    if (facts.lanes().isEmpty()) {
      out.append("  none\n");
    }
    facts.lanes().forEach(lane -> lane(out, style, lane));
    people(out, style);
    listed(out, style, "Access", new AccessBlocks(facts, discretion).full());
    listed(out, style, "Checks", checks());
    listed(out, style, "Lost", lost());
    listed(out, style, "Notes", facts.plan().notes().stream().map(discretion::text).toList());
    return out.toString();
  }

  /** Those who have no account of their own: everyone else is found where the plan says. */
  private void people(StringBuilder out, Style style) {
    List<String> standIns =
        facts.people().stream()
            .filter(change -> change.reason() == Reason.STAND_IN)
            .map(change ->
                discretion.address(change.address())
                    + "  ("
                    + discretion.text(change.cause())
                    + ")")
            .toList();
    listed(out, style, "Become the stand-in", standIns);
  }

  /** What the checks found, with samples. */
  private List<String> checks() {
    return facts.plan().checks().stream()
        .map(result ->
            "%s: %s, %s%s"
                .formatted(
                    result.check(),
                    result.sentence(),
                    result.samples().stream()
                        .map(discretion::address)
                        .collect(Collectors.joining(", ")),
                    result.count() > result.samples().size() ? ", …" : ""))
        .toList();
  }

  /** Rows that stay behind by their entities, then every loss. */
  private List<String> lost() {
    List<String> lines = new ArrayList<>();
    for (LedgerLine line : facts.plan().ledger().lines()) {
      if (line.outcome() == Outcome.BLOCKED || line.outcome() == Outcome.NOT_YET_SUPPORTED) {
        lines.add(
            "%s %s %s (%s)"
                .formatted(
                    Figures.of(line.rows()), line.entity(), line.outcome().words(), line.rule()));
      }
    }
    lines.addAll(
        PlanScreen.counted(
            Stream.concat(facts.losses().stream(), facts.accounts().stream()).toList(),
            discretion));
    return lines;
  }

  private static void listed(StringBuilder out, Style style, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append('\n').append(style.strong(title)).append('\n');
      lines.forEach(line -> out.append("    ").append(Printable.of(line)).append('\n'));
    }
  }

  /** One change with its attributes. */
  void change(StringBuilder out, Style style, Change change) {
    out.append(symbol(style, change))
        .append(' ')
        .append(style.strong(Printable.of(discretion.address(change.address()))))
        .append("  ")
        .append(change.action().name().toLowerCase(Locale.ROOT))
        .append(", ")
        .append(change.reason().label())
        .append(style.faint("  (" + Printable.of(discretion.text(change.cause())) + ")"))
        .append('\n');
    attributes(change).forEach(line -> out.append("    ").append(line).append('\n'));
  }

  private static String symbol(Style style, Change change) {
    String symbol = change.action().symbol();
    return switch (change.action()) {
      case CREATE -> style.good(symbol);
      case UPDATE, ADOPT, MANUAL -> style.warning(symbol);
      case DELETE, REPLACE, CONFLICT -> style.error(symbol);
      case USE, FORGET, KEEP -> symbol;
    };
  }

  /** What is written, kept or in conflict, a line an attribute. */
  List<String> attributes(Change change) {
    if (discretion.hides(change.address().type())) {
      return List.of();
    }
    Set<String> names = new TreeSet<>(change.changed());
    names.addAll(change.drifted());
    return names.stream().flatMap(name -> attribute(change, name)).toList();
  }

  private Stream<String> attribute(Change change, String name) {
    Value after = change.after().getOrDefault(name, Value.NONE);
    String label = Printable.of(name) + ": ";
    if (change.before().isEmpty()) {
      return after.equals(Value.NONE) ? Stream.of() : Stream.of(label + discretion.value(after));
    }
    String before = label + discretion.value(change.before().getOrDefault(name, Value.NONE));
    String then =
        change.drifted().contains(name)
            ? "kept, in place of " + discretion.value(after)
            : "→ " + discretion.value(after);
    return before.length() + then.length() < WIDTH
        ? Stream.of(before + " " + then)
        : Stream.of(before, "  " + then);
  }

  /** One lane with its counts, samples and exceptions. */
  void lane(StringBuilder out, Style style, LaneSummary lane) {
    out.append(style.strong(Printable.of(lane.lane().name())))
        .append("  ")
        .append(lane.lane().itemType())
        .append(" by ")
        .append(Printable.of(lane.executor()))
        .append(lane.lane().keepKeys() ? ", keys kept" : ", new keys")
        .append('\n');
    for (Map.Entry<String, Long> count : lane.counts().entrySet()) {
      String[] names = count.getKey().toLowerCase(Locale.ROOT).replace('_', '-').split("/", 2);
      out.append("    ")
          .append(Figures.of(count.getValue()))
          .append(' ')
          .append(names[0])
          .append(", ")
          .append(names[1])
          .append('\n');
    }
    if (!lane.parts().isEmpty()) {
      out.append(
              lane.parts().entrySet().stream()
                  .map(part -> Figures.of(part.getValue(), Printable.of(part.getKey())))
                  .collect(Collectors.joining(" · ", "    with ", "")))
          .append('\n');
    }
    lines(out, "sample", lane.samples());
    lines(
        out,
        "exception",
        lane.exceptions().subList(0, Math.min(EXCEPTIONS, lane.exceptions().size())));
    lane.differences().first().stream()
        .limit(EXCEPTIONS)
        .forEach(difference -> difference(out, difference));
    long left = lane.exceptionCount() - Math.min(EXCEPTIONS, lane.exceptions().size());
    if (left > 0) {
      out.append("    … and ").append(Figures.of(left, "exception")).append(" more\n");
    }
  }

  /** Both sides' part in it: what happened, when the target last moved, and what each has. */
  private void difference(StringBuilder out, Difference difference) {
    out.append("    ")
        .append(DifferenceWords.id(difference.kind()))
        .append(": ")
        .append(Printable.of(discretion.address(difference.item())));
    if (!difference.subject().isEmpty()) {
      out.append(' ').append(Printable.of(discretion.text(difference.subject())));
    }
    out.append("  ").append(DifferenceWords.words(difference.kind()));
    difference
        .now()
        .ifPresent(now -> out.append(", now ").append(Printable.of(discretion.address(now))));
    if (!difference.version().isEmpty()) {
      out.append(", target last changed ").append(PlanView.minute(difference.version()));
    }
    out.append('\n');
    discretion
        .sides(difference)
        .ifPresent(sides -> {
          side(out, "recorded", PlanView.shortened(sides.recorded().toString()) + " (digest)");
          side(out, "desired ", discretion.value(sides.desired()));
          side(out, "observed", discretion.value(sides.observed()));
        });
  }

  private static void side(StringBuilder out, String name, String words) {
    out.append("        ").append(name).append("  ").append(words).append('\n');
  }

  private void lines(StringBuilder out, String word, List<LaneLine> lines) {
    for (LaneLine line : lines) {
      out.append("    ")
          .append(word)
          .append(": ")
          .append(line.action().symbol())
          .append(' ')
          .append(Printable.of(discretion.address(line.address())))
          .append("  ")
          .append(line.reason().label())
          .append('\n');
    }
  }
}
