package dev.aloft.sandbox.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may make jobs and tasks, what they may say, and when a server takes them up. */
@Tag("shared")
@ParameterizedClass
@EnumSource(MigrationWorld.Holding.class)
class MigrationJobsTest {

  private static final String JOBS = "/migrations/public/v1/jobs";
  private static final String OPS = "{\"projects\": {\"includedKeys\": [\"OPS\"]}}";
  private static final String CHECK = "{\"task\": \"Check\"}";

  private final MigrationWorld world;

  MigrationJobsTest(MigrationWorld.Holding holding) {
    world = new MigrationWorld(holding, false);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void onlyAdministratorsOfTheSiteMakeJobs() {
    world.bobsApi().post(JOBS, world.definition(OPS)).expect(403);
    world.key().post(JOBS, world.definition(OPS)).expect(401);
    String job = world.job(OPS);
    world.bobsApi().get(JOBS + "/" + job).expect(403);
  }

  @Test
  void aJobIsReadAsItWasMade() {
    String job = world.job(OPS);

    var read = world.api().get(JOBS + "/" + job).expect(200).json();

    assertThat(read.path("name").asString()).isEqualTo("First wave");
    assertThat(read.path("source").path("serverId").asString()).isEqualTo(world.serverId());
    assertThat(read.path("scope").path("projects").path("includedKeys").path(0).asString())
        .isEqualTo("OPS");
    world.api().get(JOBS + "/nothing").expect(404);
  }

  @Test
  void aScopeThatTheSandboxDoesNotMoveIsNeverIgnored() {
    world.api().post(JOBS, world.definition("{\"arapps\": {}}")).expect(501);
    world.api().post(JOBS, world.definition("{\"usersAndGroups\": {\"mode\": \"X\"}}")).expect(501);
    world.api().post(JOBS, world.definition("{\"rockets\": {}}")).expect(400);
    world
        .api()
        .post(
            JOBS,
            world
                .definition(OPS)
                .replace("jira-onpremises-to-cloud", "confluence-onpremises-to-cloud"))
        .expect(501);
  }

  @Test
  void aSiteThatIsNotThereIsNoDestination() {
    String elsewhere = world.definition(OPS).replace(world.siteUrl(), "https://other.example");
    world.api().post(JOBS, elsewhere).expect(400);
    String named = world.definition(OPS).replace(world.siteUrl(), "https://acme.atlassian.net");
    world.api().post(JOBS, named).expect(200);
  }

  @Test
  void aDefinitionThatIsTooLargeIsRefused() {
    String keys = "\"KEY\",".repeat(80_000) + "\"OPS\"";
    world
        .api()
        .post(JOBS, world.definition("{\"projects\": {\"includedKeys\": [" + keys + "]}}"))
        .expect(413);
  }

  @Test
  void aTaskWaitsUntilTheSiteIsAttached() {
    String status = world.task(world.job(OPS), CHECK);
    world.work();
    assertThat(state(status)).isEqualTo("PENDING");
    world.attach().expect(400);

    world.connect();
    world.work();
    assertThat(state(status)).isEqualTo("PENDING");
    var attached = world.attach().expect(200).json();
    world.work();

    assertThat(attached.path("expiryTime").asString()).isEqualTo("2026-05-05T10:00:00Z");
    assertThat(state(status)).isEqualTo("FINISHED");
  }

  @Test
  void anAttachmentHoldsForADay() {
    world.connect();
    world.attach().expect(200);
    world.pass(Duration.ofHours(24));

    String status = world.task(world.job(OPS), CHECK);
    world.work();
    assertThat(state(status)).isEqualTo("PENDING");

    world.attach().expect(200);
    world.work();
    assertThat(state(status)).isEqualTo("FINISHED");
  }

  private String state(String status) {
    return world.api().get(status).expect(200).json().path("data").path("status").asString();
  }

  @Test
  void aTokenConnectsOnceAndForFiveMinutesOnly() {
    String path = "/rest/migration/latest/cloud/save/token";
    String asked = "{\"cloudUrl\": \"" + world.siteUrl() + "\"}";
    var token = world.api().post("/migrations/public/v1/token", asked).expect(200).json();
    String body =
        "{\"cloudUrl\": \"%s\", \"token\": \"%s\"}"
            .formatted(world.siteUrl(), token.path("token").asString());
    world.dan().post(path, body).expect(403);
    world.pass(Duration.ofMinutes(5));
    world.server().post(path, body).expect(500);
    world.connect();
    world.server().post(path, body.replaceAll("[0-9a-f-]{36}", "nothing")).expect(500);
  }

  @Test
  void tasksAreListedTheNewestFirstByTwenties() {
    String job = world.job(OPS);
    String last = "";
    for (int i = 0; i < 21; i++) {
      last = world.task(job, CHECK);
    }

    var first = world.api().get(JOBS + "/" + job + "/tasks").expect(200).json();
    String next = first.path("links").path("next").asString();
    var second = world.api().get(next.substring(next.indexOf("/migrations"))).expect(200).json();

    assertThat(first.path("data").size()).isEqualTo(20);
    assertThat(last).contains(first.path("data").path(0).path("taskId").asString());
    assertThat(second.path("data").size()).isEqualTo(1);
    assertThat(second.path("links").has("next")).isFalse();
    world.api().get(JOBS + "/" + job + "/tasks?cursor=wrong").expect(400);
  }

  @Test
  void fiveTasksAMinuteAreEnoughWhereThatIsKept() {
    try (MigrationWorld paced = new MigrationWorld(MigrationWorld.Holding.IN_MEMORY, true)) {
      String job = paced.job(OPS);
      for (int i = 0; i < 5; i++) {
        paced.task(job, CHECK);
      }
      String tasks = JOBS + "/" + job + "/tasks";
      var refused = paced.api().post(tasks, CHECK).expect(429);
      assertThat(refused.headers()).containsKey("retry-after");
      paced.pass(Duration.ofMinutes(1));
      paced.api().post(tasks, CHECK).expect(200);
    }
  }
}
