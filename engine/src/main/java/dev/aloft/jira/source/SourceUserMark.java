package dev.aloft.jira.source;

/** That a person watches or voted for an issue. */
public record SourceUserMark(String user, RowRef row) {}
