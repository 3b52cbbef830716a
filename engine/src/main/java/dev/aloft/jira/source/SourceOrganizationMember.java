package dev.aloft.jira.source;

/**
 * Who is in an organization of customers.
 *
 * @param user the user's key
 */
public record SourceOrganizationMember(String organizationId, String user, RowRef row) {}
