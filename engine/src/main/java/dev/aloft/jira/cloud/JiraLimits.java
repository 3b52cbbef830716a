package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Credentials;
import dev.aloft.http.Method;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteLimits.EndpointRate;
import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Jira Cloud is documented to allow (developer.atlassian.com, Jira Cloud platform, "Rate
 * limiting").
 */
public final class JiraLimits {

  /** What an app that was not reviewed may spend in an hour, over all its tenants. */
  private static final long POINTS_AN_HOUR = 65_000;

  private static final List<EndpointRate> DIFFERENT =
      List.of(
          new EndpointRate(Method.GET, V3 + "/issue/{issueIdOrKey}", 150),
          new EndpointRate(Method.GET, V3 + "/issue/{issueIdOrKey}/changelog", 200),
          new EndpointRate(Method.GET, V3 + "/attachment/content/{id}", 300),
          new EndpointRate(Method.PUT, V3 + "/component/{id}", 500),
          new EndpointRate(
              Method.GET, "/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer", 5));

  private JiraLimits() {}

  /** The limits for an account with these credentials; API tokens have no quota of points. */
  public static SiteLimits of(Credentials credentials) {
    SiteLimits limits =
        new SiteLimits(
            SiteLimits.IN_FLIGHT,
            Map.of(Method.GET, 100.0, Method.POST, 100.0, Method.PUT, 50.0, Method.DELETE, 50.0),
            DIFFERENT,
            List.of(new Window(20, Duration.ofSeconds(2)), new Window(100, Duration.ofSeconds(30))),
            Optional.empty(),
            // The limit is told for a resource; nothing says that each version has one of its own.
            Map.of("/rest/api/2/", V3 + "/"));
    return switch (credentials) {
      case Credentials.Basic _ -> limits;
      case Credentials.Bearer _ -> limits.points(POINTS_AN_HOUR);
    };
  }
}
