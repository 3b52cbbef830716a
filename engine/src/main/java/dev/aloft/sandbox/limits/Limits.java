package dev.aloft.sandbox.limits;

import java.util.Map;

/**
 * What a site allows (developer.atlassian.com, Jira Cloud platform, "Rate limiting").
 *
 * <p>The quota of points is left out: it is for OAuth apps, and the sandbox knows API tokens only.
 *
 * @param perSecond steady requests a second to one operation, by method
 * @param different operations of another rate, by operationId
 * @param bucketSeconds how many seconds' worth a full bucket holds
 * @param perIssue whether writes to one issue are counted: 20 in 2 s, 100 in 30 s
 */
public record Limits(
    Map<String, Double> perSecond,
    Map<String, Double> different,
    double bucketSeconds,
    boolean perIssue) {

  public Limits {
    perSecond = Map.copyOf(perSecond);
    different = Map.copyOf(different);
  }

  /** The documented rates. How much a bucket holds is told nowhere: one second's worth. */
  public static Limits documented() {
    return new Limits(
        Map.of("GET", 100.0, "POST", 100.0, "PUT", 50.0, "DELETE", 50.0),
        Map.of(
            "getIssue", 150.0,
            "getChangeLogs", 200.0,
            "getAttachmentContent", 300.0,
            "updateComponent", 500.0,
            "getCustomers", 5.0),
        1,
        true);
  }

  /** Ten a second everywhere, as the page's own example shows. */
  public static Limits pessimistic() {
    return new Limits(
        Map.of("GET", 10.0, "POST", 10.0, "PUT", 10.0, "DELETE", 10.0),
        Map.of("getCustomers", 5.0),
        1,
        true);
  }

  double rate(String method, String operationId) {
    return different.getOrDefault(operationId, perSecond.getOrDefault(method, Double.MAX_VALUE));
  }
}
