package dev.aloft.sandbox.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a migration of a project does, and what its status says of it. */
@Tag("shared")
@ParameterizedClass
@EnumSource(MigrationWorld.Holding.class)
class TransferTest {

  private static final String OPS = "{\"projects\": {\"includedKeys\": [\"OPS\"]}}";
  private static final String MIGRATE = "{\"task\": \"Migrate\"}";

  private final MigrationWorld world;

  TransferTest(MigrationWorld.Holding holding) {
    world = new MigrationWorld(holding, false);
  }

  @BeforeEach
  void connect() {
    world.connect();
    world.attach().expect(200);
    world.pass(Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String issue(String more) {
    return world
        .server()
        .post(
            "/rest/api/2/issue",
            "{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Task\"}"
                + more
                + "}}")
        .expect(201)
        .json()
        .path("key")
        .asString();
  }

  private JsonNode done(String status) {
    world.pass(Duration.ofHours(1));
    world.work();
    return world.api().get(status).expect(200).json().path("data");
  }

  private JsonNode children(String status, String level) {
    return world
        .api()
        .get(status + "?expandChildren=true&level=" + level)
        .expect(200)
        .json()
        .path("data")
        .path("children");
  }

  @Test
  void issuesArriveWithKeysTimesAuthorsAndParts() {
    issue(", \"summary\": \"Gone\"");
    String key =
        issue(
            ", \"summary\": \"Engine\", \"labels\": [\"old\"], \"priority\": {\"name\": \"High\"},"
                + " \"description\": \"See [~dan], *soon*\", \"assignee\": {\"name\": \"dan\"}");
    String other = issue(", \"summary\": \"Other\"");
    world.server().delete("/rest/api/2/issue/OPS-1").expect(204);
    world.dan().post("/rest/api/2/issue/" + key + "/comment", "{\"body\": \"Mine\"}").expect(201);
    world
        .server()
        .post("/rest/api/2/issue/" + key + "/worklog", "{\"timeSpentSeconds\": 3600}")
        .expect(201);
    world.server().upload("/rest/api/2/issue/" + key + "/attachments", "plan.txt", "Plan");
    world
        .server()
        .post(
            "/rest/api/2/issueLink",
            """
            {"type": {"name": "Blocks"}, "inwardIssue": {"key": "%s"},
             "outwardIssue": {"key": "%s"}}\
            """
                .formatted(key, other))
        .expect(201);

    JsonNode root = done(world.task(world.job(OPS), MIGRATE));

    assertThat(root.path("status").asString()).isEqualTo("FINISHED");
    assertThat(root.path("outcome").asString()).isIn("SUCCESS", "WARNING");
    world.site().get("/rest/api/3/issue/OPS-1").expect(404);
    JsonNode fields =
        world.site().get("/rest/api/3/issue/" + key).expect(200).json().path("fields");
    assertThat(fields.path("summary").asString()).isEqualTo("Engine");
    assertThat(fields.path("created").asString()).startsWith("2026-05-04T11:00");
    assertThat(fields.path("reporter").path("displayName").asString()).isEqualTo("Ada Admin");
    assertThat(fields.path("assignee").path("displayName").asString()).isEqualTo("Dan User");
    assertThat(fields.path("priority").path("name").asString()).isEqualTo("High");
    assertThat(fields.path("labels").path(0).asString()).isEqualTo("old");
    assertThat(fields.path("description").toString()).contains("mention", "strong");
    assertThat(fields.path("timespent").asInt()).isEqualTo(3600);
    JsonNode comment = fields.path("comment").path("comments").path(0);
    assertThat(comment.path("author").path("displayName").asString()).isEqualTo("Dan User");
    assertThat(fields.path("worklog").path("total").asInt()).isEqualTo(1);
    assertThat(fields.path("attachment").path(0).path("filename").asString()).isEqualTo("plan.txt");
    assertThat(fields.path("issuelinks").path(0).path("outwardIssue").path("key").asString())
        .isEqualTo(other);
  }

  @Test
  void theNextIssueOfTheSiteGetsTheNextKey() {
    issue(", \"summary\": \"One\"");
    done(world.task(world.job(OPS), MIGRATE));

    var next =
        world
            .site()
            .post(
                "/rest/api/3/issue",
                """
                {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
                 "summary": "Two"}}\
                """)
            .expect(201);

    assertThat(next.json().path("key").asString()).isEqualTo("OPS-2");
  }

  @Test
  void whatDoesNotMoveIsToldByProject() {
    issue(", \"summary\": \"One\"");
    String status = world.task(world.job(OPS), MIGRATE);
    done(status);

    JsonNode project = children(status, "migrate,projects").path("OPS");

    assertThat(project.path("outcome").asString()).isEqualTo("WARNING");
    assertThat(project.path("message").asString()).isEqualTo("1 issues were migrated.");
    assertThat(project.path("details").path("occurrences").toString()).contains("screens: 2");
  }

  @Test
  void aKeyThatIsTakenStopsEverything() {
    issue(", \"summary\": \"One\"");
    done(world.task(world.job(OPS), MIGRATE));

    String status = world.task(world.job(OPS), MIGRATE);
    JsonNode root = done(status);

    assertThat(root.path("outcome").asString()).isEqualTo("FAILED");
    assertThat(children(status, "check").path("ProjectConflict").path("outcome").asString())
        .isEqualTo("FAILED");
    assertThat(children(status, "").path("migrate").path("outcome").asString())
        .isEqualTo("SKIPPED");
    assertThat(world.whole().issues().issues().store().all().count()).isEqualTo(1);
  }

  @Test
  void aProjectThatTheServerLacksFailsTheCheck() {
    String job = world.job("{\"projects\": {\"includedKeys\": [\"NONE\"]}}");
    String status = world.task(job, "{\"task\": \"Check\"}");

    assertThat(done(status).path("outcome").asString()).isEqualTo("FAILED");
    assertThat(children(status, "").path("ProjectMissing").path("details").toString())
        .contains("NONE");
    JsonNode failed =
        world.api().get(status + "?expandChildren=true&outcome=FAILED").expect(200).json();
    assertThat(failed.path("data").path("children").size()).isEqualTo(1);
  }

  @Test
  void aProjectOpenToAnybodyMovesOnlyIfSomebodySaysSo() {
    issue(", \"summary\": \"One\"");
    var scheme = world.jira().site().tables().permissionSchemes().all().getFirst();
    var grants = new ArrayList<>(scheme.grants());
    grants.add(new Schemes.Grant(99_999, "BROWSE_PROJECTS", "anyone", ""));
    world.jira().site().tables().permissionSchemes().put(scheme.with(grants));

    JsonNode refused = done(world.task(world.job(OPS), MIGRATE));
    assertThat(refused.path("outcome").asString()).isEqualTo("FAILED");

    String status =
        world.task(
            world.job(OPS),
            """
            {"task": "Migrate", "options": {"checkTypes": {"excludeKeys": ["AnonPermission"]}}}\
            """);
    assertThat(done(status).path("outcome").asString()).isEqualTo("WARNING");
    assertThat(children(status, "check").path("AnonPermission").path("outcome").asString())
        .isEqualTo("WARNING");
  }

  @Test
  void usersAndGroupsMoveWithoutAccess() {
    String job = world.job("{\"usersAndGroups\": {\"mode\": \"ALL\"}}");

    JsonNode root = done(world.task(job, MIGRATE));

    assertThat(root.path("outcome").asString()).isEqualTo("SUCCESS");
    var carol = world.organization().accounts().byEmail("carol@acme.example").orElseThrow();
    assertThat(carol.active()).isFalse();
    var dan = world.organization().accounts().byEmail("dan@acme.example").orElseThrow();
    assertThat(world.organization().groups().of(dan.accountId()))
        .allSatisfy(group -> assertThat(world.organization().groups().reserved(group)).isFalse());
  }

  @Test
  void usersOfOneAddressStopEverything() {
    world.jira().site().users().put(new User("twin", "twin", "Twin", "DAN@acme.example", true));
    String status = world.task(world.job(OPS), MIGRATE);

    assertThat(done(status).path("outcome").asString()).isEqualTo("FAILED");
    assertThat(children(status, "check").path("UserEmailConflict").toString()).contains("twin");
  }
}
