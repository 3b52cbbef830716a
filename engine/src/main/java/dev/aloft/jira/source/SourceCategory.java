package dev.aloft.jira.source;

/** A project category. */
public record SourceCategory(String id, String name, String description, RowRef row) {}
