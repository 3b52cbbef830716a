package dev.aloft.organization;

/**
 * A product on one of an organization's sites.
 *
 * @param resource its id, an Atlassian Resource Identifier
 * @param key such as {@code jira-software}
 * @param site the address of its site; empty where the organization does not tell it
 */
public record Product(String resource, String key, String site) {}
