package dev.aloft.resource;

import java.util.List;
import java.util.Set;

/**
 * What a reader is asked for, so that it reads no more than it must.
 *
 * @param resources the wanted resources of the type
 * @param knownIds the ids on the target that state knows for the type
 */
public record Wanted(List<Desired> resources, Set<String> knownIds) {

  public Wanted {
    resources = List.copyOf(resources);
    knownIds = Set.copyOf(knownIds);
  }
}
