package dev.aloft.jira.source;

import java.util.Optional;

/** A component of a project. */
public record SourceComponent(
    String id,
    String projectId,
    String name,
    String description,
    Optional<String> lead,
    Optional<String> assigneeType,
    boolean archived,
    RowRef row) {}
