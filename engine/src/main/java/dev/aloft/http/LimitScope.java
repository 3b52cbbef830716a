package dev.aloft.http;

import java.util.Locale;
import java.util.Optional;

/**
 * What a refusal for too many requests slows down.
 *
 * <p>The reasons come in the header {@code RateLimit-Reason}: {@code jira-quota-global-based},
 * {@code jira-quota-tenant-based}, {@code jira-burst-based}, {@code jira-per-issue-on-write}; other
 * products use their own first word (developer.atlassian.com, Jira Cloud platform, "Rate
 * limiting").
 */
public enum LimitScope {
  /** Every request to the site. */
  SITE,
  /** The same method and path template. */
  ENDPOINT,
  /** Writes to the same thing. */
  ENTITY,
  /** Nothing but this request. */
  REQUEST;

  /** The scope that a 429 names; an unnamed or unknown reason slows its endpoint. */
  static LimitScope ofReason(Optional<String> reason) {
    String word = reason.orElse("").toLowerCase(Locale.ROOT);
    if (word.contains("-quota-")) {
      return SITE;
    }
    return word.contains("-per-issue-") || word.contains("-per-entity-") ? ENTITY : ENDPOINT;
  }
}
