package dev.aloft.organization;

import java.util.Optional;

/**
 * A product on one of an organization's sites.
 *
 * @param resource its id, an Atlassian Resource Identifier
 * @param key such as {@code jira-software}
 * @param site the address of its site; empty where the organization does not tell it
 * @param limit how many users its licence allows, where the organization tells it
 */
public record Product(String resource, String key, String site, Optional<Long> limit) {}
