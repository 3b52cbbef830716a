package dev.aloft.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers {@code RateLimit} and {@code RateLimit-Policy} say of one quota; several may
 * stand in one header, in any order (IETF draft "RateLimit header fields for HTTP").
 *
 * @param name of the quota, such as {@code jira-burst-based}
 * @param remaining how many requests are left ({@code r})
 * @param reset until it is full again ({@code t})
 * @param most what it allows in its window ({@code q}), if that is told
 */
public record QuotaPolicy(String name, long remaining, Duration reset, Optional<Long> most) {

  /** Below this part of the whole a quota counts as nearly used up. */
  private static final double NEAR = 0.2;

  private static final Pattern ITEM =
      Pattern.compile("\"([^\"]{1,100})\"((?:\\s*;\\s*[a-z]+=(?:[0-9]{1,12}|\"[^\"]*\"))*)");
  private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=([0-9]{1,12})(?![0-9])");

  /** What is left and what is allowed, by name; a quota whose rest is not told is left out. */
  static List<QuotaPolicy> of(String rateLimit, String policy) {
    Map<String, Map<String, Long>> allowed = items(policy);
    List<QuotaPolicy> policies = new ArrayList<>();
    items(rateLimit)
        .forEach((name, values) -> {
          if (values.containsKey("r") && values.containsKey("t")) {
            policies.add(
                new QuotaPolicy(
                    name,
                    values.get("r"),
                    Duration.ofSeconds(values.get("t")),
                    Optional.ofNullable(allowed.getOrDefault(name, Map.of()).get("q"))));
          }
        });
    return policies;
  }

  private static Map<String, Map<String, Long>> items(String header) {
    Map<String, Map<String, Long>> items = new HashMap<>();
    Matcher item = ITEM.matcher(header);
    while (item.find()) {
      Map<String, Long> values = new HashMap<>();
      Matcher parameter = PARAMETER.matcher(item.group(2));
      while (parameter.find()) {
        values.put(parameter.group(1), Long.valueOf(parameter.group(2)));
      }
      items.put(item.group(1), values);
    }
    return items;
  }

  LimitScope scope() {
    return LimitScope.ofReason(Optional.of(name));
  }

  /** Whether so little is left that it has to be spread over the time until the reset. */
  boolean near() {
    return remaining == 0 || most.filter(all -> remaining < all * NEAR).isPresent();
  }
}
