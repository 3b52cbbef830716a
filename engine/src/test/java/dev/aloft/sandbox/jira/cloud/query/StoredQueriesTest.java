package dev.aloft.sandbox.jira.cloud.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("shared")
class StoredQueriesTest {

  private static final String JQL = "/rest/api/3/jql/";

  private final CloudWorld world = new CloudWorld();
  private String project = "";

  @BeforeEach
  void project() {
    project = world.project("OPS", "software");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode sanitized(String query, String account) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ObjectNode one = body.putArray("queries").addObject().put("query", query);
    if (!account.isEmpty()) {
      one.put("accountId", account);
    }
    return world.ada().post(JQL + "sanitize", body.toString()).expect(200).json().at("/queries/0");
  }

  @Test
  void namesOfProjectsAreHiddenFromThoseWhoMayNotBrowseThem() {
    String query =
        "(project = 'Project OPS' or labels in (a, 'b c')) and not due is empty order by created"
            + " desc";
    assertThat(sanitized(query, world.bobAccount().accountId()).path("sanitizedQuery").asString())
        .isEqualTo(query);
    assertThat(sanitized(query, "").path("sanitizedQuery").asString())
        .isEqualTo(
            "(project = "
                + project
                + " OR labels in (a, \"b c\")) AND NOT due is EMPTY ORDER BY created DESC");
    JsonNode broken = sanitized("project", "");
    assertThat(broken.path("initialQuery").asString()).isEqualTo("project");
    assertThat(broken.at("/errors/errorMessages")).hasSize(1);
    world
        .bob()
        .post(JQL + "sanitize", "{\"queries\": [{\"query\": \"project = OPS\"}]}")
        .expect(403);
    world.ada().post(JQL + "sanitize", "{\"queries\": []}").expect(400);
  }

  @Test
  void namesOfPeopleBecomeAccountsOrAreUnknown() {
    String own = "assignee = '" + world.bobAccount().accountId() + "'";
    JsonNode found =
        world
            .bob()
            .post(
                JQL + "pdcleaner",
                "{\"queryStrings\": [\"%s\", \"reporter in (mia) AND project = OPS\"]}"
                    .formatted(own))
            .expect(200)
            .json();
    assertThat(found.path("queryStrings")).hasSize(1);
    assertThat(found.at("/queryStrings/0").asString()).isEqualTo(own);
    assertThat(found.at("/queriesWithUnknownUsers/0/convertedQuery").asString())
        .isEqualTo("reporter in (unknown) AND project = OPS");
    world.bob().post(JQL + "pdcleaner", "{\"queryStrings\": [\"assignee =\"]}").expect(400);
  }

  @Test
  void whatIsAskedOfTheHistoryIsKept() {
    String query = "project = OPS AND status was Done by x AND assignee changed from y to (a, b)";
    assertThat(converted(query))
        .isEqualTo(
            "project = OPS AND status was Done by unknown AND assignee changed from unknown to"
                + " (unknown, unknown)");
  }

  private String converted(String query) {
    return world
        .ada()
        .post(
            JQL + "pdcleaner",
            JsonMapper.shared()
                .createObjectNode()
                .set("queryStrings", JsonMapper.shared().createArrayNode().add(query))
                .toString())
        .expect(200)
        .json()
        .at("/queriesWithUnknownUsers/0/convertedQuery")
        .asString();
  }
}
