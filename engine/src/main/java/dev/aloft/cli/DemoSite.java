package dev.aloft.cli;

import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.http.Sleeper;
import dev.aloft.jira.cloud.Issues.Selection;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Statuses;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.run.Access;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's target as people use it, over the site's own API: what it holds before anything moves,
 * what they do to it behind Aloft's back, and what they count on it.
 */
final class DemoSite implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FOREIGN_ISSUES = 12;
  private static final String FOREIGN = "OPS";

  /** More numbers of a key than the story has gaps in a row. */
  private static final int NUMBERS = 100;

  /**
   * What a project tells of the whole site: its default scheme has every new issue type, and every
   * role is a role of each project.
   */
  private static final List<String> SITE_WIDE = List.of("issueTypes", "roles");

  /** What a scheme tells of those who use it: the ferries' projects use the site's as well. */
  private static final String USERS = "projects";

  private final SiteClient client;
  private final JiraCloud site;

  /** The ids of those that stood there before the ferries came. */
  private final Set<String> permissionSchemes = new TreeSet<>();

  DemoSite(Access access, InstantSource clock, Sleeper sleeper) {
    this.client =
        new SiteClient(
            SiteSettings.of(access.site()),
            access.credentials(),
            new SiteBudgets(
                SiteLimits.onlyInFlight(SiteLimits.IN_FLIGHT), Share.WHOLE, clock, sleeper),
            ExchangeLog.NONE,
            clock,
            sleeper,
            () -> 0L);
    this.site = new JiraCloud(client, clock, sleeper);
  }

  /**
   * A project of somebody else whose key the ferries have too, in the scheme that the site gives to
   * everyone, and a status of another meaning.
   */
  void furnish() {
    String lead = site.connect().accountId();
    site.statuses().create(List.of(new Statuses.Draft("Waiting", "Nobody has begun.", "TODO")));
    site.projects()
        .create(
            JSON.valueToTree(
                Map.of(
                    "key",
                    FOREIGN,
                    "name",
                    "Office operations",
                    "projectTypeKey",
                    "business",
                    "leadAccountId",
                    lead)));
    String type = taskType();
    List<JsonNode> issues =
        IntStream.rangeClosed(1, FOREIGN_ISSUES)
            .<JsonNode>mapToObj(number ->
                JSON.valueToTree(
                    Map.of(
                        "fields",
                        Map.of(
                            "project", Map.of("key", FOREIGN),
                            "issuetype", Map.of("id", type),
                            "summary", "Office matter " + number))))
            .toList();
    site.issues().createBulk(TextForm.ADF, issues);
    site.permissionSchemes()
        .all()
        .forEach(scheme -> permissionSchemes.add(scheme.path("id").asString("")));
  }

  private String taskType() {
    for (JsonNode type : site.issueTypes().all()) {
      if (type.path("name").asString("").equals("Task")) {
        return type.path("id").asString("");
      }
    }
    throw new IllegalStateException("a fresh site has no issue type Task");
  }

  /** The foreign project, its issues and the schemes that it shares, as the site tells them. */
  String foreign() {
    StringBuilder all = new StringBuilder();
    site.projects()
        .get(FOREIGN, List.of("description", "lead"))
        .map(project -> ((ObjectNode) project).without(SITE_WIDE))
        .ifPresent(all::append);
    site.roles().all().stream()
        .map(role -> site.roles().actors(FOREIGN, role.path("id").asString("")).path("actors"))
        .filter(actors -> !actors.isEmpty())
        .forEach(all::append);
    all.append(site.permissionSchemes().ofProject(FOREIGN));
    site.permissionSchemes().all().stream()
        .filter(scheme -> permissionSchemes.contains(scheme.path("id").asString("")))
        .forEach(all::append);
    for (JsonNode scheme : site.notificationSchemes().all()) {
      all.append(((ObjectNode) scheme).without(USERS));
    }
    List<String> keys =
        IntStream.rangeClosed(1, FOREIGN_ISSUES).mapToObj(n -> FOREIGN + "-" + n).toList();
    List<String> issues = new ArrayList<>();
    site.issues()
        .fetch(TextForm.ADF, keys, Selection.fields("*all"))
        .issues()
        .forEach(issue -> issues.add(filled(issue)));
    issues.stream().sorted().forEach(all::append);
    return all.toString();
  }

  /** An issue lists every field of the site, so a new one adds a line that says null. */
  private static String filled(JsonNode issue) {
    ObjectNode fields = JSON.createObjectNode();
    issue
        .path("fields")
        .properties()
        .forEach(field -> {
          if (!field.getValue().isNull()) {
            fields.set(field.getKey(), field.getValue());
          }
        });
    return issue.path("key").asString("") + fields;
  }

  /** Deletes the first comment that an issue of the project has; tells the issue's key. */
  Optional<String> deleteSomeComment(String project) {
    for (int number = 1; number < 50; number++) {
      String key = project + "-" + number;
      if (site.issues().get(TextForm.ADF, key, Selection.fields("summary")).isEmpty()) {
        continue;
      }
      for (JsonNode comment : site.comments().ofIssue(TextForm.ADF, key)) {
        site.comments().delete(key, comment.path("id").asString(""));
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** Gives an issue another summary, as a person does in the browser. */
  void retitle(String issue, String summary) {
    site.issues()
        .edit(TextForm.ADF, issue, JSON.valueToTree(Map.of("fields", Map.of("summary", summary))));
  }

  /** How many issues and comments the projects have, by asking for every number of a key. */
  Count count(Collection<String> projects) {
    long issues = 0;
    long comments = 0;
    for (String project : projects) {
      int next = 1;
      List<JsonNode> found;
      do {
        List<String> keys =
            IntStream.range(next, next + NUMBERS).mapToObj(n -> project + "-" + n).toList();
        found = site.issues().fetch(TextForm.ADF, keys, Selection.fields("comment")).issues();
        for (JsonNode issue : found) {
          issues++;
          comments += issue.path("fields").path("comment").path("total").asLong();
        }
        next += NUMBERS;
      } while (!found.isEmpty());
    }
    return new Count(issues, comments);
  }

  /** What there is on the site. */
  record Count(long issues, long comments) {}

  @Override
  public void close() {
    client.close();
  }
}
