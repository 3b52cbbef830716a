package dev.aloft.testing;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.value.Digest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that a site holds, a line a thing, without ids and times: two sites of the same
 * content have the same lines. Reads by a client of its own and knows nothing of the engine.
 */
public final class SiteContent {

  private static final Set<String> COMPUTED =
      Set.of("id", "issueId", "self", "accountId", "groupId", "created", "updated", "iconUrl");
  private static final Set<String> TIMES =
      Set.of("created", "updated", "statuscategorychangedate", "resolutiondate", "lastViewed");
  private static final Set<String> ESTIMATES =
      Set.of("timetracking", "timeoriginalestimate", "timeestimate");
  private static final String HERE = "https?://localhost:\\d+[^\\s\"]*";
  private static final List<String> LISTS =
      List.of(
          "3/field", "3/issuetype", "3/priority", "3/resolution", "3/status", "3/issueLinkType");
  private static final List<String> PAGES =
      List.of(
          "3/project/search",
          "3/notificationscheme",
          "3/workflowscheme",
          "3/issuetypescheme",
          "3/group/bulk");

  private final JiraClient client;
  private final List<String> lines = new ArrayList<>();

  private SiteContent(JiraClient client) {
    this.client = client;
  }

  /**
   * The lines, sorted. Which issues there are is asked of the site's own store: its index is
   * behind.
   *
   * @param email of an administrator who may read everything
   */
  public static List<String> of(WholeSite site, URI address, String email, String token) {
    Issues issues = site.issues().issues();
    try (JiraClient client = new JiraClient(address, email, token)) {
      SiteContent content = new SiteContent(client);
      content.read();
      issues.store().all().map(issues::key).toList().forEach(content::issue);
      return content.lines.stream().sorted().toList();
    }
  }

  /** What the first has and the second lacks, and the other way round; empty if they are equal. */
  public static List<String> differences(List<String> expected, List<String> actual) {
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> added = new ArrayList<>(actual);
    expected.forEach(added::remove);
    List<String> all = new ArrayList<>();
    missing.forEach(line -> all.add("missing: " + line));
    added.forEach(line -> all.add("added: " + line));
    return all;
  }

  private void read() {
    LISTS.forEach(list -> client.get(list).expect(200).json().forEach(one -> named(list, one)));
    for (String page : PAGES) {
      client
          .get(page + "?maxResults=500")
          .expect(200)
          .json()
          .path("values")
          .forEach(one -> named(page, one));
    }
    for (JsonNode project :
        client.get("3/project/search?maxResults=500").expect(200).json().path("values")) {
      String key = project.path("key").asString();
      for (String below : List.of("components", "versions")) {
        client
            .get("3/project/" + key + "/" + below)
            .expect(200)
            .json()
            .forEach(one -> named(key + " " + below, one));
      }
    }
  }

  private void named(String kind, JsonNode thing) {
    lines.add(kind + ": " + thing.path("name").asString(""));
  }

  private void issue(String key) {
    JsonNode issue =
        client
            .get("3/issue/" + key + "?fields=*all&properties=*all&expand=names")
            .expect(200)
            .json();
    TreeMap<String, String> fields = new TreeMap<>();
    for (var field : issue.path("fields").properties()) {
      switch (field.getKey()) {
        case "comment" -> parts(key, "comment", "comments");
        case "worklog" -> parts(key, "worklog", "worklogs");
        case "attachment" -> field.getValue().forEach(one -> file(key, one));
        case "issuelinks", "subtasks" ->
            field
                .getValue()
                .forEach(one -> lines.add(key + " " + field.getKey() + " " + plain(one)));
        default -> {
          boolean told = !ESTIMATES.contains(field.getKey()) || isEstimated(field.getValue());
          if (told && !TIMES.contains(field.getKey())) {
            fields.put(
                issue.path("names").path(field.getKey()).asString(field.getKey()),
                plain(field.getValue()));
          }
        }
      }
    }
    lines.add(key + " " + fields);
    for (var property : issue.path("properties").properties()) {
      lines.add(key + " property " + property.getKey() + " " + value(property.getValue()));
    }
    client
        .get("3/issue/" + key + "/watchers")
        .expect(200)
        .json()
        .path("watchers")
        .forEach(one -> lines.add(key + " watcher " + one.path("displayName").asString("")));
    client
        .get("3/issue/" + key + "/remotelink")
        .expect(200)
        .json()
        .forEach(one -> lines.add(key + " remote link " + plain(one.path("object"))));
  }

  /** An issue that was made into another keeps an estimate of nothing, which no call takes away. */
  private static boolean isEstimated(JsonNode value) {
    return value.isObject()
        ? value.valueStream().anyMatch(one -> one.isNumber() && one.asLong() != 0)
        : value.asLong(0) != 0;
  }

  private void file(String key, JsonNode file) {
    String id = file.path("id").asString("");
    byte[] bytes = client.get("3/attachment/content/" + id + "?redirect=false").expect(200).bytes();
    lines.add(key + " attachment " + plain(file) + " " + Digest.of(bytes));
  }

  private void parts(String key, String path, String name) {
    client
        .get("3/issue/" + key + "/" + path + "?maxResults=5000")
        .expect(200)
        .json()
        .path(name)
        .forEach(one -> lines.add(key + " " + path + " " + plain(one)));
  }

  /** The whole value, whose ids are the source's, but for addresses on this machine. */
  private static String value(JsonNode value) {
    return value.toString().replaceAll(HERE, "");
  }

  /** The value without what the site computes; stamps are no such thing. */
  private static String plain(JsonNode value) {
    if (value instanceof ObjectNode object) {
      if (object.path("key").asString("").startsWith("aloft.")) {
        return value(object);
      }
      return object.properties().stream()
          .filter(field -> !(COMPUTED.contains(field.getKey()) && !field.getValue().isContainer()))
          .filter(field -> !field.getKey().equals("avatarUrls"))
          .map(field -> field.getKey() + "=" + plain(field.getValue()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value.isArray()) {
      return value.valueStream().map(SiteContent::plain).collect(Collectors.joining(",", "[", "]"));
    }
    String text = value.asString(value.toString());
    return text.startsWith("http://localhost") ? "" : text.replaceAll(HERE, "");
  }
}
