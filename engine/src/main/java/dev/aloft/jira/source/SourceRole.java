package dev.aloft.jira.source;

/** A project role. */
public record SourceRole(String id, String name, String description, RowRef row) {}
