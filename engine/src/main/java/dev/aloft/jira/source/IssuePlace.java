package dev.aloft.jira.source;

/**
 * Where an issue stands.
 *
 * @param projectId its project, whether or not that has a row
 * @param number its number there
 * @param typeId its issue type
 */
public record IssuePlace(String projectId, long number, String typeId) {}
