package dev.aloft.jira.source;

/**
 * A user directory.
 *
 * @param position its place in the order in which directories are asked; the first one that knows a
 *     name wins
 */
public record SourceDirectory(
    String id, String name, String type, boolean active, long position, RowRef row) {}
