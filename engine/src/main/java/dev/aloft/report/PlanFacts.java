package dev.aloft.report;

import dev.aloft.ledger.Loss;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plan sorted into what a reviewer asks of it. Used by every form of output. */
final class PlanFacts {

  static final String USER = "user";

  static final String GROUP = "group";

  private static final String ACCOUNT = "user.account";

  private final Plan plan;

  PlanFacts(Plan plan) {
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  /** Conflicts that somebody must decide, people apart. */
  List<Change> toDecide() {
    return changes(change ->
        change.action() == Action.CONFLICT
            && change.reason() != Reason.DEPENDS_ON_CONFLICT
            && !change.address().type().equals(USER));
  }

  /** Conflicts that go away with those. */
  long waiting() {
    return changes(change -> change.reason() == Reason.DEPENDS_ON_CONFLICT).size();
  }

  List<Change> people() {
    return changes(change -> change.address().type().equals(USER));
  }

  /** Groups of the target that ours would be, which gives their members what these may. */
  List<Change> sharedGroups() {
    return changes(change ->
        change.address().type().equals(GROUP)
            && (change.action() == Action.USE || change.action() == Action.ADOPT));
  }

  /** Configuration of ours that was edited on the target. */
  List<Change> drifted() {
    return changes(change -> !change.drifted().isEmpty());
  }

  /** What has one of these actions, people apart. */
  List<Change> having(Action... actions) {
    List<Action> wanted = List.of(actions);
    return changes(
        change -> wanted.contains(change.action()) && !change.address().type().equals(USER));
  }

  /** What the migration itself moves or makes, people and scaffolding apart. */
  List<Change> configuration() {
    return changes(
        change -> change.role() != Role.SCAFFOLDING && !change.address().type().equals(USER));
  }

  List<Change> scaffolding() {
    return changes(change -> change.role() == Role.SCAFFOLDING);
  }

  /** What is worth a line of its own, dangerous ones first. */
  List<Change> worthShowing() {
    return plan.changes().stream()
        .filter(change -> change.counts() || change.action() == Action.MANUAL)
        .sorted(
            Comparator.comparingInt((Change change) -> danger(change))
                .thenComparing(Change::address))
        .toList();
  }

  Map<Action, Long> byAction() {
    return configuration().stream()
        .collect(Collectors.groupingBy(Change::action, TreeMap::new, Collectors.counting()));
  }

  Map<String, Long> byType(List<Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> change.address().type(), TreeMap::new, Collectors.counting()));
  }

  /** The lanes, those with most to do first. */
  List<LaneSummary> lanes() {
    return plan.lanes().stream()
        .sorted(
            Comparator.comparingLong(PlanFacts::writes)
                .reversed()
                .thenComparing(lane -> lane.lane().name()))
        .toList();
  }

  static long writes(LaneSummary lane) {
    return lane.count(Action.CREATE) + lane.count(Action.UPDATE) + lane.count(Action.DELETE);
  }

  /**
   * What does not arrive as it was, people apart: first what nothing on the target keeps, rare
   * things before common ones, then what is kept elsewhere, the most first.
   */
  List<Loss> losses() {
    return losses(loss -> !loss.attribute().equals(ACCOUNT));
  }

  /** Why people have no account of their own, the most first. */
  List<Loss> accounts() {
    return losses(loss -> loss.attribute().equals(ACCOUNT));
  }

  private List<Loss> losses(Predicate<Loss> wanted) {
    return plan.losses().stream()
        .filter(wanted)
        .sorted(
            Comparator.comparing(Loss::gone)
                .reversed()
                .thenComparingLong(loss -> loss.gone() ? loss.count() : -loss.count())
                .thenComparing(Loss::attribute)
                .thenComparing(Loss::becomes))
        .toList();
  }

  private List<Change> changes(Predicate<Change> wanted) {
    return plan.changes().stream().filter(wanted).toList();
  }

  private static int danger(Change change) {
    return switch (change.action()) {
      case CONFLICT -> change.reason() == Reason.DEPENDS_ON_CONFLICT ? 1 : 0;
      case DELETE -> 2;
      case REPLACE -> 3;
      case ADOPT -> 4;
      case UPDATE -> 5;
      case KEEP -> 6;
      case FORGET -> 7;
      case MANUAL -> 8;
      case CREATE -> 9;
      case USE -> 10;
    };
  }
}
