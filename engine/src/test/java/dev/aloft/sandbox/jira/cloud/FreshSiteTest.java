package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole site: issues by the configuration that is served beside them. */
@Tag("shared")
class FreshSiteTest {

  private final JiraSite site =
      new JiraSite("acme", Clock.systemUTC(), Behaviour.usual().withSearchLag(Duration.ZERO));
  private final String ada =
      site.addAdministrator("ada@acme.example", "Ada Admin", "token-a").accountId();
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), contract);
  private final JiraClient client =
      new JiraClient(sandbox.address(), "ada@acme.example", "token-a");

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
    contract.assertClean();
  }

  private void project(String key) {
    client
        .post(
            "3/project",
            """
            {"key": "%s", "name": "Project %s", "projectTypeKey": "software",
             "leadAccountId": "%s"}
            """
                .formatted(key, key, ada))
        .expect(201);
  }

  private String task(String key) {
    return client
        .get("3/issue/createmeta/" + key + "/issuetypes")
        .expect(200)
        .json()
        .path("issueTypes")
        .valueStream()
        .filter(type -> !type.path("subtask").asBoolean())
        .filter(type -> type.path("hierarchyLevel").asInt() == 0)
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static String element(String key, String type, int number) {
    return """
    {"fields": {"project": {"key": "%s"}, "issuetype": {"id": "%s"},
     "summary": "number %d", "description": "h1. Title\\n* some\\n* *points* of text\\n\\nand more"}}
    """
        .formatted(key, type, number);
  }

  @Test
  void makesAnIssueInAProjectThatWasJustMade() {
    project("OPS");
    String type = task("OPS");
    JsonNode made = client.post("2/issue", element("OPS", type, 1)).expect(201).json();
    JsonNode fields =
        client.get("3/issue/" + made.path("key").asString()).expect(200).json().path("fields");
    assertThat(fields.path("summary").asString()).isEqualTo("number 1");
    assertThat(fields.path("project").path("key").asString()).isEqualTo("OPS");
    JsonNode transitions =
        client.get("3/issue/OPS-1/transitions").expect(200).json().path("transitions");
    String id = transitions.path(0).path("id").asString();
    client
        .post("3/issue/OPS-1/transitions", "{\"transition\": {\"id\": \"" + id + "\"}}")
        .expect(204);
    client.post("2/issue/OPS-1/comment", "{\"body\": \"hello\"}").expect(201);
    client.delete("3/project/OPS?enableUndo=false").expect(204);
    client.get("3/issue/" + made.path("id").asString()).expect(404);
  }

  @Test
  void keepsTheOldKeyOfARenamedProjectAlive() {
    project("OLD");
    client.post("2/issue", element("OLD", task("OLD"), 1)).expect(201);
    client.put("3/project/OLD", "{\"key\": \"NEW\"}").expect(200);
    assertThat(client.get("3/issue/OLD-1").expect(200).json().path("key").asString())
        .isEqualTo("NEW-1");
  }

  @Test
  void readsEveryIssueOfABulkByItsKey() {
    project("OPS");
    String type = task("OPS");
    String body =
        IntStream.range(0, 50)
            .mapToObj(i -> element("OPS", type, i))
            .collect(Collectors.joining(",", "{\"issueUpdates\": [", "]}"));
    client.post("2/issue/bulk", body).expect(201);
    assertThat(
            client
                .post("3/search/jql", "{\"jql\": \"project = OPS order by key\"}")
                .expect(200)
                .json()
                .path("issues"))
        .hasSize(50);
  }
}
