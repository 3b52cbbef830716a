package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.Reason;
import dev.aloft.run.DriftResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the target shows otherwise than Aloft left it: what is rare and dangerous first. */
public final class DriftView {

  /** Types that decide who may see or do what. */
  private static final Set<String> ACCESS =
      Set.of(
          "user",
          "group",
          "jira.project-role",
          "jira.role-actors",
          "jira.permission-scheme",
          "jira.issue-security-scheme");

  private static final int SHOWN = 12;
  private static final int A_LANE = 5;

  private final DriftResult result;
  private final Discretion discretion;

  public DriftView(DriftResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, access, configuration, what is gone, what was edited. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title(
        "Drift of "
            + result.migration()
            + " · target "
            + result.site()
            + " · last apply "
            + result.lastApply().map(PlanView::minute).orElse("never"));
    out.verdict(
        result.none() ? Mark.GOOD : Mark.WARN,
        result.none() ? "NO DRIFT" : Figures.of(result.total(), "DIFFERENCE", "DIFFERENCES"),
        result.none()
            ? ": the target is as Aloft left it"
            : ": somebody changed these on the target since Aloft wrote them");
    out.block(Mark.STOP, "ACCESS", configuration(true), "none");
    out.block(Mark.WARN, "CONFIG", configuration(false), "none");
    out.block(Mark.WARN, "DELETED", lanes(true), "none");
    out.block(Mark.NONE, "EDITED", lanes(false), "none");
    if (!result.unselected().isEmpty()) {
      out.block(
          Mark.WARN, "UNSELECTED", VerifyView.unselected(result.unselected(), discretion), "none");
    }
    if (!result.none()) {
      out.block(
          Mark.NONE,
          "NEXT",
          List.of(
              "aloft plan shows what an apply would do about it; content is kept unless the spec",
              "says onTargetChange: overwrite"),
          "");
    }
    return out.toString();
  }

  private List<String> configuration(boolean access) {
    List<Change> changes =
        result.configuration().stream()
            .filter(change -> ACCESS.contains(change.address().type()) == access)
            .sorted(
                Comparator.comparing((Change change) -> !deleted(change))
                    .thenComparing(Change::address))
            .toList();
    List<String> lines =
        changes.stream()
            .limit(SHOWN)
            .map(change ->
                discretion.address(change.address())
                    + (deleted(change)
                        ? " was deleted"
                        : ": " + String.join(", ", changed(change)) + " edited"))
            .toList();
    return Blocks.first(lines, changes.size(), SHOWN);
  }

  private static boolean deleted(Change change) {
    return change.reason() == Reason.TARGET_DELETED;
  }

  private static Set<String> changed(Change change) {
    return change.drifted().isEmpty() ? change.changed() : change.drifted();
  }

  private List<String> lanes(boolean deleted) {
    List<String> lines = new ArrayList<>();
    for (DriftResult.Lane lane : result.lanes()) {
      long count = deleted ? lane.deleted() : lane.edited();
      if (count == 0) {
        continue;
      }
      lines.add(
          lane.name()
              + ": "
              + Figures.of(count, "value or part", "values and parts")
              + (deleted ? " that Aloft wrote" : ""));
      List<Difference> shown =
          lane.first().stream()
              .filter(one -> (one.kind() == Difference.Kind.DELETED_ON_TARGET) == deleted)
              .limit(A_LANE)
              .toList();
      shown.forEach(one -> lines.add("  " + words(one)));
      if (count > shown.size()) {
        lines.add("  … and " + Figures.of(count - shown.size()) + " more: --json");
      }
    }
    return lines;
  }

  private String words(Difference difference) {
    return discretion.text(difference.item().key())
        + (difference.subject().isEmpty() ? "" : " " + discretion.text(difference.subject()))
        + (difference.version().isEmpty()
            ? ""
            : " · last changed there " + PlanView.minute(difference.version()));
  }

  /** The document of kind {@code Drift}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Drift",
        new Body(
            result.migration(),
            result.site(),
            result.lastApply().map(Object::toString),
            result.total(),
            result.configuration().stream()
                .map(change ->
                    new Item(
                        discretion.address(change.address()),
                        change.reason().label(),
                        ACCESS.contains(change.address().type()),
                        changed(change)))
                .toList(),
            result.lanes().stream().map(this::lane).toList(),
            VerifyView.unselectedItems(result.unselected(), discretion)));
  }

  private LaneItem lane(DriftResult.Lane lane) {
    return new LaneItem(
        lane.name(),
        lane.edited(),
        lane.deleted(),
        lane.first().stream()
            .map(one ->
                new DifferenceItem(
                    discretion.address(one.item()),
                    filled(discretion.text(one.subject())),
                    one.kind() == Difference.Kind.DELETED_ON_TARGET ? "deleted" : "edited",
                    filled(one.version())))
            .toList());
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      String migration,
      String site,
      Optional<String> lastApply,
      long differences,
      List<Item> configuration,
      List<LaneItem> lanes,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<VerifyView.UnselectedItem> unselected) {}

  private record Item(String address, String reason, boolean access, Set<String> attributes) {}

  private record LaneItem(String name, long edited, long deleted, List<DifferenceItem> first) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record DifferenceItem(
      String address, Optional<String> subject, String kind, Optional<String> targetChanged) {}
}
