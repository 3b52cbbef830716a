package dev.aloft.plan;

import dev.aloft.resource.Identity;
import java.util.List;

/**
 * The configuration part of a plan.
 *
 * @param changes one change a resource, in an order in which references point backwards
 * @param identity the ids on the target that the matches tell
 * @param regained who has an account now and had a stand-in
 */
public record ConfigurationPlan(List<Change> changes, Identity identity, Regained regained) {

  public ConfigurationPlan {
    changes = List.copyOf(changes);
  }

  /** Whether nothing in it is undecided. */
  public boolean applyable() {
    return changes.stream().noneMatch(change -> change.action() == Action.CONFLICT);
  }
}
