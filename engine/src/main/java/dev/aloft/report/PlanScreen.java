package dev.aloft.report;

import dev.aloft.ledger.Loss;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.resource.CheckResult;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first screen of a plan: verdict, then what is dangerous, then what is big. At most 60 lines,
 * whatever the size of the plan: every block has its own limit, and the limits add up to less.
 */
final class PlanScreen {

  private static final int CONFLICTS = 4;
  private static final int DELETES = 3;
  private static final int ADOPTS = 3;
  private static final int UNDECIDED = 2;
  private static final int ACCOUNTS = 2;
  private static final int CHECKS = 2;
  private static final int MANUAL = 4;
  private static final int LOSSES = 8;
  private static final int LANES = 6;
  private static final int NOTES = 3;

  private static final int LANE_NAME = 12;

  private final PlanFacts facts;
  private final Plan plan;
  private final Discretion discretion;
  private final DeltaBlocks delta;
  private final AccessBlocks access;

  PlanScreen(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.plan = facts.plan();
    this.discretion = discretion;
    this.delta = new DeltaBlocks(facts, discretion);
    this.access = new AccessBlocks(facts, discretion);
  }

  String text(Style style) {
    Blocks out = new Blocks(style);
    header(out);
    partial(out);
    verdict(out);
    existing(out);
    boolean undecided = facts.people().stream().anyMatch(PlanScreen::conflicting);
    if (undecided) {
      people(out);
    }
    delta.standing(out);
    deletes(out);
    adopts(out);
    access.access(out);
    if (!undecided) {
      people(out);
    }
    delta.blocks(out);
    manual(out);
    lost(out);
    configuration(out);
    data(out);
    scaffolding(out);
    out.block(
        Mark.NONE,
        "TIME",
        plan.effort().map(effort -> List.of(ForecastText.of(effort))).orElse(List.of()),
        "none");
    out.block(
        Mark.NONE,
        "NOTES",
        Blocks.sentences(plan.notes().stream().map(discretion::text).toList(), NOTES),
        "none");
    return out.toString();
  }

  private void header(Blocks out) {
    if (plan.header().undoes().isPresent()) {
      out.title(
          "Rollback %s · type %s · target %s · made %s"
              .formatted(
                  plan.header().migration(),
                  plan.header().undoes().get(),
                  plan.header().site(),
                  PlanView.minute(plan.header().createdAt())));
      return;
    }
    Map<String, String> snapshots = plan.header().snapshots();
    String sources =
        snapshots.entrySet().stream()
            .map(entry ->
                snapshots.size() == 1
                    ? PlanView.shortened(entry.getValue())
                    : entry.getKey() + "@" + PlanView.shortened(entry.getValue()))
            .collect(Collectors.joining(", "));
    out.title(
        "Plan %s · spec %s · source %s · target %s · made %s"
            .formatted(
                plan.header().migration(),
                PlanView.shortened(plan.header().specDigest()),
                sources,
                plan.header().site(),
                PlanView.minute(plan.header().createdAt())));
  }

  /** Nobody shall take it for the whole. */
  private void partial(Blocks out) {
    List<Address> targets = plan.header().targets();
    if (!targets.isEmpty()) {
      String more = targets.size() == 1 ? "" : " and " + Figures.of(targets.size() - 1) + " more";
      out.verdict(
          Mark.WARN,
          "PARTIAL PLAN",
          ": only "
              + discretion.address(targets.getFirst())
              + more
              + " with what that needs; the rest waits for a whole plan");
    }
  }

  private void verdict(Blocks out) {
    String fingerprint = " · fingerprint " + PlanView.shortened(plan.fingerprint());
    if (!plan.applyable()) {
      long decide =
          plan.changes().stream()
              .filter(PlanScreen::conflicting)
              .filter(change -> change.reason() != Reason.DEPENDS_ON_CONFLICT)
              .count();
      String waiting =
          facts.waiting() == 0
              ? ""
              : ", " + Figures.of(facts.waiting(), "waits for that", "wait for that");
      out.verdict(
          Mark.STOP,
          "NOT APPLYABLE: "
              + (decide == 0 && facts.waiting() == 0
                  ? blocked()
                  : Figures.of(decide) + " to decide" + waiting),
          fingerprint);
    } else if (plan.changeCount() > 0) {
      out.verdict(Mark.GOOD, "APPLYABLE", fingerprint + " · " + size());
    } else if (plan.count(Action.MANUAL) > 0) {
      out.verdict(
          Mark.WARN,
          "NOTHING TO DO FOR ALOFT",
          ": "
              + Figures.of(plan.count(Action.MANUAL), "step is", "steps are")
              + " left for a person"
              + fingerprint);
    } else {
      String why =
          plan.header().undoes().isPresent()
              ? ": nothing is left to take back"
              : ": the target is as the spec wants it";
      out.verdict(Mark.GOOD, "NOTHING TO DO", why + fingerprint);
    }
  }

  private String blocked() {
    long exposed = plan.access().open().size();
    return Stream.of(exposed == 0 ? "" : Figures.of(exposed) + " to accept", delta.blocked())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String size() {
    String counts =
        Stream.of(
                size(Action.CREATE, "to create"),
                size(Action.UPDATE, "to update"),
                size(Action.REPLACE, "to replace"),
                size(Action.DELETE, "to delete"),
                size(Action.ADOPT, "to take over"),
                size(Action.MANUAL, "by hand"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "nothing to write" : counts;
  }

  private String size(Action action, String words) {
    long count = plan.count(action);
    return count == 0 ? "" : Figures.of(count) + " " + words;
  }

  private void existing(Blocks out) {
    List<Change> conflicts = facts.toDecide();
    List<String> lines =
        Blocks.choices(
            conflicts.stream()
                .limit(CONFLICTS)
                .map(change -> conflict(change, discretion))
                .toList());
    out.block(Mark.ASK, "EXISTING", Blocks.first(lines, conflicts.size(), CONFLICTS), "none");
  }

  /** What is undecided about a thing, with the ways to decide it. */
  static Blocks.Choice conflict(Change change, Discretion discretion) {
    String address = discretion.address(change.address());
    String attributes = String.join(", ", change.changed());
    return switch (change.reason()) {
      case DIFFERENT ->
          new Blocks.Choice(
              address + " is there and differs in " + attributes, "use | adopt | rename");
      case NAME_TAKEN ->
          new Blocks.Choice(address + " is there and not ours", "use | adopt | rename");
      case AMBIGUOUS -> new Blocks.Choice(address + " is there several times", "rename");
      case CLAIMED_TWICE ->
          new Blocks.Choice(address + " would be two of ours at once", "merge | rename");
      case TARGET_DELETED -> new Blocks.Choice(address + " was deleted on the target", "decide");
      case BOTH_EDITED ->
          new Blocks.Choice(address + " was edited on both sides: " + attributes, "decide");
      case BARRED ->
          new Blocks.Choice(
              address + " must stay: " + discretion.text(change.cause()), "--leave-barred");
      case NO_STAND_IN ->
          new Blocks.Choice(address + " has no account", "users.map | users.standIn");
      default ->
          new Blocks.Choice(address + " is undecided (" + change.reason().label() + ")", "decide");
    };
  }

  private void deletes(Blocks out) {
    List<String> lines = new ArrayList<>();
    long all = 0;
    for (LaneSummary lane : facts.lanes()) {
      if (lane.count(Action.DELETE) > 0) {
        lines.add(lane.lane().name() + ": " + Figures.of(lane.count(Action.DELETE), "issue"));
        all++;
      }
    }
    for (Change change : facts.having(Action.DELETE, Action.REPLACE)) {
      all++;
      if (lines.size() < DELETES) {
        lines.add(
            discretion.address(change.address())
                + (change.action() == Action.REPLACE ? " is deleted and made anew" : " is deleted")
                + " ("
                + change.reason().label()
                + ")");
      }
    }
    out.block(Mark.STOP, "DELETES", Blocks.first(lines, all, DELETES), "none");
  }

  private void adopts(Blocks out) {
    List<Change> adopted =
        facts.having(Action.ADOPT).stream()
            .filter(change -> !change.address().type().equals(PlanFacts.GROUP))
            .toList();
    List<String> lines =
        adopted.stream()
            .limit(ADOPTS)
            .map(change ->
                discretion.address(change.address())
                    + " is taken over"
                    + (change.changed().isEmpty()
                        ? ""
                        : " and changed: " + String.join(", ", change.changed())))
            .toList();
    out.block(Mark.WARN, "ADOPTS", Blocks.first(lines, adopted.size(), ADOPTS), "none");
  }

  private void people(Blocks out) {
    List<Change> people = facts.people();
    List<String> lines = new ArrayList<>();
    List<Change> undecided = people.stream().filter(PlanScreen::conflicting).toList();
    long standIns = people.stream().filter(one -> one.reason() == Reason.STAND_IN).count();
    if (!people.isEmpty()) {
      lines.addAll(PeopleLine.of(people));
    }
    lines.addAll(
        Blocks.choices(
            undecided.stream()
                .limit(UNDECIDED)
                .map(change -> conflict(change, discretion))
                .toList()));
    List<Loss> accounts = facts.accounts();
    if (!accounts.isEmpty()) {
      lines.addAll(
          Blocks.flow(
              "by rule ",
              accounts.stream()
                  .map(loss -> Figures.of(loss.count()) + " with " + discretion.text(why(loss)))
                  .toList(),
              ACCOUNTS));
    }
    List<CheckResult> checks = facts.plan().checks();
    if (!checks.isEmpty()) {
      lines.addAll(
          Blocks.flow(
              "checks  ",
              checks.stream()
                  .map(result -> result.check() + " " + Figures.of(result.count()))
                  .toList(),
              CHECKS));
    }
    boolean doubtful = standIns > 0 || !checks.isEmpty();
    Mark mark = undecided.isEmpty() ? doubtful ? Mark.WARN : Mark.NONE : Mark.STOP;
    out.block(mark, "PEOPLE", lines, "none");
  }

  private static String why(Loss account) {
    String becomes = account.becomes();
    return becomes.substring(becomes.indexOf(':') + 1).strip();
  }

  private void manual(Blocks out) {
    List<Change> steps = facts.having(Action.MANUAL);
    List<String> lines =
        steps.stream()
            .limit(MANUAL)
            .map(change ->
                "☐ "
                    + discretion.address(change.address())
                    + (change.changed().isEmpty()
                        ? ""
                        : ": " + String.join(", ", change.changed())))
            .toList();
    out.block(Mark.ASK, "BY HAND", Blocks.first(lines, steps.size(), MANUAL), "nothing");
  }

  private void lost(Blocks out) {
    List<String> lines = new ArrayList<>();
    if (plan.ledger().readRows() > 0) {
      lines.addAll(LedgerText.shares(plan.ledger()));
    }
    lines.addAll(LedgerText.behind(plan.ledger(), 1));
    List<Loss> losses = facts.losses();
    lines.addAll(
        Blocks.first(
            counted(losses.stream().limit(LOSSES).toList(), discretion), losses.size(), LOSSES));
    Mark mark = LedgerText.mark(plan.ledger());
    out.block(mark == Mark.GOOD ? Mark.NONE : mark, "LOST", lines, "nothing");
  }

  /** What is lost, a line each, with the figures below each other. */
  static List<String> counted(List<Loss> losses, Discretion discretion) {
    return Blocks.counted(
        losses.stream()
            .map(loss ->
                new Blocks.Count(
                    loss.count(), loss.attribute() + ": " + discretion.text(loss.becomes())))
            .toList());
  }

  private void configuration(Blocks out) {
    Map<Action, Long> counts = facts.byAction();
    List<String> parts = new ArrayList<>();
    for (Action action : Action.values()) {
      long count = counts.getOrDefault(action, 0L);
      // What is undecided or left to a person has a block of its own.
      if (count > 0 && action != Action.CONFLICT && action != Action.MANUAL) {
        parts.add(Figures.of(count) + " " + done(action));
      }
    }
    List<String> lines = new ArrayList<>();
    if (!parts.isEmpty()) {
      lines.addAll(Blocks.flow("", parts, 1));
    }
    types(lines, "new: ", Action.CREATE, 2);
    types(lines, "changed: ", Action.UPDATE, 1);
    out.block(Mark.NONE, "CONFIG", lines, "none");
  }

  private static String done(Action action) {
    return switch (action) {
      case CREATE -> "created";
      case UPDATE -> "updated";
      case REPLACE -> "replaced";
      case DELETE -> "deleted";
      case USE -> "used as they are";
      case ADOPT -> "taken over";
      case FORGET -> "forgotten";
      case KEEP -> "kept";
      case CONFLICT -> "undecided";
      case MANUAL -> "by hand";
    };
  }

  private void types(List<String> lines, String begin, Action action, int most) {
    List<Change> changes =
        facts.configuration().stream().filter(change -> change.action() == action).toList();
    if (!changes.isEmpty()) {
      lines.addAll(Blocks.flow(begin, kinds(changes), most));
    }
  }

  private List<String> kinds(List<Change> changes) {
    return facts.byType(changes).entrySet().stream()
        .map(entry ->
            Figures.of(entry.getValue()) + " " + Figures.kind(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void data(Blocks out) {
    List<LaneSummary> lanes = facts.lanes();
    List<String> lines = new ArrayList<>();
    if (!lanes.isEmpty()) {
      long issues = lanes.stream().mapToLong(PlanFacts::writes).sum();
      long gaps = lanes.stream().mapToLong(LaneSummary::placeholders).sum();
      long kept = lanes.stream().filter(lane -> lane.lane().keepKeys()).count();
      lines.add(
          Figures.of(lanes.size(), "project")
              + " · "
              + (issues == 0 ? "no issue" : Figures.of(issues, "issue"))
              + " to write · keys kept "
              + kept
              + "/"
              + lanes.size()
              + (gaps == 0 ? "" : ", " + Figures.of(gaps, "gap") + " filled and removed"));
      List<LaneSummary> shown = lanes.stream().limit(LANES).toList();
      int widest = shown.stream().mapToInt(lane -> lane.lane().name().length()).max().orElse(0);
      List<String> rows =
          shown.stream().map(lane -> lane(lane, Math.min(widest, LANE_NAME))).toList();
      lines.addAll(Blocks.first(rows, lanes.size(), LANES));
    }
    out.block(Mark.NONE, "DATA", lines, "none");
  }

  /** A lane in one line. */
  static String lane(LaneSummary lane) {
    return lane(lane, Math.min(lane.lane().name().length(), LANE_NAME));
  }

  private static String lane(LaneSummary lane, int width) {
    String name = Printable.cut(Printable.of(lane.lane().name()), width);
    List<String> figures = new ArrayList<>();
    figure(figures, lane.count(Action.CREATE), "new");
    figure(figures, lane.count(Action.UPDATE), "changed");
    figure(figures, lane.count(Action.DELETE), "deleted");
    figure(figures, lane.count(Action.CONFLICT), "in conflict");
    figure(figures, lane.count(Action.KEEP), "as they are");
    if (lane.placeholders() > 0) {
      figures.add(Figures.of(lane.placeholders(), "gap"));
    }
    lane.parts().forEach((kind, count) -> figures.add(Figures.of(count, kind)));
    String row = name + " ".repeat(width - name.length() + 2);
    return Blocks.flow(row, figures.isEmpty() ? List.of("no issue") : figures, 1).getFirst();
  }

  private static void figure(List<String> figures, long count, String words) {
    if (count > 0) {
      figures.add(Figures.of(count) + " " + words);
    }
  }

  private void scaffolding(Blocks out) {
    List<Change> temporary = facts.scaffolding();
    List<String> lines =
        temporary.isEmpty()
            ? List.of()
            : Blocks.flow(
                Figures.of(temporary.size(), "temporary change") + ", removed at the end: ",
                kinds(temporary),
                1);
    out.block(Mark.NONE, "SCAFFOLDING", lines, "none");
  }

  private static boolean conflicting(Change change) {
    return change.action() == Action.CONFLICT;
  }
}
