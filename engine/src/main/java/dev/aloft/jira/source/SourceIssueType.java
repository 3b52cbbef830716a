package dev.aloft.jira.source;

import java.util.Optional;

/** An issue type. */
public record SourceIssueType(
    String id,
    String name,
    String description,
    boolean subtask,
    Optional<String> iconUrl,
    Optional<String> avatarId,
    RowRef row) {}
