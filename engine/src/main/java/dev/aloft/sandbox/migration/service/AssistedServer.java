package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.jira.cloud.WholeSite;
import java.util.Map;
import java.util.function.Consumer;

/** A server on which the assistant is installed, as the migration service sees it. */
public interface AssistedServer {

  /** The id by which jobs name it. */
  String serverId();

  /** Whether its administrator lets it work for a site, today. */
  boolean attached(String site);

  /**
   * Checks what stands in the way of a job. Called with the organization's lock held.
   *
   * @return what came of each check, by its name
   */
  Map<String, StatusNode> check(Job job, WholeSite destination);

  /**
   * Moves what a job names. Takes the organization's lock itself, piece by piece.
   *
   * @param progress hears how far it is; called with the lock held
   * @return what came of each part of the scope, by its name
   */
  Map<String, StatusNode> migrate(
      Job job, WholeSite destination, Consumer<Map<String, StatusNode>> progress);

  /** The names of all checks. */
  Iterable<String> checks();
}
