package dev.aloft.jira.source;

import java.util.Optional;

/** A label, of the issue itself or, when {@code fieldId} is there, of a custom field. */
public record SourceLabel(String label, Optional<String> fieldId, RowRef row) {}
