package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.web.Exchange;
import dev.aloft.testing.OutputSchema;
import dev.aloft.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A run that was stopped in the middle leaves things that were to be temporary; finish takes them.
 */
class FinishE2eTest {

  private static final int DIFFERENCES = 6;

  @TempDir private Path folder;

  private final AtomicReference<Optional<Process>> running =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private boolean kindly;
  private SmallSite site;

  @BeforeEach
  void start() throws Exception {
    site = SmallSite.in(folder, this::stop);
  }

  /** Issues are being made: the hold on mails stands, and so does a placeholder. */
  private void stop(Exchange exchange) {
    if (!exchange.request().rawPath().endsWith("/issue/bulk")
        || !stopped.compareAndSet(false, true)) {
      return;
    }
    Process process = running.get().orElseThrow();
    if (kindly) {
      process.destroy();
    } else {
      process.destroyForcibly();
    }
    process.onExit().join();
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
    site.run(0, "plan", "--out=p.plan");
    Process apply = site.aloft().start("apply", "p.plan");
    running.set(Optional.of(apply));
    assertThat(apply.waitFor()).isNotZero();

    assertThat(left(site.run(DIFFERENCES, "verify", "--json"))).isPositive();
    // The plan and the backup are gone; state and target suffice.
    Files.delete(folder.resolve("p.plan"));
    Files.move(folder.resolve("site.xml"), folder.resolve("elsewhere.xml"));
    Program.Run finish = site.run(0, "apply", "--finish", "--json");
    OutputSchema.assertValid("finish", finish.out());
    JsonNode removed = SmallSite.json(finish.out()).path("removed");
    assertThat(removed.path("jira.mail-hold").asInt()).isEqualTo(1);
    assertThat(removed.path("jira.notification-scheme").asInt()).isEqualTo(1);
    assertThat(removed.path("removed-placeholder").asInt()).isPositive();
    assertThat(site.run(0, "apply", "--finish").out()).contains("NOTHING WAS LEFT");

    Files.move(folder.resolve("elsewhere.xml"), folder.resolve("site.xml"));
    assertThat(left(site.run(DIFFERENCES, "verify", "--json"))).isZero();
    site.run(0, "apply", "--auto-approve");
    site.run(0, "verify");
  }

  private static int left(Program.Run verify) {
    int left = 0;
    for (JsonNode finding : SmallSite.json(verify.out()).path("findings")) {
      left += finding.path("kind").asString().equals("left behind") ? 1 : 0;
    }
    return left;
  }
}
