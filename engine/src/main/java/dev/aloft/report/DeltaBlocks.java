package dev.aloft.report;

import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.plan.Standing;
import dev.aloft.plan.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a plan after the first one says besides: where the migration stood, the envelope, and what
 * source and target did since the last apply. Of issues keys and names of values are shown, and the
 * values of a conflict where that was asked for.
 */
final class DeltaBlocks {

  private static final int DRIFTS = 2;
  private static final int CONFLICTS = 2;
  private static final int KINDS = 2;

  /** An issue's key is no address: these many of them show a reviewer what kind it is. */
  private static final int KEYS = 3;

  private final PlanFacts facts;
  private final Plan plan;
  private final Discretion discretion;

  DeltaBlocks(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.plan = facts.plan();
    this.discretion = discretion;
  }

  /** When the last apply was, and how much of the envelope this plan takes; nothing at first. */
  void standing(Blocks out) {
    Standing standing = plan.standing();
    standing
        .lastApply()
        .ifPresent(at ->
            out.block(
                Mark.NONE,
                "DELTA",
                List.of(
                    "last apply "
                        + ago(Duration.between(at, plan.header().createdAt()))
                        + " ago"
                        + standing
                            .lastFullLook()
                            .map(look ->
                                " · last look at everything "
                                    + ago(Duration.between(look, plan.header().createdAt()))
                                    + " ago")
                            .orElse(" · everything looked at")),
                ""));
    standing.allowance().ifPresent(allowance -> envelope(out, allowance));
  }

  private void envelope(Blocks out, Standing.Allowance allowance) {
    Tally planned = Tally.of(plan);
    List<String> exceeded = allowance.exceeded(planned, plan.header().createdAt());
    Tally sum = allowance.used().plus(planned);
    Tally allowed = allowance.allowed();
    List<String> lines = new ArrayList<>();
    lines.add(
        (exceeded.isEmpty() ? "inside of " : "outside of ")
            + allowance.wave()
            + " (created "
            + share(sum.creates(), allowed.creates())
            + " · updated "
            + share(sum.updates(), allowed.updates())
            + " · deleted "
            + share(sum.deletes(), allowed.deletes())
            + " · config "
            + share(sum.configuration(), allowed.configuration())
            + ")");
    if (!exceeded.isEmpty()) {
      lines.addAll(Blocks.flow("", exceeded, 1));
    }
    out.block(exceeded.isEmpty() ? Mark.GOOD : Mark.ASK, "ENVELOPE", lines, "none");
  }

  private static String share(long used, long allowed) {
    return Figures.of(used) + " of " + Figures.of(allowed);
  }

  static String ago(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    return minutes < 120
        ? Figures.of(minutes) + " min"
        : minutes < 48 * 60
            ? Figures.of(minutes / 60) + " h"
            : Figures.of(minutes / (24 * 60)) + " days";
  }

  /** What keeps lanes from being applied, in a few words. */
  String blocked() {
    long forbidden = count(Difference.Kind.FORBIDDEN);
    List<String> over =
        plan.lanes().stream()
            .filter(lane -> lane.differences().overCap())
            .map(lane ->
                lane.lane().name()
                    + " would delete "
                    + lane.differences().count(Difference.Kind.GONE_DELETED)
                    + ", allowed "
                    + lane.differences().maxDeletions())
            .limit(2)
            .toList();
    List<String> words = new ArrayList<>(over);
    if (forbidden > 0) {
      words.add(0, Figures.of(forbidden, "edit") + " on the target by policy");
    }
    return String.join(" · ", words);
  }

  /** Drift, conflicts, edits in the cloud, deletions and moves in the source. */
  void blocks(Blocks out) {
    drift(out);
    boolean delta =
        plan.standing().lastApply().isPresent()
            || plan.lanes().stream().anyMatch(lane -> lane.differences().total() > 0);
    if (!delta) {
      return;
    }
    conflicts(out);
    out.block(Mark.WARN, "CLOUD", cloud(), "none");
    out.block(
        Mark.WARN,
        "SOURCE",
        lines(
            Line.of(Difference.Kind.GONE_DELETED, "gone, deleted"),
            Line.of(Difference.Kind.GONE_KEPT, "gone, kept and marked"),
            Line.of(Difference.Kind.MOVED, "moved elsewhere, moved on the target too"),
            Line.of(Difference.Kind.NOT_MOVED, "moved elsewhere, cannot follow on the target"),
            Line.of(Difference.Kind.RETURNED, "back again")),
        "none");
  }

  /** What only the target changed. */
  List<String> cloud() {
    return lines(
        Line.of(Difference.Kind.EDITED, "edited on the target only, kept"),
        Line.of(Difference.Kind.OVERWRITTEN, "edited on the target, written over"),
        Line.of(Difference.Kind.DELETED_ON_TARGET, "deleted on the target, stays away"));
  }

  private void drift(Blocks out) {
    List<String> lines = lines(Line.of(Difference.Kind.FORBIDDEN, "edited on the target → fails"));
    List<Change> drifted = facts.drifted();
    List<String> configuration =
        drifted.stream()
            .limit(DRIFTS)
            .map(change ->
                discretion.address(change.address())
                    + (change.reason() == Reason.EDIT_FORBIDDEN
                        ? " was edited on the target → fails: "
                        : " was edited on the target and is kept: ")
                    + String.join(", ", change.drifted()))
            .toList();
    int room = DRIFTS - lines.size();
    lines.addAll(Blocks.first(configuration, drifted.size(), room));
    boolean stops = count(Difference.Kind.FORBIDDEN) > 0;
    out.block(stops ? Mark.STOP : Mark.WARN, "DRIFT", lines, "none");
  }

  private void conflicts(Blocks out) {
    out.block(Mark.WARN, "CONFLICT", conflicts(), "none");
  }

  /** What both sides changed. */
  List<String> conflicts() {
    long all = count(Difference.Kind.CONFLICT);
    List<Difference> listed = differences(Difference.Kind.CONFLICT);
    // Conflicts may come behind everything that a plan lists.
    if (listed.isEmpty() && all > 0) {
      return List.of(Figures.of(all, "value") + " changed on both sides");
    }
    List<String> heads =
        Blocks.first(listed.stream().limit(CONFLICTS).map(this::conflict).toList(), all, CONFLICTS);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      lines.add(heads.get(i));
      if (all <= CONFLICTS || i < heads.size() - 1) {
        discretion
            .sides(listed.get(i))
            .ifPresent(sides -> {
              lines.add("  source  " + discretion.value(sides.desired()));
              lines.add("  target  " + discretion.value(sides.observed()));
            });
      }
    }
    return lines;
  }

  private String conflict(Difference one) {
    return item(one)
        + " changed on both sides; the target's is kept"
        + (one.version().isEmpty() ? "" : ", last changed there " + PlanView.minute(one.version()));
  }

  private record Line(Difference.Kind kind, String words) {
    static Line of(Difference.Kind kind, String words) {
      return new Line(kind, words);
    }
  }

  private List<String> lines(Line... wanted) {
    List<String> lines = new ArrayList<>();
    for (Line line : wanted) {
      long count = count(line.kind());
      if (count > 0) {
        String keys =
            differences(line.kind()).stream()
                .limit(KEYS)
                .map(this::item)
                .collect(Collectors.joining(", "));
        lines.add(
            Figures.of(count)
                + " "
                + line.words()
                + (keys.isEmpty() ? "" : ": " + keys)
                + (count > KEYS ? ", …" : ""));
      }
    }
    return new ArrayList<>(Blocks.first(lines, lines.size(), KINDS));
  }

  private String item(Difference difference) {
    return discretion.text(difference.item().key())
        + (difference.subject().isEmpty() ? "" : " " + discretion.text(difference.subject()))
        + difference.now().map(now -> " → " + discretion.text(now.key())).orElse("");
  }

  private long count(Difference.Kind kind) {
    return plan.lanes().stream().mapToLong(lane -> lane.differences().count(kind)).sum();
  }

  private List<Difference> differences(Difference.Kind kind) {
    return plan.lanes().stream()
        .map(LaneSummary::differences)
        .flatMap(differences -> differences.first().stream())
        .filter(difference -> difference.kind() == kind)
        .toList();
  }
}
