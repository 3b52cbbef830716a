package dev.aloft.performance;

import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What came to a site, as the site saw it. */
final class SiteCalls implements ExchangeListener {

  private static final Pattern ISSUES = Pattern.compile("/rest/api/[23]/(issue|issueLink|bulk)\\b");
  private static final Pattern NAMES = Pattern.compile("/(\\d+|[A-Z][A-Z0-9_]*-\\d+)(?=/|$)");

  /** POST operations that only read. */
  private static final Pattern READS = Pattern.compile("/issue/bulkfetch$");

  private final Map<String, Long> issueWrites = new TreeMap<>();
  private final Map<String, Set<String>> different = new TreeMap<>();
  private final Map<String, Long> created = new TreeMap<>();
  private final List<Long> comments = new ArrayList<>();
  private long calls;
  private long limited;

  @Override
  public synchronized void exchanged(Exchange exchange) {
    long now = System.nanoTime();
    String path = exchange.request().rawPath();
    int status = exchange.reply().status();
    calls++;
    limited += status == 429 ? 1 : 0;
    if (exchange.request().method().equals("GET")
        || !ISSUES.matcher(path).lookingAt()
        || READS.matcher(path).find()) {
      return;
    }
    String endpoint =
        exchange.request().method()
            + " "
            + NAMES.matcher(path.replaceFirst("/rest/api/[23]", "")).replaceAll("/{}");
    issueWrites.merge(endpoint, 1L, Long::sum);
    if (endpoint.equals("POST /issue/{}/comment") && status == 201) {
      comments.add(now);
    }
    if (endpoint.equals("POST /issue/bulk")
        && exchange.reply().content() instanceof Reply.Content.Json(var reply)) {
      for (JsonNode issue : reply.path("issues")) {
        String key = issue.path("key").asString("");
        created.merge(key.substring(0, key.lastIndexOf('-')), 1L, Long::sum);
      }
    }
    // Bodies of files are told apart by the issue alone: one call takes all that an issue has.
    String body =
        endpoint.endsWith("/attachments")
            ? ""
            : new String(exchange.request().body(), StandardCharsets.UTF_8);
    different.computeIfAbsent(endpoint, name -> new TreeSet<>()).add(path + " " + body);
  }

  /** Only counts, in constant memory. */
  static final class Count implements ExchangeListener {

    private final LongAdder all = new LongAdder();

    @Override
    public void exchanged(Exchange exchange) {
      all.increment();
    }

    long all() {
      return all.sum();
    }
  }

  /** All exchanges. */
  synchronized long calls() {
    return calls;
  }

  /** Those that were refused with 429. */
  synchronized long limited() {
    return limited;
  }

  /** Writes to issues and what hangs on them, refused ones included, by endpoint. */
  synchronized Map<String, Long> issueWrites() {
    return new TreeMap<>(issueWrites);
  }

  /** How many issues were created, by the project's key. */
  synchronized Map<String, Long> created() {
    return new TreeMap<>(created);
  }

  /** How many of an endpoint's writes differ from each other. */
  synchronized long different(String endpoint) {
    return different.getOrDefault(endpoint, Set.of()).size();
  }

  /**
   * Comments a second that were taken in a window.
   *
   * @param after how many seconds after the first comment it begins
   * @param length in seconds
   * @throws IllegalStateException if the last comment came before its end
   */
  synchronized double commentRate(int after, int length) {
    long begin = comments.getFirst() + after * 1_000_000_000L;
    long end = begin + length * 1_000_000_000L;
    if (comments.getLast() < end) {
      throw new IllegalStateException("too few comments for the window: " + comments.size());
    }
    return (double) comments.stream().filter(at -> at >= begin && at < end).count() / length;
  }
}
