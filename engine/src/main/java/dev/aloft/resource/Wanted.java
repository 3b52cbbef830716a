package dev.aloft.resource;

import java.util.List;
import java.util.Set;

/**
 * What a reader is asked for, so that it reads no more than it must.
 *
 * @param resources the wanted resources of the type
 * @param knownIds the ids on the target that state knows for the type
 * @param retired those of ours that need not be in use to count as there: {@link Retirement}
 */
public record Wanted(List<Desired> resources, Set<String> knownIds, List<Recorded> retired) {

  public Wanted {
    resources = List.copyOf(resources);
    knownIds = Set.copyOf(knownIds);
    retired = List.copyOf(retired);
  }

  /** Nothing of the type is retired. */
  public Wanted(List<Desired> resources, Set<String> knownIds) {
    this(resources, knownIds, List.of());
  }
}
