package dev.aloft.sandbox.jira.cloud.tables;

import java.time.Instant;

/** A long task that is done. {@code submitter} is the account that asked for it. */
public record Task(long id, String description, String submitter, Instant at) implements Row {}
