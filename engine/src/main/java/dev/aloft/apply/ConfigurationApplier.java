package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.References;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes configuration in the plan's order, in which references point backwards. A refusal stops
 * only what refers to the refused thing.
 */
final class ConfigurationApplier {

  private final Target target;
  private final StateStore state;
  private final ApplyTally tally;
  private final ApplyListener listener;
  private final ConfigurationJournal journal;
  private final Arrivals arrivals;
  private final Map<Address, Change> written = new LinkedHashMap<>();

  private final BatchCreator.Fates fates =
      new BatchCreator.Fates() {
        @Override
        public Optional<Draft> draft(Change change) {
          List<Draft> drafts = new ArrayList<>();
          attempt(change, () -> drafts.add(ConfigurationApplier.this.draft(change)));
          return drafts.stream().findFirst();
        }

        @Override
        public void made(Change change, String id) {
          regain(change);
          record(change.address(), id, begun(change));
          wrote(change);
        }

        @Override
        public void used(Change change, String id) {
          regain(change);
          state.record(new Recorded(change.address(), id, Recorded.Hold.USED, "", Map.of()));
          journal.endCreate(change.address());
          tally.wrote(change.address().type(), 1);
          listener.configured(change.address());
        }

        @Override
        public void found(Change change, Observed there) {
          regain(change);
          record(change.address(), there.id(), begun(change));
          attempt(change, () -> complete(change, there));
        }

        @Override
        public void failed(Change change, Diagnostic why) {
          ConfigurationApplier.this.failed(change, why);
        }
      };

  /** What was attempted and did not come about, or nobody knows. */
  private final Set<Address> failed = new TreeSet<>();

  ConfigurationApplier(
      Target target,
      StateStore state,
      Arrivals arrivals,
      ApplyTally tally,
      ApplyListener listener) {
    this.arrivals = arrivals;
    this.target = target;
    this.state = state;
    this.tally = tally;
    this.listener = listener;
    this.journal = new ConfigurationJournal(state);
  }

  /**
   * Writes.
   *
   * @param changes what is still to be done
   * @param planned all that the plan holds: a killed run may have done some of it
   */
  void apply(List<Change> changes, List<Change> planned) {
    if (changes.stream().anyMatch(this::isToBeRegistered)) {
      journal.beginRegister();
    }
    BatchCreator batches = new BatchCreator(target, state, journal, arrivals, fates);
    batches.take(changes);
    for (Change change : changes) {
      if (!batches.createsWith(change)) {
        attempt(change, () -> apply(change));
      }
    }
    readBack();
    if (journal.registers()) {
      register(planned);
    }
    journal.endAllBut(failed);
  }

  private void attempt(Change change, Runnable write) {
    try {
      write.run();
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      failed(change, e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      failed(change, Unknown.of(change.address(), e));
    }
  }

  private boolean isToBeRegistered(Change change) {
    boolean makesOurs = change.action().writes() || change.action() == Action.ADOPT;
    return makesOurs && isRegistered(change.address());
  }

  /**
   * What is temporary is found by its mark. People are found by their addresses, which must not be
   * noted anywhere on the target.
   */
  private boolean isRegistered(Address address) {
    TypeSchema schema = type(address).schema();
    return !schema.temporary() && !schema.onExisting().refers();
  }

  private void failed(Change change, Diagnostic why) {
    failed.add(change.address());
    tally.refused(change.address(), "", why);
  }

  private void apply(Change change) {
    switch (change.action()) {
      case USE -> use(change);
      case ADOPT -> adopt(change);
      case CREATE -> create(change);
      case UPDATE -> edit(change);
      case KEEP -> keep(change);
      case DELETE -> delete(change);
      case FORGET, REPLACE, CONFLICT, MANUAL -> {}
    }
  }

  /**
   * What a killed run had announced and not recorded is ours; there is no other mark on a person.
   */
  private void use(Change change) {
    regain(change);
    if (change.reason() == Reason.EXISTING_ACCOUNT && journal.creates(change.address())) {
      record(change.address(), id(change), begun(change));
    } else {
      state.record(used(change));
    }
  }

  /**
   * What a person is made with and no later plan compares: a run that dies before it reads back has
   * to know it.
   */
  private Map<String, Digests> begun(Change change) {
    Map<String, Digests> digests = new TreeMap<>();
    for (Attribute attribute : type(change.address()).schema().attributes()) {
      boolean once =
          attribute.write() == Attribute.Write.ON_CREATE
              || attribute.write() == Attribute.Write.LAST;
      Value value = change.after().getOrDefault(attribute.name(), Value.NONE);
      if (once && !value.equals(Value.NONE)) {
        digests.put(
            attribute.name(), new Digests(Canonical.digest(value), Canonical.digest(Value.NONE)));
      }
    }
    return digests;
  }

  /** What a stand-in was written for is to be written again. */
  private void regain(Change change) {
    if (change.reason() != Reason.STAND_IN
        && state
            .resource(change.address())
            .filter(known -> known.hold() == Recorded.Hold.SUBSTITUTED)
            .isPresent()) {
      new Regaining(state).begin(change.address());
    }
  }

  private static Recorded used(Change change) {
    boolean substituted = change.reason() == Reason.STAND_IN;
    String label =
        change.after().get("name") instanceof Value.Text name
            ? name.text()
            : change.address().key();
    return new Recorded(
        change.address(),
        id(change),
        substituted ? Recorded.Hold.SUBSTITUTED : Recorded.Hold.USED,
        substituted ? label : "",
        Map.of());
  }

  private void adopt(Change change) {
    journal.beginUpdate(change);
    record(change.address(), id(change), Map.of());
    if (change.changed().isEmpty()) {
      written.put(change.address(), change);
    } else {
      update(change, change.changed());
    }
  }

  /** Announced until it is read back: a run that dies in between meets its own edit. */
  private void edit(Change change) {
    journal.beginUpdate(change);
    if (state.resource(change.address()).isEmpty()) {
      record(change.address(), id(change), Map.of());
    }
    update(change, change.changed());
  }

  private void create(Change change) {
    if (state.resource(change.address()).isPresent()) {
      // A killed run had come this far. How far the calls after the creating one came is unknown.
      Optional<Observed> made = made(change);
      if (made.isPresent()) {
        complete(change, made.get());
        return;
      }
      state.forget(change.address());
    }
    Draft draft = draft(change);
    journal.beginCreate(change);
    String id;
    try {
      id = type(change.address()).create(draft);
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      if (!madeAnyway(change, draft)) {
        journal.endCreate(change.address());
        throw e;
      }
      return;
    } catch (LostAnswerException e) {
      if (!madeAnyway(change, draft)) {
        throw e;
      }
      return;
    }
    record(change.address(), id, Map.of());
    wrote(change);
  }

  /** A call that arrives twice is refused the second time, where names stand for one thing only. */
  private boolean madeAnyway(Change change, Draft draft) {
    Optional<Observed> made = arrivals.madeAnyway(type(change.address()), change, draft);
    made.ifPresent(thing -> {
      record(change.address(), thing.id(), Map.of());
      complete(change, thing);
    });
    return made.isPresent();
  }

  private Optional<Observed> made(Change change) {
    String id = idOnTarget(change);
    return type(change.address()).observe(new Wanted(List.of(), Set.of(id))).stream()
        .filter(seen -> seen.id().equals(id))
        .findFirst();
  }

  /** Writes what a thing that was made lacks. */
  private void complete(Change change, Observed made) {
    TargetType type = type(change.address());
    Set<String> lacking = new TreeSet<>();
    draft(change)
        .values()
        .forEach((name, value) -> {
          Value seen = made.attributes().getOrDefault(name, Value.NONE);
          if (writable(type, name) && !Canonical.digest(value).equals(Canonical.digest(seen))) {
            lacking.add(name);
          }
        });
    if (lacking.isEmpty()) {
      written.put(change.address(), change);
    } else {
      update(change, lacking);
    }
  }

  private static boolean writable(TargetType type, String name) {
    return type.schema()
        .attribute(name)
        .map(attribute -> attribute.write() == Attribute.Write.ALWAYS)
        .orElse(true);
  }

  private void update(Change change, Set<String> changed) {
    Draft draft = draft(change);
    type(change.address()).update(idOnTarget(change), draft, changed);
    wrote(change);
  }

  private void keep(Change change) {
    if (change.reason() == Reason.FOUND_BY_STAMP) {
      Map<String, Digests> digests = new TreeMap<>();
      change
          .after()
          .forEach((name, value) ->
              digests.put(
                  name,
                  new Digests(
                      Canonical.digest(value),
                      Canonical.digest(change.before().getOrDefault(name, Value.NONE)))));
      record(change.address(), id(change), digests);
    }
  }

  private void delete(Change change) {
    type(change.address()).delete(id(change));
    state.forget(change.address());
    tally.wrote(change.address().type(), 1);
  }

  private void wrote(Change change) {
    written.put(change.address(), change);
    tally.wrote(change.address().type(), 1);
    listener.configured(change.address());
  }

  private Draft draft(Change change) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(change.after(), state, unresolved);
    if (!unresolved.isEmpty()) {
      throw new ProblemException(
          ExitCode.PARTLY_APPLIED, Waiting.forReference(change.address(), unresolved));
    }
    return new Draft(change.address(), values);
  }

  /** Records what the target made of what was written: later drift is measured against it. */
  private void readBack() {
    Map<String, List<Change>> byType = new TreeMap<>();
    written
        .values()
        .forEach(change ->
            byType.computeIfAbsent(change.address().type(), type -> new ArrayList<>()).add(change));
    byType.forEach(this::readBack);
  }

  private void readBack(String type, List<Change> changes) {
    Map<String, Change> byId = new TreeMap<>();
    changes.forEach(change -> state.idOf(change.address()).ifPresent(id -> byId.put(id, change)));
    Map<String, Observed> seen = new TreeMap<>();
    List<Change> made =
        changes.stream().filter(change -> change.action() == Action.CREATE).toList();
    TargetType target = type(changes.getFirst().address());
    target
        .observe(new Wanted(arrivals.wanted(made), byId.keySet()))
        .forEach(observed -> seen.put(observed.id(), observed));
    made.forEach(change -> removeTwins(target, change, seen.values()));
    byId.forEach((id, change) -> {
      if (failed.contains(change.address())) {
        // Not recorded as read: the next run removes the twin that is left.
        return;
      }
      Observed observed = seen.get(id);
      if (observed == null) {
        failed(change, NotThere.of(change.address()));
        return;
      }
      Map<String, Value> values = References.toAddresses(observed.attributes(), state);
      Map<String, Digests> digests = new TreeMap<>();
      change
          .after()
          .forEach((name, value) ->
              digests.put(
                  name,
                  new Digests(
                      Canonical.digest(value),
                      Canonical.digest(values.getOrDefault(name, Value.NONE)))));
      record(change.address(), id, digests);
    });
  }

  private void removeTwins(TargetType type, Change change, Collection<Observed> seen) {
    for (Observed twin : arrivals.ours(type, change, draft(change), seen)) {
      try {
        type.delete(twin.id());
        tally.noted(change.address() + ": it arrived twice; nothing of that is left");
      } catch (FatalProblem e) {
        throw e;
      } catch (ProblemException e) {
        failed(change, e.diagnostics().getFirst());
      } catch (LostAnswerException e) {
        failed(change, Unknown.of(change.address(), e));
      }
    }
  }

  /** Everything of ours is noted on the target, so that a lost state can be rebuilt. */
  private void register(List<Change> planned) {
    List<Target.Registration> registrations = new ArrayList<>();
    for (Change change : planned) {
      state
          .resource(change.address())
          .filter(recorded -> recorded.hold() == Recorded.Hold.OURS)
          .filter(recorded -> !failed.contains(recorded.address()))
          .filter(recorded -> isRegistered(recorded.address()))
          .ifPresent(recorded ->
              registrations.add(
                  new Target.Registration(
                      recorded.address().type(),
                      recorded.targetId(),
                      recorded.address().toString(),
                      change.afterDigest())));
    }
    try {
      if (!registrations.isEmpty()) {
        target.register(registrations);
      }
      if (!registrations.isEmpty() || failed.isEmpty()) {
        journal.endRegister();
      }
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      notRegistered(registrations, e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      notRegistered(
          registrations, Unknown.of(Address.parse(registrations.getFirst().address()), e));
    }
  }

  /** It stays in the journal, so that the next run tries again. */
  private void notRegistered(List<Target.Registration> registrations, Diagnostic why) {
    tally.refused(Address.parse(registrations.getFirst().address()), "register", why);
  }

  private void record(Address address, String id, Map<String, Digests> digests) {
    state.record(new Recorded(address, id, Recorded.Hold.OURS, "", digests));
  }

  private TargetType type(Address address) {
    return target
        .type(address.type())
        .orElseThrow(() -> new IllegalStateException("the target has no type " + address.type()));
  }

  /** A created thing's id is not in the plan, but in state. */
  private String idOnTarget(Change change) {
    return change.targetId().or(() -> state.idOf(change.address())).orElseGet(() -> id(change));
  }

  private static String id(Change change) {
    return change
        .targetId()
        .orElseThrow(
            () -> new IllegalStateException(change.address() + " has no id on the target"));
  }
}
