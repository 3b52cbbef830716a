package dev.aloft.spec;

import java.time.Instant;
import java.util.Optional;

/**
 * What a selection looks at in a project of a source.
 *
 * @param updated when the latest of its issues was updated; empty for a project without issues
 */
public record SourceProject(
    String source,
    String key,
    String name,
    Optional<String> category,
    boolean archived,
    Optional<Instant> updated) {}
