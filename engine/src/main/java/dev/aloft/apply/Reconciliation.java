package dev.aloft.apply;

import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Recorded;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an approved configuration plan against a fresh one, before the first write: what a killed
 * run of the same plan did already is left out, and everything else must be as it was reviewed.
 */
public final class Reconciliation {

  private final StateStore state;
  private final Map<Address, Change> now = new LinkedHashMap<>();
  private final ConfigurationJournal journal;

  public Reconciliation(StateStore state, List<Change> fresh) {
    this.state = state;
    fresh.forEach(change -> now.put(change.address(), change));
    this.journal = new ConfigurationJournal(state);
  }

  /**
   * What is to be done.
   *
   * @param remaining the planned changes that are still to be carried out
   * @param stale in words, what is no longer as it was planned; nothing may be written unless empty
   */
  public record Result(List<Change> remaining, List<String> stale) {
    public Result {
      remaining = List.copyOf(remaining);
      stale = List.copyOf(stale);
    }
  }

  public Result reconcile(List<Change> planned) {
    List<Change> remaining = new ArrayList<>();
    List<String> stale = new ArrayList<>();
    for (Change change : planned) {
      Optional<Change> fresh = Optional.ofNullable(now.remove(change.address()));
      if (done(change, fresh)) {
        remaining.addAll(unread(change));
        // Made by a run that ended early and retired it: what is left to write may name it.
        fresh.filter(now -> now.reason() == Reason.NAMED_AGAIN).ifPresent(remaining::add);
      } else if (deleted(change, fresh)) {
        remaining.add(fresh.orElseThrow());
      } else if (begun(change, fresh)) {
        remaining.add(change);
      } else if (fresh.isPresent() && change.sameAs(fresh.get())) {
        remaining.add(change);
      } else {
        stale.add(difference(change, fresh));
      }
    }
    now.values().stream()
        .filter(Change::counts)
        .filter(change -> change.action() != Action.DELETE)
        .forEach(change -> stale.add(change.address() + ": not in the plan, now " + words(change)));
    return new Result(remaining, stale);
  }

  /**
   * Takes back into state what a killed run announced and made but did not record: at planning
   * nothing was there, so what is there now is ours.
   *
   * @return whether anything was taken back; the fresh plan must then be made again
   */
  public boolean recover(List<Change> planned) {
    boolean recovered = false;
    for (Change change : planned) {
      Optional<String> id =
          Optional.ofNullable(now.get(change.address())).flatMap(Change::targetId);
      if (change.action() == Action.CREATE
          && change.reason() != Reason.PROVISIONED
          && journal.creates(change.address())
          && state.resource(change.address()).isEmpty()
          && id.isPresent()) {
        state.record(new Recorded(change.address(), id.get(), Recorded.Hold.OURS, "", Map.of()));
        recovered = true;
      }
    }
    return recovered;
  }

  private boolean done(Change planned, Optional<Change> fresh) {
    Optional<Recorded> recorded = state.resource(planned.address());
    return switch (planned.action()) {
      // Recorded and wanted again: scaffolding that was removed already.
      case CREATE ->
          recorded.filter(known -> known.hold() == Recorded.Hold.OURS).isPresent()
              && fresh.filter(change -> change.action() == Action.CREATE).isEmpty();
      // Written as wanted, unless it was planned to write over somebody's edit.
      case UPDATE ->
          fresh.filter(change -> change.action() == Action.UPDATE).isEmpty()
              && recorded
                  .filter(known ->
                      planned.changed().stream()
                          .allMatch(name ->
                              Optional.ofNullable(known.attributes().get(name))
                                  .filter(digests ->
                                      digests
                                          .desired()
                                          .equals(
                                              Canonical.digest(
                                                  planned
                                                      .after()
                                                      .getOrDefault(
                                                          name, dev.aloft.value.Value.NONE))))
                                  .isPresent()))
                  .isPresent();
      case FORGET -> recorded.isEmpty();
      case DELETE -> fresh.isEmpty();
      case KEEP, ADOPT ->
          recorded.filter(known -> known.hold() == Recorded.Hold.OURS).isPresent()
              && fresh.filter(change -> change.action() == Action.KEEP).isPresent();
      case USE, REPLACE, CONFLICT, MANUAL -> false;
    };
  }

  /** A killed run began to write it: what is met may be its own edit, whole or in part. */
  private boolean begun(Change planned, Optional<Change> fresh) {
    return switch (planned.action()) {
      case UPDATE, ADOPT -> journal.updates(planned) && fresh.isPresent();
      // The account may be there and lack its products.
      case CREATE ->
          planned.reason() == Reason.PROVISIONED
              && journal.creates(planned.address())
              && fresh.isPresent();
      case DELETE, FORGET, KEEP, USE, REPLACE, CONFLICT, MANUAL -> false;
    };
  }

  /** A killed run deleted it and could not forget it. */
  private static boolean deleted(Change planned, Optional<Change> fresh) {
    return planned.action() == Action.DELETE
        && fresh.filter(change -> change.action() == Action.FORGET).isPresent();
  }

  /** A thing that was created but never read back is handed on, so that its digests are taken. */
  private List<Change> unread(Change planned) {
    boolean unread =
        planned.action() == Action.CREATE
            && state
                .resource(planned.address())
                .filter(known -> known.attributes().isEmpty())
                .isPresent();
    return unread ? List.of(planned) : List.of();
  }

  private static String difference(Change planned, Optional<Change> fresh) {
    return planned.address()
        + ": planned "
        + words(planned)
        + ", now "
        + fresh.map(Reconciliation::words).orElse("no longer wanted");
  }

  private static String words(Change change) {
    return change.action().name().toLowerCase(java.util.Locale.ROOT)
        + " ("
        + change.reason().label()
        + ")";
  }
}
