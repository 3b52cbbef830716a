package dev.aloft.apply;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.state.StateStore;
import java.util.List;

/** Removes what was made only for the time of the run, the youngest first. */
final class Scaffolding {

  private final Target target;
  private final StateStore state;

  Scaffolding(Target target, StateStore state) {
    this.target = target;
    this.state = state;
  }

  /** Removes all of it and returns how many things were removed. */
  int remove() {
    int removed = 0;
    for (TargetType type : target.types().reversed()) {
      if (!type.schema().temporary()) {
        continue;
      }
      for (Recorded recorded : ofType(type.schema().type())) {
        type.delete(recorded.targetId());
        state.forget(recorded.address());
        removed++;
      }
    }
    return removed;
  }

  private List<Recorded> ofType(String type) {
    return state.resources().stream()
        .filter(recorded -> recorded.address().type().equals(type))
        .filter(recorded -> recorded.hold() == Recorded.Hold.OURS)
        .toList();
  }
}
