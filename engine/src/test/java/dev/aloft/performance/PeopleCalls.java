package dev.aloft.performance;

import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.ExchangeListener;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came to a site and to the organization behind it, as they saw it. */
final class PeopleCalls implements ExchangeListener {

  /** Requests that only read, although they are no GET. */
  private static final Pattern ASKING =
      Pattern.compile("/(search|workspaces|workflows|bulkfetch|search/jql)$");

  private static final Pattern PEOPLE =
      Pattern.compile("/users/invite$|/rest/api/3/group(/user)?$|/scim/directory/[^/]+/Users");

  private final Map<String, Long> writes = new TreeMap<>();
  private long all;

  @Override
  public synchronized void exchanged(Exchange exchange) {
    all++;
    String path = exchange.request().rawPath();
    if (!exchange.request().method().equals("GET") && !ASKING.matcher(path).find()) {
      writes.merge(path, 1L, Long::sum);
    }
  }

  /** What came so far made the site ready, and does not count. */
  synchronized void forget() {
    all = 0;
    writes.clear();
  }

  /** All that came. */
  synchronized long all() {
    return all;
  }

  /** Those that may have changed something. */
  synchronized long writes() {
    return writes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Invitations, groups and memberships. */
  synchronized long writesOfPeople() {
    return writes.entrySet().stream()
        .filter(entry -> PEOPLE.matcher(entry.getKey()).find())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
