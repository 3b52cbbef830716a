package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The requests that came last, of all sites of a sandbox. Neither bodies nor headers nor the values
 * of queries are kept: they may hold secrets and addresses. Safe for many threads.
 */
public final class RequestLog {

  private static final int MOST = 5_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long count;

  /**
   * One request.
   *
   * @param number counted from one
   * @param query the names of its query's parameters
   * @param status 0 where nothing was answered
   */
  public record Entry(
      long number,
      Instant at,
      String site,
      String method,
      String path,
      String query,
      int status,
      Duration took) {}

  /**
   * Which requests to show; a blank word lets all pass.
   *
   * @param status a status, or the beginning of one: {@code 4}
   */
  public record Filter(String site, String method, String path, String status) {

    boolean takes(Entry entry) {
      return (site.isBlank() || entry.site().equals(site))
          && (method.isBlank() || entry.method().equals(method.strip().toUpperCase(Locale.ROOT)))
          && entry.path().contains(path.strip())
          && Integer.toString(entry.status()).startsWith(status.strip());
    }
  }

  synchronized void add(String site, Request request, Reply reply, Instant at, Duration took) {
    count++;
    entries.addFirst(
        new Entry(
            count,
            at,
            site,
            request.method(),
            request.rawPath(),
            String.join(", ", request.queryNames()),
            reply.status(),
            took));
    if (entries.size() > MOST) {
      entries.removeLast();
    }
  }

  /** How many requests came since the start. */
  public synchronized long count() {
    return count;
  }

  /** The newest that a filter takes, newest first. */
  public synchronized List<Entry> newest(Filter filter, int most) {
    List<Entry> found = new ArrayList<>();
    Iterator<Entry> all = entries.iterator();
    while (all.hasNext() && found.size() < most) {
      Entry entry = all.next();
      if (filter.takes(entry)) {
        found.add(entry);
      }
    }
    return found;
  }
}
