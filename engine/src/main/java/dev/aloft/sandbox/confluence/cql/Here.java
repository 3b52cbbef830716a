package dev.aloft.sandbox.confluence.cql;

import java.util.Optional;

/**
 * Where who asks is: what {@code currentSpace()} and {@code currentContent()} mean.
 *
 * @param space the key of a space
 * @param content the id of content
 */
public record Here(Optional<String> space, Optional<String> content) {

  /** Nowhere in particular. */
  public static final Here NOWHERE = new Here(Optional.empty(), Optional.empty());
}
