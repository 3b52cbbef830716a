package dev.aloft.resource;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an item that stands in another container of the target can be moved into the lane's.
 *
 * @param way what stands in the way
 * @param kept the attributes whose values a move cannot change; all others belong to the container
 */
public record Passage(Way way, Set<String> kept) {

  public Passage {
    kept = java.util.Collections.unmodifiableSet(new TreeSet<>(kept));
  }

  /** What stands in the way of a move. */
  public enum Way {
    /** Nothing. */
    OPEN,
    /** It stands in the lane's container already: somebody moved it, or a killed run. */
    THERE,
    /** Others that are not to move hang on it and would be dragged along. */
    BARRED
  }
}
