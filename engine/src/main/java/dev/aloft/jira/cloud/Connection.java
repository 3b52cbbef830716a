package dev.aloft.jira.cloud;

/**
 * A site that answered as it should.
 *
 * @param accountId ours
 * @param baseUrl as the site names itself: for links that people follow, never for requests
 */
public record Connection(String accountId, String baseUrl, String version) {}
