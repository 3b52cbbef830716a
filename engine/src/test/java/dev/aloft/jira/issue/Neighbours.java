package dev.aloft.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A project of other people on the same site, with issues, comments and files of theirs. */
final class Neighbours {

  static final int ISSUES = 3;

  private static final String KEY = "ZOO";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What a project tells of the site and not of itself. */
  private static final List<String> SITE_WIDE = List.of("issueTypes", "roles");

  private final JiraCloud site;
  private final List<String> before;

  private Neighbours(JiraCloud site) {
    this.site = site;
    this.before = dump();
  }

  /** They are there before anything moves. */
  static Neighbours moveIn(JiraWorld world) {
    JiraCloud site = world.siteOf("zoe@zoo.example");
    site.projects()
        .create(
            JSON.valueToTree(
                Map.of(
                    "key",
                    KEY,
                    "name",
                    "Zoo",
                    "projectTypeKey",
                    "business",
                    "leadAccountId",
                    site.connect().accountId())));
    String type =
        site.issueTypes().all().stream()
            .filter(one -> !one.path("subtask").asBoolean())
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    for (int number = 1; number <= ISSUES; number++) {
      site.issues()
          .createBulk(
              TextForm.WIKI,
              List.of(
                  JSON.valueToTree(
                      Map.of(
                          "fields",
                          Map.of(
                              "project", Map.of("key", KEY),
                              "issuetype", Map.of("id", type),
                              "summary", "Animal " + number)))));
      String issue = KEY + "-" + number;
      site.comments()
          .create(TextForm.WIKI, issue, JSON.valueToTree(Map.of("body", "Feeds at " + number)));
      byte[] file = ("menu " + number).getBytes(StandardCharsets.UTF_8);
      site.attachments()
          .add(
              issue,
              List.of(
                  new Attachments.Upload(
                      "menu.txt",
                      "text/plain",
                      file.length,
                      () -> new ByteArrayInputStream(file))));
    }
    return new Neighbours(site);
  }

  /** Not a byte of it is otherwise. */
  void checkUntouched() {
    assertThat(dump()).isEqualTo(before);
  }

  private List<String> dump() {
    List<String> all = new ArrayList<>();
    JsonNode project = site.projects().get(KEY, List.of("description", "lead")).orElseThrow();
    all.add(((ObjectNode) project).without(SITE_WIDE).toString());
    all.add(site.permissionSchemes().ofProject(KEY).toString());
    for (JsonNode role : site.roles().all()) {
      String actors =
          site.roles().actors(KEY, role.path("id").asString()).path("actors").toString();
      if (!actors.equals("[]")) {
        all.add(actors);
      }
    }
    for (int number = 1; number <= ISSUES; number++) {
      JsonNode issue =
          site.issues()
              .get(TextForm.ADF, KEY + "-" + number, Issues.Selection.fields("*all"))
              .orElseThrow();
      issue
          .path("fields")
          .properties()
          .forEach(field -> {
            // Every field of the site is listed, also one that came to it meanwhile.
            if (!field.getValue().isNull()) {
              all.add(issue.path("key").asString() + " " + field);
            }
          });
      for (JsonNode file : issue.at("/fields/attachment")) {
        all.add(
            site.attachments()
                .content(
                    file.path("id").asString(),
                    in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return all;
  }
}
