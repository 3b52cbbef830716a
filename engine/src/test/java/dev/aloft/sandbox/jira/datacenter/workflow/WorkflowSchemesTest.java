package dev.aloft.sandbox.jira.datacenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workflows, the schemes that give them to issue types, and their drafts. */
@Tag("shared")
class WorkflowSchemesTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static final String SCHEMES = "/rest/api/2/workflowscheme";

  private String created() {
    return SCHEMES
        + "/"
        + world
            .ada()
            .post(
                SCHEMES,
                """
                {"name": "Mine", "description": "d", "defaultWorkflow": "jira",
                 "issueTypeMappings": {"10004": "Software Simplified Workflow for Project OPS"}}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asLong();
  }

  @Test
  void workflowsAreListedWithoutTheirRules() {
    var all = world.ada().get("/rest/api/2/workflow").expect(200).json();
    assertThat(all).hasSize(2);
    var one = world.ada().get("/rest/api/2/workflow?workflowName=jira").expect(200).json();
    assertThat(one.path("default").asBoolean()).isTrue();
    assertThat(one.path("steps").asInt()).isEqualTo(5);
    world.bob().get("/rest/api/2/workflow").expect(401);
    world.ada().get("/rest/api/2/workflow?workflowName=no").expect(404);
  }

  @Test
  void aSchemeThatNobodyFollowsIsChangedAtOnce() {
    String path = created();
    world
        .ada()
        .put(path + "/default", "{\"workflow\": \"Software Simplified Workflow for Project OPS\"}")
        .expect(200);
    world.ada().delete(path + "/issuetype/10004").expect(200);
    world.ada().get(path + "/issuetype/10004").expect(404);
    world.ada().put(path + "/issuetype/10002", "{\"workflow\": \"jira\"}").expect(200);
    assertThat(world.ada().get(path + "/issuetype/10002").json().path("workflow").asString())
        .isEqualTo("jira");
    var mappings = world.ada().get(path + "/workflow").expect(200).json();
    assertThat(mappings).hasSize(2);
    world
        .ada()
        .put(path + "/workflow?workflowName=jira", "{\"issueTypes\": [\"10000\", \"10001\"]}")
        .expect(200);
    var one = world.ada().get(path + "/workflow?workflowName=jira").expect(200).json();
    assertThat(one.path("issueTypes").toString()).isEqualTo("[\"10000\",\"10001\"]");
    world.ada().delete(path + "/workflow?workflowName=jira").expect(200);
    world.ada().delete(path + "/workflow?workflowName=jira").expect(404);
    world.ada().delete(path + "/default").expect(200);
    assertThat(world.ada().get(path + "/default").json().path("workflow").asString())
        .isEqualTo("jira");
    world.ada().put(path, "{\"name\": \"Yours\"}").expect(200);
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(404);
  }

  @Test
  void aSchemeThatProjectsFollowIsChangedInItsDraft() {
    String path = SCHEMES + "/" + world.ops().schemes().workflow();
    assertThat(
            world
                .ada()
                .get("/rest/api/2/project/OPS/workflowscheme")
                .json()
                .path("name")
                .asString())
        .isEqualTo("OPS: Software Simplified Workflow Scheme");
    world.ada().put(path + "/issuetype/10004", "{\"workflow\": \"jira\"}").expect(400);
    world.ada().delete(path).expect(400);
    world.ada().get(path + "/draft").expect(404);
    world.ada().post(path + "/createdraft", "").expect(201);
    world.ada().post(path + "/createdraft", "").expect(400);
    world.ada().put(path + "/draft/issuetype/10004", "{\"workflow\": \"jira\"}").expect(200);
    var draft = world.ada().get(path + "?returnDraftIfExists=true").expect(200).json();
    assertThat(draft.path("draft").asBoolean()).isTrue();
    assertThat(draft.path("issueTypeMappings").path("10004").asString()).isEqualTo("jira");
    assertThat(draft.path("originalIssueTypeMappings")).isEmpty();
    assertThat(world.ada().get(path).json().path("issueTypeMappings")).isEmpty();
    world.ada().put(path + "/draft/default", "{\"workflow\": \"jira\"}").expect(200);
    assertThat(world.ada().get(path + "/draft/workflow").expect(200).json()).hasSize(1);
    world.ada().delete(path + "/draft/issuetype/10004").expect(200);
    world.ada().delete(path + "/draft").expect(204);
    world
        .ada()
        .put(path + "/default", "{\"workflow\": \"jira\", \"updateDraftIfNeeded\": true}")
        .expect(200);
    assertThat(world.ada().get(path + "/draft/default").json().path("workflow").asString())
        .isEqualTo("jira");
  }

  @Test
  void schemesAreForAdministratorsAndNameWhatExists() {
    String path = created();
    world.bob().get(path).expect(401);
    world.ada().put(path + "/default", "{\"workflow\": \"no\"}").expect(400);
    world.ada().put(path + "/issuetype/99", "{\"workflow\": \"jira\"}").expect(404);
    world.ada().post(SCHEMES, "{\"name\": \"Mine\"}").expect(400);
    world.ada().put(SCHEMES + "/0/default", "{\"workflow\": \"jira\"}").expect(400);
  }
}
