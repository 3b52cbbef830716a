package dev.aloft.jira.user;

import dev.aloft.http.SiteRefusal;
import java.util.Optional;

/**
 * Whether something is permitted at all. The answer to one account may be about that account, so it
 * is not taken for an answer to all; the same answer to a few, and another one to nobody, is. Safe
 * for several threads.
 */
final class Permission {

  /** So many accounts are asked for before the others are taken for refused. */
  static final int A_FEW = 10;

  private static final int FORBIDDEN = 403;

  private boolean given;
  private int refused;
  private Optional<SiteRefusal> closed = Optional.empty();

  /** The answer that everybody else would get; empty as long as that is not known. */
  synchronized Optional<SiteRefusal> closed() {
    return closed;
  }

  /** Somebody was let through. */
  synchronized void given() {
    given = true;
    closed = Optional.empty();
  }

  /** Somebody was not. */
  synchronized void refused(SiteRefusal refusal) {
    refused += refusal.status() == FORBIDDEN ? 1 : 0;
    if (!given && refused >= A_FEW) {
      closed = Optional.of(refusal);
    }
  }
}
