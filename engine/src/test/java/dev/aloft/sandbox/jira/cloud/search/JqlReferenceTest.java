package dev.aloft.sandbox.jira.cloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fields and functions of the product's references, over an epic (1) with a story (2) that has
 * a sub-task (3), a bug (4) that blocks the story, and a lonely task (5).
 */
@Tag("shared")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JqlReferenceTest {

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final PlainClient ada = world.ada();

  @BeforeAll
  void fill() {
    world.project("OPS", "software");
    issue("\"issuetype\": {\"name\": \"Epic\"}, \"summary\": \"Harbour\"");
    issue(
        "\"issuetype\": {\"name\": \"Story\"}, \"summary\": \"Crane\","
            + " \"parent\": {\"key\": \"OPS-1\"}, \"priority\": {\"id\": \"2\"}");
    issue(
        "\"issuetype\": {\"name\": \"Subtask\"}, \"summary\": \"Cable\","
            + " \"parent\": {\"key\": \"OPS-2\"}");
    issue("\"issuetype\": {\"name\": \"Bug\"}, \"summary\": \"Rust\"");
    issue(
        "\"issuetype\": {\"name\": \"Task\"}, \"summary\": \"Paint\","
            + " \"priority\": {\"id\": \"5\"},"
            + " \"timetracking\": {\"originalEstimate\": \"1d\"}");
    String bob = world.bobAccount().accountId();
    ok(
        ada.post(
            "/rest/api/3/issueLink",
            "{\"type\": {\"name\": \"Blocks\"}, \"inwardIssue\": {\"key\": \"OPS-4\"},"
                + " \"outwardIssue\": {\"key\": \"OPS-2\"}}"));
    ok(world.bob().post("/rest/api/2/issue/OPS-4/comment", "{\"body\": \"Salt water\"}"));
    ok(
        ada.post(
            "/rest/api/2/issue/OPS-5/comment",
            "{\"body\": \"secret colour\","
                + " \"visibility\": {\"type\": \"role\", \"value\": \"Administrators\"}}"));
    ok(
        world
            .bob()
            .post(
                "/rest/api/2/issue/OPS-5/worklog",
                "{\"timeSpentSeconds\": 3600, \"comment\": \"second coat\","
                    + " \"started\": \"2026-05-02T10:00:00.000+0000\"}"));
    ok(ada.post("/rest/api/3/issue/OPS-4/watchers", "\"%s\"".formatted(bob)));
    ok(world.bob().post("/rest/api/3/issue/OPS-4/votes", ""));
    ok(
        ada.post(
            "/rest/api/3/issue/OPS-2/remotelink",
            "{\"globalId\": \"g=1\", \"object\": {\"url\": \"http://x.example\","
                + " \"title\": \"X\"}}"));
    ok(ada.upload("/rest/api/3/issue/OPS-5/attachments", "a.txt", "a"));
    ada.get("/rest/api/3/issue/OPS-3?updateHistory=true").expect(200);
    ada.get("/rest/api/3/issue/OPS-2").expect(200);
    version("1.0", true, "OPS-4");
    version("2.0", true, "OPS-2");
    version("3.0", false, "OPS-5");
    ok(
        ada.post(
            "/rest/api/3/component",
            "{\"name\": \"Dock\", \"project\": \"OPS\", \"leadAccountId\": \"%s\"}"
                .formatted(bob)));
    ada.put("/rest/api/3/issue/OPS-5", "{\"fields\": {\"components\": [{\"name\": \"Dock\"}]}}")
        .expect(204);
    String category =
        ada.post("/rest/api/3/projectCategory", "{\"name\": \"Yards\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    ada.put("/rest/api/3/project/OPS", "{\"categoryId\": %s}".formatted(category)).expect(200);
    filter("Bugs", "type = Bug ORDER BY key");
    filter("Not bugs", "filter != Bugs");
  }

  private static void ok(PlainClient.Answer answer) {
    assertThat(answer.status()).as("%s", answer.json()).isBetween(200, 299);
  }

  private void issue(String fields) {
    ok(
        ada.post(
            "/rest/api/3/issue",
            "{\"fields\": {\"project\": {\"key\": \"OPS\"}, " + fields + "}}"));
  }

  private void version(String name, boolean released, String issue) {
    String id =
        ada.post("/rest/api/3/version", "{\"name\": \"%s\", \"project\": \"OPS\"}".formatted(name))
            .expect(201)
            .json()
            .path("id")
            .asString();
    ada.put("/rest/api/3/version/" + id, "{\"released\": %s}".formatted(released)).expect(200);
    ada.put(
            "/rest/api/3/issue/" + issue,
            "{\"fields\": {\"fixVersions\": [{\"id\": \"%s\"}]}}".formatted(id))
        .expect(204);
  }

  private void filter(String name, String jql) {
    ok(ada.post("/rest/api/3/filter", "{\"name\": \"%s\", \"jql\": \"%s\"}".formatted(name, jql)));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private static List<String> keys(PlainClient asker, String jql) {
    String query = URLEncoder.encode(jql + " ORDER BY key", StandardCharsets.UTF_8);
    return asker
        .get("/rest/api/3/search/jql?fields=summary&jql=" + query)
        .expect(200)
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("key").asString("").replace("OPS-", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          comment ~ salt                                    | 4
          text ~ "salt water"                               | 4
          text ~ colour                                     | 5
          worklogAuthor = "Bob User"                        | 5
          worklogComment ~ coat                             | 5
          worklogDate >= 2026-05-02 AND worklogDate < 2026-05-03 | 5
          worklogDate > 2026-05-03                          |
          watcher = "Bob User"                              | 4
          watchers > 0                                      | 4
          summary ~ "Cr?ne" AND summary ~ "cran*"           | 2
          text ~ "\\"salt water\\""                         | 4
          text ~ "water salt"                               | 4
          text ~ "\\"water salt\\""                         |
          text ~ "rust water"                               |
          votes = 1 AND voter in ("Bob User")               | 4
          attachments IS NOT EMPTY                          | 5
          originalEstimate = 1d                             | 5
          timeSpent >= 1h                                   | 5
          remainingEstimate < 8h                            | 5
          workRatio > 10                                    | 5
          hierarchyLevel = 1                                | 1
          hierarchyLevel < 0                                | 3
          issueLinkType = Blocks                            | 2 4
          issueLinkType = "is blocked by"                   | 2
          category = Yards AND type = Epic                  | 1
          projectType = software AND type = Epic            | 1
          level IS NOT EMPTY                                |
          lastViewed >= -1d                                 | 3
          filter = Bugs                                     | 4
          filter = 10001                                    | 1 2 3 5
          filter != Bugs AND savedFilter = "Not bugs"       | 1 2 3 5
          issue in linkedIssues(OPS-2)                      | 4
          issue in linkedIssues(OPS-2, "is blocked by")     | 4
          issue in linkedIssues(OPS-2, blocks)              |
          issue in issueHistory()                           | 3
          issue in childIssuesOf(OPS-1)                     | 2 3
          issue in (OPS-1, linkedIssues(OPS-4))             | 1 2
          issue not in (OPS-1, linkedIssues(OPS-4))         | 3 4 5
          issue in issuesWithRemoteLinksByGlobalId("g=1")   | 2
          issue in updatedBy("Bob User")                    | 4 5
          issue in updatedBy("Bob User", -7d, -1d)          |
          issue in watchedIssues()                          |
          issue in votedIssues()                            |
          fixVersion in releasedVersions()                  | 2 4
          fixVersion in unreleasedVersions(OPS)             | 5
          fixVersion = latestReleasedVersion(OPS)           | 2
          fixVersion = earliestUnreleasedVersion(OPS)       | 5
          fixVersion > 1.0                                  | 2 5
          priority > Medium                                 | 2
          priority <= Medium                                | 1 3 4 5
          project in projectsLeadByUser() AND type = Epic   | 1
          project in projectsLeadByUser("Bob User")         |
          project in projectsWhereUserHasPermission("Administer Projects") AND type = Epic | 1
          project in projectsWhereUserHasRole(Administrators) AND type = Epic | 1
          component in componentsLeadByUser("Bob User")     | 5
          component in componentsLeadByUser()               |
          reporter in membersOf("jira-users-acme") AND type = Epic | 1
          created >= startOfWeek() AND created <= endOfMonth() AND type = Epic | 1
          created >= startOfYear("+1y")                     |
          """)
  void findsWhatTheReferencesSay(String jql, String keys) {
    assertThat(String.join(" ", keys(ada, jql))).isEqualTo(keys == null ? "" : keys);
  }

  @Test
  void whoAsksSeesWhatIsHis() {
    assertThat(keys(world.bob(), "issue in watchedIssues()")).containsExactly("4");
    assertThat(keys(world.bob(), "issue in votedIssues()")).containsExactly("4");
    assertThat(keys(world.bob(), "text ~ colour")).isEmpty();
    assertThat(keys(world.bob(), "comment ~ colour OR issue in issueHistory()")).isEmpty();
    assertThat(keys(world.bob(), "filter = Bugs")).isEmpty();
  }

  @Test
  void cascadingOptionsAreFoundByParentAndChild() {
    String field =
        ada.post(
                "/rest/api/3/field",
                """
                {"name": "Berth", "type":
                 "com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String context =
        ada.get("/rest/api/3/field/" + field + "/context")
            .expect(200)
            .json()
            .at("/values/0/id")
            .asString();
    String options = "/rest/api/3/field/" + field + "/context/" + context + "/option";
    String north = option(options, "{\"value\": \"North\"}");
    String first = option(options, "{\"value\": \"One\", \"optionId\": \"%s\"}".formatted(north));
    String south = option(options, "{\"value\": \"South\"}");
    berth("OPS-1", field, "{\"id\": \"%s\", \"child\": {\"id\": \"%s\"}}".formatted(north, first));
    berth("OPS-2", field, "{\"id\": \"%s\"}".formatted(north));
    berth("OPS-4", field, "{\"id\": \"%s\"}".formatted(south));

    assertThat(keys(ada, "Berth in cascadeOption(North)")).containsExactly("1", "2");
    assertThat(keys(ada, "Berth in cascadeOption(North, One)")).containsExactly("1");
    assertThat(keys(ada, "Berth not in cascadeOption(North)")).containsExactly("4");
    assertThat(keys(ada, "Berth in cascadeOption(West)")).isEmpty();
    ada.get("/rest/api/3/search/jql?jql=Berth+in+cascadeOption(North,+none)").expect(501);
  }

  private String option(String path, String option) {
    return ada.post(path, "{\"options\": [%s]}".formatted(option))
        .expect(200)
        .json()
        .at("/options/0/id")
        .asString();
  }

  private void berth(String issue, String field, String value) {
    ada.put("/rest/api/3/issue/" + issue, "{\"fields\": {\"%s\": %s}}".formatted(field, value))
        .expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issue in linkedIssues()",
        "issue in linkedIssues(OPS-2, nowhere)",
        "issue in watchedIssues(OPS-1)",
        "issue in updatedBy()",
        "issue in updatedBy(\"Bob User\", whenever)",
        "issue in unheardOf()",
        "assignee in membersOf()",
        "assignee in membersOf(nobody)",
        "fixVersion = latestReleasedVersion()",
        "project in projectsWhereUserHasPermission(Fly)",
        "project in projectsWhereUserHasRole(Captain)",
        "priority ~ High",
        "votes ~ many",
        "watcher > \"Bob User\"",
        "originalEstimate > long",
        "filter > 1",
        "created > startOfDay(soon)",
        "comment = salt",
        "lastViewed > someday"
      })
  void refusesWhatTheReferencesDoNotKnow(String jql) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    assertThat(
            ada.get("/rest/api/3/search/jql?jql=" + query).expect(400).json().path("errorMessages"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignee in pendingBy()",
        "issue in portfolioChildIssuesOf(OPS-1)",
        "due > currentLogin()"
      })
  void saysByNameWhatItDoesNotEvaluate(String jql) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    assertThat(ada.get("/rest/api/3/search/jql?jql=" + query).expect(501).json().toString())
        .contains("()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crane~", "salt OR water", "+salt -water", "salt^4 water"})
  void saysWhichFormsOfTextItDoesNotEvaluate(String text) {
    String query = URLEncoder.encode("text ~ '" + text + "'", StandardCharsets.UTF_8);
    assertThat(ada.get("/rest/api/3/search/jql?jql=" + query).expect(501).json().toString())
        .contains("in texts of queries");
  }

  @Test
  void aFilterThatFindsItselfIsRefused() {
    filter("Circle", "project = OPS");
    JsonIds ids = new JsonIds(ada);
    ada.put(
            "/rest/api/3/filter/" + ids.filter("Circle"),
            "{\"name\": \"Circle\", \"jql\": \"filter = Circle\"}")
        .expect(400);
  }

  /** Ids by names. */
  private record JsonIds(PlainClient client) {

    String filter(String name) {
      return client
          .get("/rest/api/3/filter/search?filterName=" + name)
          .expect(200)
          .json()
          .at("/values/0/id")
          .asString();
    }
  }
}
