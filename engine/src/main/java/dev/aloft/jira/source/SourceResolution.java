package dev.aloft.jira.source;

/** A resolution. */
public record SourceResolution(
    String id, String name, String description, long sequence, RowRef row) {}
