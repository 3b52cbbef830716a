package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.OutputSchema;
import dev.aloft.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that was stopped in the middle leaves things that were to be temporary; finish takes them.
 */
class FinishE2eTest {

  private static final String TOKEN = "t0p-s3cret-t0ken";
  private static final String BOT = "bot@acme.example";
  private static final int DIFFERENCES = 6;

  @TempDir private Path folder;

  private final AtomicReference<Optional<Process>> running =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private boolean kindly;
  private Sandbox site;
  private Program aloft;

  @BeforeEach
  void start() throws Exception {
    JiraSite people = JiraSite.withAdministrator("acme", Clock.systemUTC(), BOT, "Aloft", TOKEN);
    people.addUser("former@acme.example", "Former colleague");
    // Issues are being made: the hold on mails stands, and so does a placeholder.
    ExchangeListener watcher =
        exchange -> {
          if (exchange.request().rawPath().endsWith("/issue/bulk")
              && stopped.compareAndSet(false, true)) {
            running
                .get()
                .ifPresent(process -> {
                  if (kindly) {
                    process.destroy();
                  } else {
                    process.destroyForcibly();
                  }
                  process.onExit().join();
                });
          }
        };
    site = Sandbox.start(WholeSite.inMemory(people).product(), watcher);
    aloft = Program.packaged().in(folder).with(Map.of("ATLASSIAN_TOKEN", TOKEN));
    SmallBackup.in(folder);
    Files.writeString(
        folder.resolve("aloft.yaml"),
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: site.xml}]}}
          target:
            site: %s
            auth: {email: %s, token: "${env:ATLASSIAN_TOKEN}"}
        ---
        apiVersion: aloft/v1
        kind: Users
        metadata: {name: everyone}
        spec: {standIn: former@acme.example}
        ---
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: all}
        spec: {select: {source: default}, executor: rest, keys: keep, maxGapShare: 40 %%}
        """
            .formatted(site.address(), BOT));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void killed() throws Exception {
    leavesNothingBehind();
  }

  @Test
  void interrupted() throws Exception {
    kindly = true;
    leavesNothingBehind();
  }

  private void leavesNothingBehind() throws Exception {
    run(0, "plan", "--out=p.plan");
    Process apply = aloft.start("apply", "p.plan");
    running.set(Optional.of(apply));
    assertThat(apply.waitFor()).isNotZero();

    assertThat(left(json(run(DIFFERENCES, "verify", "--json")))).isPositive();
    // The plan and the backup are gone; state and target suffice.
    Files.delete(folder.resolve("p.plan"));
    Files.move(folder.resolve("site.xml"), folder.resolve("elsewhere.xml"));
    Program.Run finish = run(0, "apply", "--finish", "--json");
    OutputSchema.assertValid("finish", finish.out());
    JsonNode removed = json(finish).path("removed");
    assertThat(removed.path("jira.mail-hold").asInt()).isEqualTo(1);
    assertThat(removed.path("jira.notification-scheme").asInt()).isEqualTo(1);
    assertThat(removed.path("removed-placeholder").asInt()).isPositive();
    assertThat(run(0, "apply", "--finish").out()).contains("NOTHING WAS LEFT");

    Files.move(folder.resolve("elsewhere.xml"), folder.resolve("site.xml"));
    assertThat(left(json(run(DIFFERENCES, "verify", "--json")))).isZero();
    run(0, "apply", "--auto-approve");
    run(0, "verify");
  }

  private static int left(JsonNode verify) {
    int left = 0;
    for (JsonNode finding : verify.path("findings")) {
      left += finding.path("kind").asString().equals("left behind") ? 1 : 0;
    }
    return left;
  }

  private Program.Run run(int expected, String... words) throws Exception {
    Program.Run run = aloft.run(words);
    assertThat(run.exitCode())
        .as("aloft %s: %s%s", String.join(" ", words), run.out(), run.err())
        .isEqualTo(expected);
    return run;
  }

  private static JsonNode json(Program.Run run) {
    return JsonMapper.shared().readTree(run.out());
  }
}
