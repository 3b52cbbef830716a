package dev.aloft.jira.source;

import java.util.Optional;

/** A priority; {@code color} is as in {@code #ff0000}. */
public record SourcePriority(
    String id,
    String name,
    String description,
    long sequence,
    Optional<String> color,
    Optional<String> iconUrl,
    RowRef row) {}
