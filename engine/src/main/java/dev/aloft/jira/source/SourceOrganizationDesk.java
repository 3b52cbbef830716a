package dev.aloft.jira.source;

/**
 * A service desk that serves an organization of customers.
 *
 * @param projectId the desk's project
 */
public record SourceOrganizationDesk(String organizationId, String projectId, RowRef row) {}
