package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class UsagesTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode get(String path) {
    return world.ada().get(API + path).expect(200).json();
  }

  @Test
  void statusesAndWorkflowsKnowWhoUsesThem() {
    String project = world.project("OPS", "software");
    JsonNode workflow = get("workflows/search").at("/values/0");
    String status = workflow.at("/statuses/0/statusReference").asString();
    String id = workflow.path("id").asString();
    assertThat(get("statuses/" + status + "/projectUsages").at("/projects/values/0/id").asString())
        .isEqualTo(project);
    assertThat(get("statuses/" + status + "/workflowUsages").at("/workflows/values/0/id"))
        .isEqualTo(workflow.path("id"));
    assertThat(
            get("statuses/" + status + "/project/" + project + "/issueTypeUsages")
                .at("/issueTypes/values"))
        .isNotEmpty();
    assertThat(get("workflow/" + id + "/projectUsages").at("/projects/values")).hasSize(1);
    assertThat(get("workflow/" + id + "/workflowSchemes").at("/workflowSchemes/values")).isEmpty();
    JsonNode first =
        get("workflow/" + id + "/project/" + project + "/issueTypeUsages?maxResults=2")
            .path("issueTypes");
    assertThat(first.path("values")).hasSize(2);
    JsonNode second =
        get("workflow/"
                + id
                + "/project/"
                + project
                + "/issueTypeUsages?maxResults=2"
                + "&nextPageToken="
                + first.path("nextPageToken").asString())
            .path("issueTypes");
    assertThat(second.at("/values/0")).isNotEqualTo(first.at("/values/0"));
    world.ada().get(API + "workflow/" + id + "/projectUsages?nextPageToken=!").expect(400);
    world.bob().get(API + "statuses/" + status + "/projectUsages").expect(403);
    world.ada().get(API + "statuses/99999/projectUsages").expect(404);
    world.ada().get(API + "workflowscheme/99999/projectUsages").expect(404);
  }
}
