package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class WorkflowSchemeUpdatesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private final String project = site.project("ABC");

  private String scheme(String name) {
    return site.ada()
        .post("3/workflowscheme", "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private void assign(String scheme) {
    site.ada()
        .put(
            "3/workflowscheme/project",
            "{\"projectId\": \"%s\", \"workflowSchemeId\": \"%s\"}".formatted(project, scheme))
        .expect(204);
  }

  private String workflow() {
    return site.ada()
        .post("3/workflows/create", WorkflowsTest.THREE)
        .expect(200)
        .json()
        .at("/workflows/0/id")
        .asString();
  }

  private String versionOf(String scheme) {
    return site.ada()
        .post("3/workflowscheme/read", "{\"workflowSchemeIds\": [\"%s\"]}".formatted(scheme))
        .expect(200)
        .json()
        .at("/0/version")
        .toString();
  }

  private String update(String scheme, String workflow, String more) {
    return """
    {"id": "%s", "name": "Own", "description": "", "version": %s, "defaultWorkflowId": "%s"%s}\
    """
        .formatted(scheme, versionOf(scheme), workflow, more);
  }

  @Test
  void changesASchemeInUseAtOnce() {
    String workflow = workflow();
    String scheme = scheme("Own");
    assign(scheme);
    String update = update(scheme, workflow, "");
    site.ada().post("3/workflowscheme/update", update).expect(200);
    assertThat(
            site.ada()
                .get("3/workflowscheme/" + scheme)
                .expect(200)
                .json()
                .path("defaultWorkflow")
                .asString())
        .isEqualTo("Reviewed");
    assertThat(site.ada().post("3/workflowscheme/update", update).expect(400).error("version"))
        .isNotEmpty();
    site.bob().post("3/workflowscheme/update", update).expect(403);
  }

  @Test
  void movesIssuesWhoseStatusGoes() {
    String workflow = workflow();
    String scheme = scheme("Own");
    assign(scheme);
    site.issues().inStatuses(project, "10002", Set.of("3", "10000"));
    var required =
        site.ada()
            .post(
                "3/workflowscheme/update/mappings",
                """
                {"id": "%s", "defaultWorkflowId": "%s", "workflowsForIssueTypes": []}\
                """
                    .formatted(scheme, workflow))
            .expect(200)
            .json();
    assertThat(required.at("/statusMappingsByIssueTypes/0/statusIds/0").asString()).isEqualTo("3");
    assertThat(required.path("statusMappingsByWorkflows").size()).isEqualTo(1);
    site.ada().post("3/workflowscheme/update", update(scheme, workflow, "")).expect(400);
    String mapping =
        """
        , "statusMappingsByIssueTypeOverride": [{"issueTypeId": "10002",
           "statusMappings": [{"oldStatusId": "3", "newStatusId": "%s"}]}]\
        """;
    site.ada()
        .post("3/workflowscheme/update", update(scheme, workflow, mapping.formatted("3")))
        .expect(400);
    site.ada()
        .post("3/workflowscheme/update", update(scheme, workflow, mapping.formatted("10001")))
        .expect(303);
    assertThat(site.issues().happened()).containsExactly("move " + project + "/10002 {3=10001}");
  }

  @Test
  void switchesAProjectThatHasIssues() {
    workflow();
    String scheme =
        site.ada()
            .post("3/workflowscheme", "{\"name\": \"Other\", \"defaultWorkflow\": \"Reviewed\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.issues().inProject(project, 2, Set.of("10003"));
    site.issues().inStatuses(project, "10003", Set.of("3"));
    String body = "{\"projectId\": \"%s\", \"targetSchemeId\": \"%s\"%s}";
    site.ada()
        .post("3/workflowscheme/project/switch", body.formatted(project, scheme, ""))
        .expect(400);
    site.ada()
        .post(
            "3/workflowscheme/project/switch",
            body.formatted(
                project,
                scheme,
                """
                , "mappingsByIssueTypeOverride": [{"issueTypeId": "10003",
                   "statusMappings": [{"oldStatusId": "3", "newStatusId": "10000"}]}]\
                """))
        .expect(303);
    var now = site.ada().get("3/workflowscheme/project?projectId=" + project).expect(200).json();
    assertThat(now.at("/values/0/workflowScheme/id").asString()).isEqualTo(scheme);
    assertThat(site.issues().happened()).containsExactly("move " + project + "/10003 {3=10000}");
  }
}
