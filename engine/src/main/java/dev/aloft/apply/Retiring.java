package dev.aloft.apply;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Retires what is ours and of no use once everything that names it is written, and wakes it for
 * more. State alone tells what is to be retired: a thing is recorded as in use before it is woken,
 * and as retired after it was, so that a run that is killed in between is gone on with.
 */
public final class Retiring {

  private static final String RETIRED = "retired-account";
  private static final String WOKEN = "woken-account";

  /** The note of the plan that was carried out as a whole. */
  private static final String DONE = "retired-after";

  private final Target target;
  private final StateStore state;

  public Retiring(Target target, StateStore state) {
    this.target = target;
    this.state = state;
  }

  /** A type whose things are retired. */
  private record Type(String name, String last, Retirement retirement) {

    /** Whether a change writes what is written last, and nothing else. */
    boolean isAbout(Change change) {
      return change.action() == Action.UPDATE
          && change.address().type().equals(name)
          && change.changed().equals(Set.of(last));
    }
  }

  private List<Type> types() {
    return target.types().stream().flatMap(type -> type(type).stream()).toList();
  }

  private static Optional<Type> type(TargetType type) {
    TypeSchema schema = type.schema();
    return schema
        .last()
        .flatMap(
            last -> type.retirement().map(retirement -> new Type(schema.type(), last, retirement)));
  }

  private List<Recorded> retiring(Type type) {
    return state.resources().stream()
        .filter(known -> known.address().type().equals(type.name()))
        .filter(known -> known.retiring(type.last()))
        .toList();
  }

  /** Everything that is still to be retired. */
  public List<Address> standing() {
    return types().stream()
        .flatMap(type -> retiring(type).stream())
        .map(Recorded::address)
        .toList();
  }

  /**
   * What a plan may name although it was retired, as far as the plan is not carried out: what it
   * wakes, and what it makes.
   */
  public Set<Address> named(Plan plan) {
    Set<Address> named = new TreeSet<>();
    Set<String> names = types().stream().map(Type::name).collect(Collectors.toSet());
    if (state.note(DONE).filter(plan.fingerprint()::equals).isEmpty()) {
      plan.changes().stream()
          .filter(one -> one.reason() == Reason.NAMED_AGAIN || one.action() == Action.CREATE)
          .map(Change::address)
          .filter(address -> names.contains(address.type()))
          .forEach(named::add);
    }
    return named;
  }

  /** A plan was carried out, and nothing of it is left. */
  public void done(Plan plan) {
    if (!types().isEmpty()) {
      state.note(DONE, plan.fingerprint());
    }
  }

  /**
   * Carries out those of the changes that are about what is written last.
   *
   * @return the others
   */
  List<Change> wake(List<Change> changes, ApplyTally tally) {
    List<Change> others = changes;
    for (Type type : types()) {
      Map<Boolean, List<Change>> mine =
          others.stream().collect(Collectors.partitioningBy(type::isAbout));
      others = mine.getOrDefault(false, List.of());
      List<Recorded> waking = new ArrayList<>();
      for (Change change : mine.getOrDefault(true, List.of())) {
        Optional<Recorded> known = state.resource(change.address());
        if (known.isPresent()) {
          Value wish = change.after().getOrDefault(type.last(), Value.NONE);
          Recorded inUse = known.get().with(type.last(), wish, Value.NONE);
          if (wish.equals(Value.NONE)) {
            waking.add(inUse);
          } else {
            state.record(inUse);
            if (change.reason() == Reason.NAMED_AGAIN) {
              waking.add(inUse);
            }
          }
        }
      }
      each(type, waking, type.retirement()::wake, state::record, WOKEN, tally);
    }
    return others;
  }

  /** Retires everything that is to be; what cannot be is a refusal, and the rest goes on. */
  void retire(ApplyTally tally) {
    for (Type type : types()) {
      each(
          type,
          retiring(type),
          type.retirement()::retire,
          thing -> state.record(thing.settled(type.last())),
          RETIRED,
          tally);
    }
  }

  /** The same by itself. */
  public ApplyOutcome finish() {
    ApplyTally tally = new ApplyTally();
    retire(tally);
    return tally.outcome();
  }

  private static void each(
      Type type,
      List<Recorded> things,
      Function<List<Recorded>, List<Retirement.Answer>> work,
      Consumer<Recorded> done,
      String kind,
      ApplyTally tally) {
    things.stream()
        .gather(Gatherers.windowFixed(type.retirement().batchSize()))
        .forEach(some -> {
          try {
            for (Retirement.Answer answer : work.apply(some)) {
              answer
                  .refusal()
                  .ifPresentOrElse(
                      why -> tally.refused(answer.thing().address(), "", why),
                      () -> done.accept(answer.thing()));
              tally.wrote(kind, answer.wrote() ? 1 : 0);
            }
          } catch (FatalProblem e) {
            throw e;
          } catch (ProblemException e) {
            some.forEach(thing -> tally.refused(thing.address(), "", e.diagnostics().getFirst()));
          } catch (LostAnswerException e) {
            some.forEach(
                thing -> tally.refused(thing.address(), "", Unknown.of(thing.address(), e)));
          }
        });
  }
}
