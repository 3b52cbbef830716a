package dev.aloft.jira.source;

/**
 * That something is associated with something else.
 *
 * @param type such as {@code ProjectScheme}
 * @param entity the other side's entity, such as {@code PermissionScheme}
 * @param id the other side's id
 */
public record SourceAssociation(String type, String entity, String id, RowRef row) {}
