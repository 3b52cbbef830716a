package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Which values issues need and which fields they show and take: the same whether a field
 * configuration says so or a field scheme.
 */
@Tag("shared")
public abstract class ConfiguredIssues {

  /** The type of which something is said. */
  protected static final String BUG = "10003";

  private final CloudWorld world;

  /** On a site that has either. */
  protected ConfiguredIssues(CloudWorld world) {
    this.world = world;
  }

  /** The site. */
  protected final CloudWorld world() {
    return world;
  }

  /** Makes bugs of a project have something said of them that others do not share. */
  protected abstract void prepare(String project);

  /** Bugs need a value in a field, or do without. */
  protected abstract void require(String field, boolean required);

  /** Bugs have a field, or do not. */
  protected abstract void hide(String field, boolean hidden);

  @AfterEach
  void stop() {
    world.close();
  }

  /** Bugs of OPS have something said of them. */
  @BeforeEach
  void start() {
    prepare(world.project("OPS", "software"));
  }

  private PlainClient.Answer create(String type, String more) {
    return world
        .ada()
        .post(
            "/rest/api/3/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "%s"},
             "summary": "S"%s}}\
            """
                .formatted(type, more));
  }

  @Test
  void aRequiredFieldNeedsAValueWhereItsConfigurationHolds() {
    require("duedate", true);

    JsonNode refused = create("Bug", "").expect(400).json();

    assertThat(refused.path("errors").path("duedate").asString())
        .isEqualTo("Due date is required.");
    create("Task", "").expect(201);
    String key =
        create("Bug", ", \"duedate\": \"2026-06-01\"").expect(201).json().path("key").asString();
    world.ada().put("/rest/api/3/issue/" + key, "{\"fields\": {\"duedate\": null}}").expect(400);
    world.ada().put("/rest/api/3/issue/" + key, "{\"fields\": {\"summary\": \"T\"}}").expect(204);
  }

  @Test
  void whatTheProjectOrAnEstimateFillsIsNotMissing() {
    require("timetracking", true);
    create("Bug", "").expect(400);
    create("Bug", ", \"timetracking\": {\"originalEstimate\": \"1h\"}").expect(201);
    require("timetracking", false);
    require("reporter", true);
    create("Bug", "").expect(201);
    require("assignee", true);
    create("Bug", "").expect(400);
    world.ada().put("/rest/api/3/project/OPS", "{\"assigneeType\": \"PROJECT_LEAD\"}").expect(200);
    create("Bug", "").expect(201);
    create("Bug", ", \"assignee\": null").expect(400);
  }

  @Test
  void anIssueIsNotMovedToBugsWithoutWhatBugsNeed() {
    require("duedate", true);
    String key = create("Task", "").expect(201).json().path("key").asString();
    String task =
        world
            .ada()
            .post(
                "/rest/api/3/bulk/issues/move",
                """
                {"sendBulkNotification": false, "targetToSourcesMapping": {"OPS,%s": {
                  "inferClassificationDefaults": true, "inferFieldDefaults": true,
                  "inferStatusDefaults": true, "inferSubtaskTypeDefault": false,
                  "issueIdsOrKeys": ["%s"]}}}\
                """
                    .formatted(BUG, key))
            .expect(201)
            .json()
            .path("taskId")
            .asString();
    world.ada().get("/rest/api/3/bulk/queue/" + task).expect(200);
    JsonNode done = world.ada().get("/rest/api/3/bulk/queue/" + task).expect(200).json();
    assertThat(done.path("failedAccessibleIssues").toString()).contains("Due date is required.");
    assertThat(fields(key).at("/issuetype/name").asString()).isEqualTo("Task");
  }

  @Test
  void aHiddenFieldIsNeitherTakenNorShownAndComesBackWithItsValue() {
    String key =
        create("Bug", ", \"duedate\": \"2026-06-01\"").expect(201).json().path("key").asString();

    hide("duedate", true);

    create("Bug", ", \"duedate\": \"2026-06-01\"").expect(400);
    world
        .ada()
        .put("/rest/api/3/issue/" + key, "{\"fields\": {\"duedate\": \"2026-06-02\"}}")
        .expect(400);
    assertThat(fields(key).has("duedate")).isFalse();
    assertThat(meta().valueStream().map(field -> field.path("fieldId").asString()))
        .contains("summary")
        .doesNotContain("duedate");

    hide("duedate", false);

    assertThat(fields(key).path("duedate").asString()).isEqualTo("2026-06-01");
  }

  private JsonNode fields(String key) {
    return world.ada().get("/rest/api/3/issue/" + key).expect(200).json().path("fields");
  }

  private JsonNode meta() {
    return world
        .ada()
        .get("/rest/api/3/issue/createmeta/OPS/issuetypes/" + BUG)
        .expect(200)
        .json()
        .path("fields");
  }

  @Test
  void theMetadataOfCreatingSaysWhatIsRequired() {
    require("duedate", true);
    JsonNode due =
        meta()
            .valueStream()
            .filter(field -> field.path("fieldId").asString().equals("duedate"))
            .findFirst()
            .orElseThrow();
    assertThat(due.path("required").asBoolean()).isTrue();
  }
}
