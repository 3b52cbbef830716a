package dev.aloft.jira.user;

import dev.aloft.http.SiteRefusal;
import dev.aloft.resource.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * How accounts of ours are put out of use for the time being, so that they take no seat and keep
 * what they have, and how they come back. Safe for several threads.
 */
interface Suspender {

  /** Called before any of these accounts is suspended or restored. */
  void expect(List<Recorded> accounts);

  /** Why an account is out of reach; empty if it may be written. */
  Optional<String> obstacle(Recorded account);

  /**
   * Suspends an account.
   *
   * @throws SiteRefusal if that is refused
   */
  void suspend(Recorded account);

  /**
   * Restores an account.
   *
   * @throws SiteRefusal if that is refused
   */
  void restore(Recorded account);
}
