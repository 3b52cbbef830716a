package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code aloft sandbox --assistant}: a backup is migrated as its administrator would do it. */
class SandboxAssistantTest {

  private static final String EMAIL = "admin@sandbox.example";
  private static final int PATIENCE = 100_000;

  @TempDir Path folder;

  private ShellRun run(Consumer<SandboxServer> meanwhile, String... words) {
    return SandboxRun.of(folder, server -> meanwhile.accept(SandboxRun.cloud(server)), words);
  }

  @Test
  void aBackupIsMigratedByTheAssistant() throws IOException {
    Path backup = folder.resolve("backup.zip");
    new BackupGenerator(BackupShape.of(30)).backup(backup);
    List<Integer> counts = new ArrayList<>();

    ShellRun run =
        run(server -> counts.add(migrated(server)), "sandbox", "--assistant", "backup.zip");

    assertThat(run.out()).contains("server id B").contains("migration assistant");
    assertThat(counts).containsExactly(30);
  }

  @Test
  void theServerIsKeptWithTheSiteAndMigratedAfterARestart() throws IOException {
    new BackupGenerator(BackupShape.of(30)).backup(folder.resolve("backup.zip"));
    List<Integer> counts = new ArrayList<>();

    run(_ -> {}, "sandbox", "--data", "site", "--assistant", "backup.zip");
    ShellRun again = run(server -> counts.add(migrated(server)), "sandbox", "--data", "site");
    ShellRun twice = run(_ -> {}, "sandbox", "--data", "site", "--assistant", "backup.zip");

    assertThat(again.out()).contains("server id B");
    assertThat(counts).containsExactly(30);
    assertThat(twice.err()).contains("there is a site in it already");
  }

  @Test
  void aDataCenterThatWasServedBeforeIsMigrated() throws IOException {
    new BackupGenerator(BackupShape.of(30)).backup(folder.resolve("backup.zip"));
    SandboxRun.of(
        folder,
        server -> {},
        "sandbox",
        "--product",
        "jira-data-center",
        "--data",
        "old",
        "--load",
        "backup.zip");
    List<Integer> counts = new ArrayList<>();

    run(server -> counts.add(migrated(server)), "sandbox", "--assistant", "old");

    assertThat(counts).containsExactly(30);
  }

  @Test
  void aFolderOfAnotherProductIsRefused() {
    SandboxRun.of(folder, server -> {}, "sandbox", "--data", "cloud");

    ShellRun refused = run(_ -> {}, "sandbox", "--assistant", "cloud");

    assertThat(refused.err()).contains("one of jira-cloud, not of jira-data-center");
  }

  private static int migrated(SandboxServer sandbox) {
    SandboxServer.Beside beside = sandbox.beside().orElseThrow();
    String url = sandbox.address().toString();
    try (PlainClient server = PlainClient.basic(beside.address(), "admin", SandboxRun.TOKEN);
        PlainClient api =
            PlainClient.basic(sandbox.administration().address(), EMAIL, SandboxRun.TOKEN);
        PlainClient site = PlainClient.basic(URI.create(url), EMAIL, SandboxRun.TOKEN)) {
      JsonNode projects = server.get("/rest/api/2/project").expect(200).json();
      List<String> keys = new ArrayList<>();
      projects.forEach(project -> keys.add("\"" + project.path("key").asString() + "\""));
      String token =
          text(api, "/migrations/public/v1/token", "{\"cloudUrl\": \"" + url + "\"}", "token");
      String save = "{\"cloudUrl\": \"%s\", \"token\": \"%s\"}".formatted(url, token);
      server.post("/rest/migration/latest/cloud/save/token", save).expect(200);
      server.post("/rest/migration/latest/public/v1/attach?cloudUrl=" + url, "").expect(200);
      String definition =
          """
          {"flow": "jira-onpremises-to-cloud", "source": {"serverId": "%s"},
           "destination": {"url": "%s"}, "scope": {"projects": {"includedKeys": %s}}}\
          """
              .formatted(beside.serverId(), url, keys);
      String tasks =
          "/migrations/public/v1/jobs/"
              + text(api, "/migrations/public/v1/jobs", definition, "jobId")
              + "/tasks";
      mend(server, checks(api, tasks).path("UserEmailConflict"));
      String status = tasks + "/" + text(api, tasks, "{\"task\": \"Migrate\"}", "taskId");
      JsonNode over = finished(api, status + "/status").orElseThrow();
      assertThat(over.path("outcome").asString()).isEqualTo("WARNING");
      return site.post(
              "/rest/api/3/search/approximate-count", "{\"jql\": \"project is not empty\"}")
          .expect(200)
          .json()
          .path("count")
          .asInt();
    }
  }

  private static String text(PlainClient client, String path, String body, String name) {
    return client.post(path, body).expect(200).json().path(name).asString();
  }

  /** The backup has a person without an address of his own, who stops every migration. */
  private static void mend(PlainClient server, JsonNode check) {
    assertThat(check.path("outcome").asString()).isEqualTo("FAILED");
    for (JsonNode key : check.path("details").path("occurrences")) {
      String mail = "{\"emailAddress\": \"" + key.asString() + "@mended.example\"}";
      server.put("/rest/api/2/user?key=" + key.asString(), mail).expect(200);
    }
  }

  private static JsonNode checks(PlainClient api, String tasks) {
    String status = tasks + "/" + text(api, tasks, "{\"task\": \"Check\"}", "taskId") + "/status";
    assertThat(finished(api, status)).isPresent();
    return api.get(status + "?expandChildren=true")
        .expect(200)
        .json()
        .path("data")
        .path("children");
  }

  /** The assistant works beside whoever asks. */
  private static Optional<JsonNode> finished(PlainClient api, String status) {
    for (int i = 0; i < PATIENCE; i++) {
      JsonNode data = api.get(status).expect(200).json().path("data");
      if (data.path("status").asString().equals("FINISHED")) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }
}
