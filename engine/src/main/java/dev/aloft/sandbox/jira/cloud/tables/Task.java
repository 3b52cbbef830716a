package dev.aloft.sandbox.jira.cloud.tables;

import java.time.Instant;
import java.util.Optional;

/**
 * A long task that is done.
 *
 * @param submitter the account that asked for it
 * @param result what came of it, as JSON; left out where there is nothing to tell
 */
public record Task(
    long id, String description, String submitter, Instant at, Optional<String> result)
    implements Row {}
