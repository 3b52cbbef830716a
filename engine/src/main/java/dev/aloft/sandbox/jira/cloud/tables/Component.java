package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/** A component of a project. */
public record Component(
    long id,
    long projectId,
    String name,
    String description,
    Optional<String> lead,
    String assigneeType)
    implements Row {}
