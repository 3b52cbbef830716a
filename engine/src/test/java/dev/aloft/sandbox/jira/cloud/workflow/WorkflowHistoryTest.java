package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What workflows were, and what those see of them who may only look. */
@Tag("shared")
class WorkflowHistoryTest {

  private final RunningSite site = new RunningSite();
  private String workflow = "";

  @BeforeEach
  void aWorkflowThatChanged() {
    JsonNode made =
        site.ada()
            .post("3/workflows/create", WorkflowsTest.THREE)
            .expect(200)
            .json()
            .at("/workflows/0");
    workflow = made.path("id").asString();
    site.ada()
        .post(
            "3/workflows/update",
            """
            {"statuses": [
               {"id": "10000", "name": "To Do", "statusCategory": "TODO", "statusReference": "a"}],
             "workflows": [{"id": "%s", "version": {"id": "%s", "versionNumber": 0},
               "statuses": [{"statusReference": "a", "properties": {}}],
               "transitions": [
                 {"name": "Create", "type": "INITIAL", "toStatusReference": "a"}]}]}\
            """
                .formatted(workflow, made.at("/version/id").asString()))
        .expect(200);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String body(String more) {
    return "{\"workflowId\": \"" + workflow + "\"" + more + "}";
  }

  @Test
  void versionsAreToldNewestFirstAndReadAsTheyWere() {
    JsonNode entries =
        site.ada().post("3/workflow/history/list", body("")).expect(200).json().path("entries");
    assertThat(entries.valueStream().map(one -> one.path("workflowVersion").asInt()))
        .containsExactly(1, 0);
    assertThat(entries.at("/0/writtenAt").asString()).startsWith("2026-05-04 10:00:00");
    JsonNode past =
        site.ada().post("3/workflow/history", body(", \"version\": 0")).expect(200).json();
    assertThat(past.at("/workflows/0/transitions")).hasSize(3);
    assertThat(past.path("statuses")).hasSize(3);
    assertThat(
            site.ada()
                .post("3/workflow/history", body(", \"version\": 1"))
                .expect(200)
                .json()
                .at("/workflows/0/transitions"))
        .hasSize(1);
    site.ada().post("3/workflow/history", body(", \"version\": 7")).expect(400);
    site.ada().post("3/workflow/history/list", "{\"workflowId\": \"none\"}").expect(400);
    site.bob().post("3/workflow/history/list", body("")).expect(403);
    site.ada().delete("3/workflow/" + workflow).expect(204);
    site.ada().post("3/workflow/history/list", body("")).expect(400);
  }

  @Test
  void aPreviewShowsTheWorkflowsOfAProjectWithoutTheirRules() {
    String project = site.project("ABC");
    String all = "{\"projectId\": \"" + project + "\"%s}";
    JsonNode seen = site.bob().post("3/workflows/preview", all.formatted("")).expect(200).json();
    assertThat(seen.at("/workflows/0/name").asString()).isEqualTo("jira");
    assertThat(seen.at("/workflows/0/transitions/0").has("actions")).isFalse();
    assertThat(seen.at("/workflows/0/queryContext/0/issueTypes")).hasSize(5);
    assertThat(seen.at("/statuses/0/rawName").asString()).isEqualTo("To Do");
    site.bob()
        .post("3/workflows/preview", all.formatted(", \"workflowNames\": [\"Reviewed\"]"))
        .expect(404);
    site.bob().post("3/workflows/preview", "{\"projectId\": \"1\"}").expect(404);
    assertThat(
            site.bob().get("3/workflows/defaultEditor").expect(200).json().path("value").asString())
        .isEqualTo("NEW");
  }
}
