package dev.aloft.resource;

import dev.aloft.value.Address;

/**
 * The ordered stream of one container's items.
 *
 * @param container the project or space whose items these are; also the lane's name
 * @param itemType the type of the items, such as {@code jira.issue}
 * @param keepKeys whether the items must get the keys that they had
 */
public record Lane(Address container, String itemType, boolean keepKeys) {

  /** The lane's name in plans, state and journal. */
  public String name() {
    return container.key();
  }
}
