package dev.aloft.spec;

import java.util.Optional;

/**
 * A project that moves.
 *
 * @param targetName empty where the name stays
 * @param selectedBy the rule or document, such as {@code projects/engineering}
 * @param location the line that caused it
 */
public record SelectedProject(
    String source,
    String key,
    String target,
    String targetKey,
    Optional<String> targetName,
    Optional<String> owner,
    Content content,
    String selectedBy,
    SpecLocation location) {

  /** The entry of the lock file. */
  String lockEntry() {
    return source + "/" + key + " -> " + target + "/" + targetKey;
  }
}
