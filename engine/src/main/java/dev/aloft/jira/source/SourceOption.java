package dev.aloft.jira.source;

import java.util.Optional;

/**
 * An option of a select field.
 *
 * @param parentId the option above it in a cascading field
 */
public record SourceOption(
    String id,
    Optional<String> parentId,
    String value,
    long sequence,
    boolean disabled,
    RowRef row) {}
