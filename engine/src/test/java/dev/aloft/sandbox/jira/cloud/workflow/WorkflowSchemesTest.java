package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class WorkflowSchemesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String scheme(String name) {
    return site.ada()
        .post(
            "3/workflowscheme",
            """
            {"name": "%s", "issueTypeMappings": {"10003": "Reviewed"}}\
            """
                .formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void createsReadsChangesAndDeletesAScheme() {
    site.ada().post("3/workflows/create", WorkflowsTest.THREE).expect(200);
    String id = scheme("Own");
    var read = site.ada().get("3/workflowscheme/" + id).expect(200).json();
    assertThat(read.path("defaultWorkflow").asString()).isEqualTo("jira");
    assertThat(read.at("/issueTypeMappings/10003").asString()).isEqualTo("Reviewed");
    site.ada()
        .put("3/workflowscheme/" + id, "{\"name\": \"Own\", \"defaultWorkflow\": \"Reviewed\"}")
        .expect(200);
    var metadata =
        site.ada()
            .post("3/workflowscheme/read", "{\"workflowSchemeIds\": [\"%s\"]}".formatted(id))
            .expect(200)
            .json();
    assertThat(metadata.at("/0/defaultWorkflow/name").asString()).isEqualTo("Reviewed");
    assertThat(metadata.at("/0/workflowsForIssueTypes/0/issueTypeIds/0").asString())
        .isEqualTo("10003");
    site.ada().delete("3/workflowscheme/" + id).expect(204);
    site.ada().get("3/workflowscheme/" + id).expect(404);
  }

  @Test
  void showsTheDefaultSchemeWithoutAnId() {
    String project = site.project("ABC");
    var found = site.ada().get("3/workflowscheme/project?projectId=" + project).expect(200).json();
    assertThat(found.at("/values/0/workflowScheme").has("id")).isFalse();
    assertThat(found.at("/values/0/workflowScheme/name").asString())
        .isEqualTo("Default Workflow Scheme");
    assertThat(site.ada().get("3/workflowscheme").expect(200).json().path("total").asInt())
        .isZero();
    site.ada().get("3/workflowscheme/0").expect(404);
  }

  @Test
  void goesOnlyToProjectsWithoutIssuesAndIsThenFixed() {
    site.ada().post("3/workflows/create", WorkflowsTest.THREE).expect(200);
    String id = scheme("Own");
    String project = site.project("ABC");
    String assign = "{\"projectId\": \"%s\", \"workflowSchemeId\": \"%s\"}".formatted(project, id);
    site.issues().inProject(project, 1, Set.of("10001"));
    site.ada().put("3/workflowscheme/project", assign).expect(400);
    site.issues().inProject(project, 0, Set.of());
    site.ada().put("3/workflowscheme/project", assign).expect(204);
    site.ada().put("3/workflowscheme/" + id, "{\"name\": \"Other\"}").expect(400);
    site.ada().delete("3/workflowscheme/" + id).expect(400);
    var statuses = site.ada().get("3/project/ABC/statuses").expect(200).json();
    var bug =
        statuses.valueStream().filter(t -> t.path("name").asString().equals("Bug")).findFirst();
    assertThat(bug.orElseThrow().path("statuses").valueStream().map(s -> s.path("name").asString()))
        .containsExactly("To Do", "In Review", "Done");
    site.ada()
        .put("3/workflowscheme/project", "{\"projectId\": \"%s\"}".formatted(project))
        .expect(204);
    site.ada().delete("3/workflowscheme/" + id).expect(204);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/workflowscheme", "{\"description\": \"nameless\"}").expect(400);
    site.ada()
        .post("3/workflowscheme", "{\"name\": \"A\", \"defaultWorkflow\": \"none\"}")
        .expect(400);
    site.ada()
        .post("3/workflowscheme", "{\"name\": \"A\", \"issueTypeMappings\": {\"9\": \"jira\"}}")
        .expect(400);
    site.ada().post("3/workflowscheme", "{\"name\": \"A\"}").expect(201);
    site.ada().post("3/workflowscheme", "{\"name\": \"a\"}").expect(400);
    site.ada()
        .post("3/workflowscheme", "{\"name\": \"%s\"}".formatted("x".repeat(256)))
        .expect(400);
    site.bob().post("3/workflowscheme", "{\"name\": \"B\"}").expect(403);
    site.ada()
        .put("3/workflowscheme/project", "{\"projectId\": \"1\", \"workflowSchemeId\": \"1\"}")
        .expect(404);
    site.ada().get("3/workflowscheme/project").expect(400);
    site.ada().post("3/workflowscheme/read", "{}").expect(400);
  }
}
