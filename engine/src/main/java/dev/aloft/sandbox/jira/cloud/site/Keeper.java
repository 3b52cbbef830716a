package dev.aloft.sandbox.jira.cloud.site;

/** Keeps a site's content beyond the process. */
@FunctionalInterface
public interface Keeper {

  /**
   * An operation is over that may have changed the site, even if it was refused in the end. Called
   * while the site is locked, so that what is kept is whole.
   */
  void changed();

  /** Keeps nothing. */
  static Keeper none() {
    return () -> {};
  }
}
