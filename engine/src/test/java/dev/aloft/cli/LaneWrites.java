package dev.aloft.cli;

import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.Reply;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts a site's writes by the project whose issues they are about. */
final class LaneWrites {

  /** What is no lane's: configuration, people, registers. */
  static final String CONFIGURATION = "configuration";

  /** What holds mails back while issues are written; each run puts it up and takes it down. */
  static final String SCAFFOLDING = "scaffolding";

  private static final Pattern HOLD =
      Pattern.compile("/notificationscheme(/|$)|/properties/aloft\\.mail$|/project/[0-9]+$");
  private static final Pattern ISSUE = Pattern.compile("/issue/([0-9]+|[A-Z]+-[0-9]+)(/.*)?$");

  private final Issues issues;
  private final Map<String, Long> counts = new TreeMap<>();

  /** Projects of issues that were met, since a deleted one can no longer be asked. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  LaneWrites(Issues issues) {
    this.issues = issues;
  }

  synchronized void count(Exchange exchange) {
    counts.merge(lane(exchange), 1L, Long::sum);
  }

  synchronized Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  private String lane(Exchange exchange) {
    String path = exchange.request().rawPath();
    if (path.endsWith("/issue/bulk")) {
      return exchange.reply().content() instanceof Reply.Content.Json(JsonNode made)
          ? made(made.path("issues"))
          : CONFIGURATION;
    }
    if (path.endsWith("/issueLink")) {
      JsonNode link = JsonMapper.shared().readTree(exchange.request().body());
      return project(link.path("inwardIssue").path("key").asString(""));
    }
    Matcher issue = ISSUE.matcher(path);
    if (issue.find()) {
      return ofIssue(issue.group(1));
    }
    return HOLD.matcher(path).find() ? SCAFFOLDING : CONFIGURATION;
  }

  private String made(JsonNode created) {
    for (JsonNode one : created) {
      known.put(one.path("id").asString(""), project(one.path("key").asString("")));
    }
    return project(created.path(0).path("key").asString(""));
  }

  private String ofIssue(String idOrKey) {
    issues.find(idOrKey).ifPresent(issue -> known.put(idOrKey, project(issues.key(issue))));
    return known.getOrDefault(idOrKey, CONFIGURATION);
  }

  private static String project(String key) {
    int dash = key.lastIndexOf('-');
    return dash < 0 ? CONFIGURATION : key.substring(0, dash);
  }
}
