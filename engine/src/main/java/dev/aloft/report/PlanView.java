package dev.aloft.report;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first screen of a plan: verdict, then what is dangerous, then what is big. At most 60 lines,
 * whatever the size of the plan: every block has its own limit.
 */
public final class PlanView {

  private static final int WIDTH = 110;
  private static final int CONFLICTS = 12;
  private static final int GROUPS = 3;
  private static final int DRIFTS = 4;
  private static final int LOSSES = 7;
  private static final int LANES = 10;
  private static final int NOTES = 6;

  private final PlanFacts facts;
  private final Plan plan;
  private final Discretion discretion;

  public PlanView(Plan plan, Discretion discretion) {
    this.facts = new PlanFacts(plan);
    this.plan = plan;
    this.discretion = discretion;
  }

  /** The first screen. */
  public String text(Style style) {
    Blocks out = new Blocks(style, WIDTH);
    header(out);
    decide(out);
    groups(out);
    people(out);
    drift(out);
    lost(out);
    configuration(out);
    data(out);
    scaffolding(out);
    notes(out);
    return out.toString();
  }

  /** The first screen with every change, lane, sample and exception below it. */
  public String full(Style style) {
    return text(style) + "\n" + new PlanDetails(facts, discretion).text(style);
  }

  /** The document of kind {@code Plan}. */
  public JsonDocument json() {
    return new PlanDocument(facts, discretion).json();
  }

  /** For a pull request's comment: at most 60 000 characters. */
  public String markdown() {
    return new PlanMarkdown(facts, discretion).text(text(Style.PLAIN));
  }

  private void header(Blocks out) {
    String sources =
        plan.header().snapshots().entrySet().stream()
            .map(entry -> entry.getKey() + "@" + shortened(entry.getValue()))
            .collect(Collectors.joining(", "));
    out.title(
        "Plan %s · spec %s · source %s · target %s"
            .formatted(
                plan.header().migration(),
                shortened(plan.header().specDigest()),
                sources,
                plan.header().site()));
    long changes = plan.changeCount();
    String size =
        "%s to create, %s to update, %s used as they are"
            .formatted(
                Figures.of(plan.count(Action.CREATE)),
                Figures.of(plan.count(Action.UPDATE)),
                Figures.of(plan.count(Action.USE)));
    String fingerprint = " · fingerprint " + shortened(plan.fingerprint());
    if (!plan.applyable()) {
      long decide =
          plan.changes().stream()
              .filter(change ->
                  change.action() == Action.CONFLICT
                      && change.reason() != Reason.DEPENDS_ON_CONFLICT)
              .count();
      out.verdict(
          Mark.STOP,
          "NOT APPLYABLE: %s to decide%s"
              .formatted(
                  Figures.of(decide),
                  facts.waiting() == 0
                      ? ""
                      : ", " + Figures.of(facts.waiting(), "waits for it", "wait for them")),
          " · " + size + fingerprint);
    } else if (changes == 0) {
      out.verdict(Mark.GOOD, "NOTHING TO DO", ": the target is as the spec wants it" + fingerprint);
    } else {
      out.verdict(Mark.GOOD, "APPLYABLE", ": " + size + fingerprint);
    }
  }

  private void decide(Blocks out) {
    List<Change> conflicts = facts.toDecide();
    List<String> lines = new ArrayList<>();
    for (Change change : first(conflicts, CONFLICTS)) {
      lines.add(conflict(change));
    }
    more(lines, conflicts.size(), CONFLICTS);
    out.block(Mark.ASK, "EXISTING", lines, "none");
  }

  private String conflict(Change change) {
    String address = discretion.address(change.address());
    return switch (change.reason()) {
      case DIFFERENT ->
          address
              + " is there and differs in "
              + String.join(", ", change.changed())
              + "   use | adopt | rename";
      case NAME_TAKEN -> address + " is there and not ours   use | adopt | rename";
      case AMBIGUOUS -> address + " is there several times   name the one that is meant";
      case CLAIMED_TWICE -> address + " would be two of ours at once   merge | rename";
      case TARGET_DELETED -> address + " was deleted on the target   decide";
      case BOTH_EDITED ->
          address
              + " was edited on both sides: "
              + String.join(", ", change.changed())
              + "   decide";
      default -> address + " is undecided (" + change.reason().label() + ")";
    };
  }

  private void groups(Blocks out) {
    List<Change> shared = facts.sharedGroups();
    List<String> lines = new ArrayList<>();
    for (Change change : first(shared, GROUPS)) {
      lines.add(
          discretion.address(change.address())
              + " exists: ours become "
              + (change.action() == Action.ADOPT ? "its members" : "it")
              + " and get what it may ("
              + change.reason().label()
              + ")");
    }
    more(lines, shared.size(), GROUPS);
    out.block(Mark.WARN, "ACCESS", lines, "no group of the target is shared");
  }

  private void people(Blocks out) {
    List<Change> people = facts.people();
    if (people.isEmpty()) {
      out.block(Mark.NONE, "PEOPLE", List.of(), "none");
      return;
    }
    long accounts = count(people, Reason.EXISTING_ACCOUNT);
    long standIns = count(people, Reason.STAND_IN);
    long undecided = people.stream().filter(change -> change.action() == Action.CONFLICT).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        Figures.of(people.size(), "person", "people")
            + ": "
            + Figures.of(accounts, "account")
            + " · "
            + Figures.of(standIns, "stand-in")
            + (undecided == 0 ? "" : " · " + Figures.of(undecided) + " undecided"));
    people.stream()
        .filter(change -> change.action() == Action.CONFLICT)
        .limit(2)
        .forEach(change ->
            lines.add(
                discretion.address(change.address())
                    + " "
                    + change.reason().label()
                    + "   users.map | users.standIn"));
    out.block(
        undecided > 0 ? Mark.STOP : standIns > 0 ? Mark.WARN : Mark.NONE, "PEOPLE", lines, "");
  }

  private void drift(Blocks out) {
    List<String> lines = new ArrayList<>();
    for (Change change : facts.drifted()) {
      lines.add(
          discretion.address(change.address())
              + " was edited on the target and is kept: "
              + String.join(", ", change.drifted()));
    }
    for (LaneSummary lane : facts.lanes()) {
      if (lane.exceptionCount() > 0) {
        lines.add(
            lane.lane().name()
                + ": "
                + Figures.of(lane.exceptionCount(), "issue")
                + " edited or deleted on the target or in the source, or in conflict");
      }
    }
    List<String> shown = new ArrayList<>(first(lines, DRIFTS));
    more(shown, lines.size(), DRIFTS);
    out.block(Mark.WARN, "DRIFT", shown, "none");
  }

  private void lost(Blocks out) {
    LedgerTotals ledger = plan.ledger();
    List<String> lines = new ArrayList<>();
    lines.add(LedgerText.shares(ledger));
    List<Loss> losses =
        plan.losses().stream().sorted(Comparator.comparingLong(Loss::count).reversed()).toList();
    for (Loss loss : first(losses, LOSSES)) {
      lines.add("%s %s: %s".formatted(Figures.of(loss.count()), loss.attribute(), loss.becomes()));
    }
    more(lines, losses.size(), LOSSES);
    long blocked = ledger.byOutcome().getOrDefault(Outcome.BLOCKED, 0L);
    out.block(blocked > 0 ? Mark.WARN : Mark.NONE, "LOST", lines, "nothing");
  }

  private void configuration(Blocks out) {
    Map<Action, Long> counts = facts.byAction();
    List<String> lines = new ArrayList<>();
    lines.add(
        "+%s · ~%s · use %s · adopt %s · delete %s · keep %s · %s manual"
            .formatted(
                Figures.of(counts.getOrDefault(Action.CREATE, 0L)),
                Figures.of(counts.getOrDefault(Action.UPDATE, 0L)),
                Figures.of(counts.getOrDefault(Action.USE, 0L)),
                Figures.of(counts.getOrDefault(Action.ADOPT, 0L)),
                Figures.of(counts.getOrDefault(Action.DELETE, 0L)),
                Figures.of(counts.getOrDefault(Action.KEEP, 0L)),
                Figures.of(counts.getOrDefault(Action.MANUAL, 0L))));
    List<Change> created =
        facts.configuration().stream().filter(c -> c.action() == Action.CREATE).toList();
    if (!created.isEmpty()) {
      lines.add(
          "new: "
              + facts.byType(created).entrySet().stream()
                  .map(entry ->
                      Figures.of(entry.getValue())
                          + " "
                          + Figures.kind(entry.getKey(), entry.getValue()))
                  .collect(Collectors.joining(" · ")));
    }
    out.block(Mark.NONE, "CONFIG", lines, "none");
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
              + Figures.of(issues, "issue")
              + " to write · keys kept "
              + kept
              + "/"
              + lanes.size()
              + (gaps == 0 ? "" : ", " + Figures.of(gaps, "gap") + " filled and removed"));
      for (LaneSummary lane : first(lanes, LANES)) {
        lines.add(lane(lane));
      }
      more(lines, lanes.size(), LANES);
    }
    out.block(Mark.NONE, "DATA", lines, "none");
  }

  private static String lane(LaneSummary lane) {
    String parts =
        lane.parts().entrySet().stream()
            .map(entry -> Figures.of(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(" · "));
    return "%-10s +%s ~%s ·%s unchanged%s%s"
        .formatted(
            lane.lane().name(),
            Figures.of(lane.count(Action.CREATE)),
            Figures.of(lane.count(Action.UPDATE)),
            Figures.of(lane.count(Action.KEEP)),
            lane.placeholders() == 0 ? "" : " · " + Figures.of(lane.placeholders(), "gap"),
            parts.isEmpty() ? "" : " · " + parts);
  }

  private void scaffolding(Blocks out) {
    List<Change> temporary = facts.scaffolding();
    List<String> lines =
        temporary.isEmpty()
            ? List.of()
            : List.of(
                Figures.of(temporary.size(), "temporary change")
                    + ", removed at the end: "
                    + facts.byType(temporary).entrySet().stream()
                        .map(entry ->
                            Figures.of(entry.getValue())
                                + " "
                                + Figures.kind(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" · ")));
    out.block(Mark.NONE, "SCAFFOLDING", lines, "none");
  }

  private void notes(Blocks out) {
    List<String> notes =
        new ArrayList<>(first(plan.notes(), NOTES).stream().map(discretion::text).toList());
    more(notes, plan.notes().size(), NOTES);
    if (!notes.isEmpty()) {
      out.block(Mark.NONE, "NOTES", notes, "");
    }
  }

  private static long count(List<Change> changes, Reason reason) {
    return changes.stream().filter(change -> change.reason() == reason).count();
  }

  private static <T> List<T> first(List<T> all, int limit) {
    return all.size() <= limit ? all : all.subList(0, limit - 1);
  }

  /** The line that stands for what the limit cut off. */
  private static void more(List<String> lines, int all, int limit) {
    if (all > limit) {
      lines.add("… and " + Figures.of(all - limit + 1) + " more: aloft show --full");
    }
  }

  static String shortened(String digest) {
    return digest.substring(0, Math.min(8, digest.length()));
  }
}
