package dev.aloft.jira.issue;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.IssueMoves;
import dev.aloft.jira.cloud.JiraCloud;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A site carries out few bulk operations at a time: ours go one after the other. What it refuses as
 * a whole is told for each issue.
 */
final class MovesInTurn {

  private final JiraCloud site;
  private final Lock one = new ReentrantLock();

  MovesInTurn(JiraCloud site) {
    this.site = site;
  }

  /** Moves issues and tells why some were not moved, by id. */
  Map<String, String> move(Map<IssueMoves.Destination, ? extends Collection<String>> moves) {
    one.lock();
    try {
      return site.issueMoves().move(moves);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400 && refusal.status() != 403) {
        throw refusal;
      }
      Map<String, String> all = new HashMap<>();
      String why = String.join("; ", refusal.messages());
      moves.values().forEach(ids -> ids.forEach(id -> all.put(id, why)));
      return all;
    } finally {
      one.unlock();
    }
  }
}
