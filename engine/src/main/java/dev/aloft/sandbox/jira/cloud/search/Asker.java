package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.cloud.Account;
import java.time.Instant;

/** Who asks and when, for {@code currentUser()} and {@code now()}. */
public record Asker(Account account, Instant now) {}
