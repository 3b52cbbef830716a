package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.PlanDifference;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why a plan is stale, and what differs between it and one that was made now. */
public final class StalePlanView {

  private static final int CHANGES = 40;
  private static final int LANES = 20;
  private static final int ATTRIBUTES = 8;
  private static final String NOTHING = "not in it";

  private final ProblemException problem;
  private final PlanDifference difference;
  private final Discretion discretion;

  public StalePlanView(ProblemException problem, PlanDifference difference, Discretion discretion) {
    this.problem = problem;
    this.difference = difference;
    this.discretion = discretion;
  }

  /** The problem, then the difference: what the plans rest on, configuration, lanes. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(new DiagnosticView(problem.diagnostics()).text(style)).append('\n');
    out.append(style.strong("The reviewed plan → a plan made now")).append('\n');
    if (difference.isEmpty()) {
      return out.append("  no difference that a plan shows\n").toString();
    }
    for (PlanDifference.Basis basis : difference.bases()) {
      String then = PlanView.shortened(basis.reviewed());
      String now = PlanView.shortened(basis.now());
      boolean digests = !basis.what().equals("target");
      out.append("  ")
          .append(Printable.of(basis.what()))
          .append(": ")
          .append(Printable.of(digests ? then : basis.reviewed()))
          .append(" → ")
          .append(Printable.of(digests ? now : basis.now()))
          .append('\n');
    }
    List<PlanDifference.ChangePair> open = open();
    open.stream().limit(CHANGES).forEach(pair -> configuration(out, style, pair));
    more(out, open.size() - CHANGES, "change");
    if (settled() > 0) {
      out.append("  ")
          .append(Figures.of(settled(), "change"))
          .append(" of configuration carried out already\n");
    }
    difference.lanes().stream().limit(LANES).forEach(lane -> lane(out, style, lane));
    more(out, difference.lanes().size() - LANES, "lane");
    if (difference.configuration().isEmpty() && difference.lanes().isEmpty()) {
      out.append("  both would write the same\n");
    }
    return out.toString();
  }

  /** What an interrupted apply carried out is counted only. */
  private List<PlanDifference.ChangePair> open() {
    return difference.configuration().stream().filter(pair -> !pair.settled()).toList();
  }

  private int settled() {
    return difference.configuration().size() - open().size();
  }

  private static void more(StringBuilder out, int left, String one) {
    if (left > 0) {
      out.append("  … and ").append(Figures.of(left, one)).append(" more: --json\n");
    }
  }

  private void configuration(StringBuilder out, Style style, PlanDifference.ChangePair pair) {
    out.append(sign(style, pair.reviewed().isPresent(), pair.now().isPresent()))
        .append(' ')
        .append(style.strong(Printable.of(discretion.address(pair.address()))))
        .append("  ")
        .append(words(pair.reviewed()))
        .append(" → ")
        .append(words(pair.now()))
        .append('\n');
    List<AttributeItem> attributes = attributes(pair);
    for (AttributeItem attribute : attributes.subList(0, Math.min(ATTRIBUTES, attributes.size()))) {
      attribute(out, attribute.name(), "on the target", attribute.before());
      attribute(out, attribute.name(), "wanted", attribute.after());
    }
    more(out, attributes.size() - ATTRIBUTES, "attribute");
  }

  private static void attribute(
      StringBuilder out, String name, String which, Optional<Sides> sides) {
    sides.ifPresent(both ->
        out.append("    ")
            .append(Printable.of(name))
            .append(", ")
            .append(which)
            .append(": ")
            .append(both.reviewed())
            .append(" → ")
            .append(both.now())
            .append('\n'));
  }

  private void lane(StringBuilder out, Style style, PlanDifference.LaneDifference lane) {
    List<String> parts = new ArrayList<>();
    part(parts, lane.added(), "only now");
    part(parts, lane.removed(), "no longer");
    part(parts, lane.changed() + lane.unsettled(), "otherwise");
    part(parts, lane.settled(), "carried out already");
    out.append("~ ")
        .append(style.strong(Printable.of(lane.lane().name())))
        .append("  ")
        .append(lane.lane().itemType())
        .append(": ")
        .append(String.join(", ", parts))
        .append('\n');
    counts(lane).forEach(line -> out.append("    ").append(line).append('\n'));
    for (PlanDifference.LinePair pair : lane.samples()) {
      LaneLine any = pair.now().or(pair::reviewed).orElseThrow();
      out.append("    ")
          .append(sign(style, pair.reviewed().isPresent(), pair.now().isPresent()))
          .append(' ')
          .append(Printable.of(discretion.address(any.address())))
          .append("  ")
          .append(lineWords(pair.reviewed()))
          .append(" → ")
          .append(lineWords(pair.now()))
          .append('\n');
    }
  }

  private static void part(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(Figures.of(count) + " " + words);
    }
  }

  /** What of the lane's counts moved. */
  private static List<String> counts(PlanDifference.LaneDifference lane) {
    TreeSet<String> keys = new TreeSet<>(lane.reviewed().keySet());
    keys.addAll(lane.now().keySet());
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      long then = lane.reviewed().getOrDefault(key, 0L);
      long now = lane.now().getOrDefault(key, 0L);
      if (then != now) {
        lines.add(name(key) + ": " + Figures.of(then) + " → " + Figures.of(now));
      }
    }
    return lines;
  }

  private static String name(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '-').replace("/", ", ");
  }

  private static String sign(Style style, boolean reviewed, boolean now) {
    return !reviewed ? style.good("+") : now ? style.warning("~") : style.error("-");
  }

  private static String words(Optional<Change> change) {
    return change.map(one -> one.action().id() + " (" + one.reason().label() + ")").orElse(NOTHING);
  }

  private static String lineWords(Optional<LaneLine> line) {
    return line.map(one -> one.action().id() + " (" + one.reason().label() + ")").orElse(NOTHING);
  }

  /** The document of kind {@code StalePlan}. */
  public JsonDocument json() {
    return new JsonDocument(
        "StalePlan",
        new Body(
            problem.exitCode().status(),
            new DiagnosticView(problem.diagnostics()).items(),
            difference.bases(),
            open().stream().map(this::item).toList(),
            settled(),
            difference.lanes().stream().map(this::item).toList()));
  }

  private ChangeItem item(PlanDifference.ChangePair pair) {
    return new ChangeItem(
        discretion.address(pair.address()),
        pair.reviewed().map(one -> new Deed(one.action().id(), one.reason().label())),
        pair.now().map(one -> new Deed(one.action().id(), one.reason().label())),
        attributes(pair));
  }

  /** Values of people are told to nobody. */
  private List<AttributeItem> attributes(PlanDifference.ChangePair pair) {
    if (discretion.hides(pair.address().type())) {
      return List.of();
    }
    return pair.attributes().stream()
        .map(name ->
            new AttributeItem(
                name, sides(pair, name, Change::before), sides(pair, name, Change::after)))
        .toList();
  }

  private Optional<Sides> sides(
      PlanDifference.ChangePair pair,
      String name,
      java.util.function.Function<Change, Map<String, Value>> values) {
    Value then = pair.reviewed().map(values).orElse(Map.of()).getOrDefault(name, Value.NONE);
    Value now = pair.now().map(values).orElse(Map.of()).getOrDefault(name, Value.NONE);
    return then.equals(now)
        ? Optional.empty()
        : Optional.of(new Sides(discretion.value(then), discretion.value(now)));
  }

  private LaneItem item(PlanDifference.LaneDifference lane) {
    return new LaneItem(
        lane.lane().name(),
        lane.lane().itemType(),
        spelt(lane.reviewed()),
        spelt(lane.now()),
        lane.added(),
        lane.removed(),
        lane.changed() + lane.unsettled(),
        lane.settled(),
        lane.samples().stream().map(this::item).toList());
  }

  private static Map<String, Long> spelt(Map<String, Long> counts) {
    Map<String, Long> spelt = new TreeMap<>();
    counts.forEach(
        (key, count) -> spelt.put(key.toLowerCase(Locale.ROOT).replace('_', '-'), count));
    return spelt;
  }

  private LineItem item(PlanDifference.LinePair pair) {
    return new LineItem(
        discretion.address(pair.now().or(pair::reviewed).orElseThrow().address()),
        pair.reviewed().map(one -> new Deed(one.action().id(), one.reason().label())),
        pair.now().map(one -> new Deed(one.action().id(), one.reason().label())));
  }

  private record Body(
      int exitCode,
      List<DiagnosticView.Item> diagnostics,
      List<PlanDifference.Basis> bases,
      List<ChangeItem> configuration,
      int carriedOut,
      List<LaneItem> lanes) {}

  private record Deed(String action, String reason) {}

  private record Sides(String reviewed, String now) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record AttributeItem(String name, Optional<Sides> before, Optional<Sides> after) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record ChangeItem(
      String address,
      Optional<Deed> reviewed,
      Optional<Deed> now,
      List<AttributeItem> attributes) {}

  private record LaneItem(
      String lane,
      String itemType,
      Map<String, Long> reviewed,
      Map<String, Long> now,
      long added,
      long removed,
      long changed,
      long carriedOut,
      List<LineItem> samples) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record LineItem(String address, Optional<Deed> reviewed, Optional<Deed> now) {}
}
