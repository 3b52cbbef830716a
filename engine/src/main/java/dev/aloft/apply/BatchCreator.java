package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Draft;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates things of which one call creates many. Each is announced in the journal before the call;
 * after a lost answer it looks instead of guessing.
 */
final class BatchCreator {

  /** Knows what is sent, and is told what became of it. */
  interface Fates {
    /** What is sent for a change; empty if it has to wait for another, and that was told. */
    Optional<Draft> draft(Change change);

    void made(Change change, String id);

    /** It was there before, whoever made it. */
    void used(Change change, String id);

    /** It is there, although the call seemed to fail. */
    void found(Change change, Observed there);

    void failed(Change change, Diagnostic why);
  }

  private final Target target;
  private final StateStore state;
  private final ConfigurationJournal journal;
  private final Arrivals arrivals;
  private final Fates fates;
  private final Map<String, List<Change>> open = new TreeMap<>();
  private final Set<Address> taken = new HashSet<>();

  BatchCreator(
      Target target,
      StateStore state,
      ConfigurationJournal journal,
      Arrivals arrivals,
      Fates fates) {
    this.target = target;
    this.state = state;
    this.journal = journal;
    this.arrivals = arrivals;
    this.fates = fates;
  }

  /** Takes what it can create. What a killed run had made already is looked at by itself. */
  void take(List<Change> changes) {
    for (Change change : changes) {
      String type = change.address().type();
      if ((change.action() == Action.CREATE || isBegun(change))
          && target.type(type).filter(one -> one.batchSize() > 1).isPresent()
          && state.resource(change.address()).filter(BatchCreator::isOurs).isEmpty()) {
        open.computeIfAbsent(type, any -> new ArrayList<>()).add(change);
        taken.add(change.address());
      }
    }
  }

  /** An account that an earlier run announced may lack what comes with it. */
  private boolean isBegun(Change change) {
    return change.reason() == Reason.EXISTING_ACCOUNT
        && journal.creates(change.address())
        && arrivals.wanted(List.of(change)).stream().anyMatch(one -> one.onExisting().makes());
  }

  private static boolean isOurs(Recorded known) {
    return known.hold() == Recorded.Hold.OURS;
  }

  /** Creates all of a type in the place of the first; false for what it did not take. */
  boolean createsWith(Change change) {
    if (!taken.contains(change.address())) {
      return false;
    }
    String type = change.address().type();
    List<Change> changes = open.remove(type);
    if (changes != null) {
      create(target.type(type).orElseThrow(), changes);
    }
    return true;
  }

  private void create(TargetType type, List<Change> changes) {
    Map<String, Map<Change, Draft>> batches = new LinkedHashMap<>();
    for (Change change : changes) {
      Optional<Draft> draft = fates.draft(change);
      if (draft.isPresent()) {
        Map<Change, Draft> batch =
            batches.computeIfAbsent(type.batch(draft.get()), any -> new LinkedHashMap<>());
        batch.put(change, draft.get());
        if (batch.size() == type.batchSize()) {
          send(type, batch);
          batch.clear();
        }
      }
    }
    batches.values().stream().filter(batch -> !batch.isEmpty()).forEach(batch -> send(type, batch));
  }

  private void send(TargetType type, Map<Change, Draft> batch) {
    Set<Address> announced =
        batch.keySet().stream()
            .map(Change::address)
            .filter(journal::creates)
            .collect(Collectors.toSet());
    batch.keySet().forEach(journal::beginCreate);
    List<Creation> results;
    try {
      results = type.createTogether(List.copyOf(batch.values()));
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      look(type, batch, change -> e.diagnostics().getFirst())
          .forEach(change -> journal.endCreate(change.address()));
      return;
    } catch (LostAnswerException e) {
      look(type, batch, change -> Unknown.of(change.address(), e));
      return;
    }
    List<Change> changes = new ArrayList<>(batch.keySet());
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      switch (results.get(i)) {
        case Creation.Made(String id) -> fates.made(change, id);
        case Creation.There(String id) -> {
          // Nobody but a killed run of ours announced it.
          if (announced.contains(change.address())) {
            fates.made(change, id);
          } else {
            fates.used(change, id);
          }
        }
        case Creation.Begun(Diagnostic why, boolean made) -> {
          if (!made && !announced.contains(change.address())) {
            journal.endCreate(change.address());
          }
          fates.failed(change, why);
        }
        case Creation.Refused(Diagnostic why) -> {
          journal.endCreate(change.address());
          fates.failed(change, why);
        }
      }
    }
  }

  /** Takes what is there for made, and returns the rest. */
  private List<Change> look(
      TargetType type, Map<Change, Draft> batch, Function<Change, Diagnostic> why) {
    Map<Address, Observed> there = arrivals.madeAnyway(type, batch);
    List<Change> missing = new ArrayList<>();
    batch
        .keySet()
        .forEach(change -> {
          Observed made = there.get(change.address());
          if (made == null) {
            missing.add(change);
            fates.failed(change, why.apply(change));
          } else {
            fates.found(change, made);
          }
        });
    return missing;
  }
}
