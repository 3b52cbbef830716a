package dev.aloft.apply;

import dev.aloft.plan.Regained;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps in the journal who got an account in place of a stand-in, until everything that points at
 * them has been written again.
 */
public final class Regaining {

  private static final String SCOPE = "people";
  private static final String REGAIN = "regain";

  private final StateStore state;

  /** What a state knows. */
  public Regaining(StateStore state) {
    this.state = state;
  }

  /** Notes somebody; before state forgets that there was a stand-in. */
  public void begin(Address person) {
    if (!people().people().contains(person)) {
      state.begin(new StateStore.Intent(SCOPE, REGAIN, person.toString()));
    }
  }

  /** Those of whom not everything is written yet. */
  public Regained people() {
    Set<Address> people = new TreeSet<>();
    for (StateStore.Pending pending : state.pending()) {
      if (isOurs(pending)) {
        people.add(Address.parse(pending.intent().subject()));
      }
    }
    return new Regained(people);
  }

  /** Everything was written again. */
  public void end() {
    state.pending().stream().filter(Regaining::isOurs).forEach(one -> state.end(one.entry()));
  }

  private static boolean isOurs(StateStore.Pending pending) {
    return pending.intent().scope().equals(SCOPE) && pending.intent().kind().equals(REGAIN);
  }
}
