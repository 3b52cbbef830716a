package dev.aloft.sandbox.jira.servicemanagement.requesttype;

/**
 * A kind of request that a desk takes.
 *
 * @param desk the id of the desk
 * @param issueTypeId the type of the issues that its requests are
 */
public record RequestType(
    long id, int desk, String name, String description, String helpText, long issueTypeId) {}
