package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scheme changes part by part: at once while no project uses it, else by its draft. */
@Tag("shared")
class SchemeDraftsTest {

  private static final String REVIEWED = "{\"workflow\": \"Reviewed\"}";
  private static final String REVIEWED_BY_DRAFT =
      "{\"workflow\": \"Reviewed\", \"updateDraftIfNeeded\": true}";

  private final RunningSite site = new RunningSite();
  private String scheme = "";

  @BeforeEach
  void scheme() {
    site.ada().post("3/workflows/create", WorkflowsTest.THREE).expect(200);
    String id =
        site.ada()
            .post("3/workflowscheme", "{\"name\": \"Own\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    scheme = "3/workflowscheme/" + id;
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String use() {
    String project = site.project("ABC");
    site.ada()
        .put(
            "3/workflowscheme/project",
            "{\"projectId\": \"%s\", \"workflowSchemeId\": \"%s\"}"
                .formatted(project, scheme.substring(scheme.lastIndexOf('/') + 1)))
        .expect(204);
    return project;
  }

  @Test
  void anUnusedSchemeChangesPartByPartAtOnce() {
    site.ada().put(scheme + "/default", REVIEWED).expect(200);
    assertThat(site.ada().get(scheme + "/default").expect(200).json().path("workflow").asString())
        .isEqualTo("Reviewed");
    site.ada().delete(scheme + "/default").expect(200);
    assertThat(site.ada().get(scheme + "/default").json().path("workflow").asString())
        .isEqualTo("jira");
    site.ada().get(scheme + "/issuetype/10003").expect(404);
    site.ada().put(scheme + "/issuetype/10003", REVIEWED).expect(200);
    assertThat(
            site.ada()
                .get(scheme + "/issuetype/10003")
                .expect(200)
                .json()
                .path("workflow")
                .asString())
        .isEqualTo("Reviewed");
    site.ada().delete(scheme + "/issuetype/10003").expect(200);
    site.ada()
        .put(scheme + "/workflow?workflowName=Reviewed", "{\"issueTypes\": [\"10002\", \"10003\"]}")
        .expect(200);
    var one = site.ada().get(scheme + "/workflow?workflowName=Reviewed").expect(200).json();
    assertThat(one.path("issueTypes").valueStream().map(id -> id.asString()))
        .containsExactly("10002", "10003");
    assertThat(one.path("defaultMapping").asBoolean(true)).isFalse();
    assertThat(site.ada().get(scheme + "/workflow").expect(200).json().size()).isEqualTo(2);
    site.ada().delete(scheme + "/workflow?workflowName=Reviewed").expect(200);
    site.ada().get(scheme + "/workflow?workflowName=Reviewed").expect(404);
    assertThat(site.ada().get(scheme).json().path("issueTypeMappings")).isEmpty();
  }

  @Test
  void aSchemeInUseChangesByItsDraftOnly() {
    use();
    site.ada().put(scheme + "/issuetype/10003", REVIEWED).expect(400);
    site.ada().get(scheme + "/draft").expect(404);
    var draft = site.ada().put(scheme + "/issuetype/10003", REVIEWED_BY_DRAFT).expect(200).json();
    assertThat(draft.path("draft").asBoolean()).isTrue();
    assertThat(draft.at("/issueTypeMappings/10003").asString()).isEqualTo("Reviewed");
    assertThat(draft.path("originalIssueTypeMappings")).isEmpty();
    assertThat(draft.at("/lastModifiedUser/accountId").asString()).isEqualTo(site.adaId());
    assertThat(site.ada().get(scheme).json().path("issueTypeMappings")).isEmpty();
    assertThat(
            site.ada().get(scheme + "?returnDraftIfExists=true").json().path("draft").asBoolean())
        .isTrue();
    assertThat(
            site.ada()
                .get(scheme + "/issuetype/10003?returnDraftIfExists=true")
                .expect(200)
                .json()
                .path("workflow")
                .asString())
        .isEqualTo("Reviewed");
    site.ada().post(scheme + "/createdraft", "").expect(400);
    site.ada().delete(scheme + "/draft").expect(204);
    site.ada().delete(scheme + "/draft").expect(404);
    site.ada().post(scheme + "/createdraft", "").expect(201);
  }

  @Test
  void theDraftItselfChangesPartByPart() {
    use();
    String draft = scheme + "/draft";
    site.ada().put(draft + "/default", REVIEWED).expect(404);
    site.ada().put(draft, "{\"description\": \"to come\"}").expect(200);
    site.ada().put(draft + "/default", REVIEWED).expect(200);
    assertThat(site.ada().get(draft + "/default").expect(200).json().path("workflow").asString())
        .isEqualTo("Reviewed");
    site.ada().delete(draft + "/default").expect(200);
    site.ada().put(draft + "/issuetype/10002", REVIEWED).expect(200);
    site.ada().get(draft + "/issuetype/10002").expect(200);
    site.ada().get(draft + "/workflow?workflowName=Reviewed").expect(200);
    site.ada()
        .put(draft + "/workflow?workflowName=Reviewed", "{\"defaultMapping\": true}")
        .expect(200);
    site.ada().delete(draft + "/issuetype/10002").expect(200);
    site.ada().delete(draft + "/workflow?workflowName=Reviewed").expect(200);
    assertThat(site.ada().get(draft).expect(200).json().path("description").asString())
        .isEqualTo("to come");
  }

  @Test
  void publishingMovesTheIssuesThatLoseTheirStatus() {
    String project = use();
    site.issues().inStatuses(project, "10003", Set.of("3"));
    site.ada().put(scheme + "/issuetype/10003", REVIEWED_BY_DRAFT).expect(200);
    String publish = scheme + "/draft/publish";
    String reviewing =
        site.ada()
            .get("3/statuses/search?searchString=In%20Review")
            .json()
            .at("/values/0/id")
            .asString();
    String mapped =
        "{\"statusMappings\": [{\"issueTypeId\": \"10003\", \"statusId\": \"3\", \"newStatusId\": \"%s\"}]}"
            .formatted(reviewing);
    site.ada().post(publish, "{\"statusMappings\": []}").expect(400);
    site.ada().post(publish + "?validateOnly=true", mapped).expect(204);
    site.ada().get(scheme + "/draft").expect(200);
    String task =
        site.ada().post(publish, mapped).expect(303).headers().getOrDefault("Location", "");
    assertThat(task).contains("/task/");
    assertThat(site.issues().happened()).hasSize(1);
    site.ada().get(scheme + "/draft").expect(404);
    assertThat(site.ada().get(scheme).json().at("/issueTypeMappings/10003").asString())
        .isEqualTo("Reviewed");
  }

  @Test
  void draftsAreForAdministratorsAndKeepTheirWorkflows() {
    use();
    site.bob().get(scheme + "/draft").expect(403);
    site.bob().put(scheme + "/issuetype/10003", REVIEWED_BY_DRAFT).expect(403);
    site.ada().put(scheme + "/issuetype/10003", REVIEWED_BY_DRAFT).expect(200);
    String workflow =
        site.ada()
            .get("3/workflows/search?queryString=Reviewed")
            .json()
            .at("/values/0/id")
            .asString();
    assertThat(site.ada().delete("3/workflow/" + workflow).expect(400).messages())
        .contains("draft workflow scheme");
    site.ada().put(scheme + "/default", "{\"workflow\": \"None\"}").expect(400);
    site.ada().get(scheme + "/workflow?workflowName=None").expect(404);
    site.ada().get(scheme + "/issuetype/99").expect(404);
  }
}
