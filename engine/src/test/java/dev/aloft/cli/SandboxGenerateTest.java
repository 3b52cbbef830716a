package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxGenerateTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  @Test
  void saysWhatItWroteAndWhatToDoWithIt() {
    ShellRun run =
        run(
            "sandbox",
            "generate",
            "--issues",
            "300",
            "--staying",
            "0.02",
            "--out",
            "small.zip",
            "--attachments",
            "files.zip");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    Golden.assertMatches("cli/sandbox-generate.txt", run.out());
  }

  @Test
  void saysWhichNumbersMakeNoBackup() {
    ShellRun run = run("sandbox", "generate", "--issues", "9000000", "--out", "large.zip");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.err()).contains("issues: 1 to 5000000");
    assertThat(folder.resolve("large.zip")).doesNotExist();
  }

  /** Every oddity that it can make goes the whole road, and what stays is blocked one by one. */
  @Test
  void makesBackupsThatAreRehearsedCleanly() {
    ShellRun made =
        run(
            "sandbox",
            "generate",
            "--issues",
            "160",
            "--staying",
            "0.06",
            "--nasty",
            "0.3",
            "--out",
            "nasty.zip",
            "--json");
    assertThat(made.exitCode()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("generated", made.out());

    ShellRun rehearsed = run("rehearse", "nasty.zip", "--json");

    JsonNode result = JSON.readTree(rehearsed.out());
    assertThat(result.path("verify").path("findings")).isEmpty();
    assertThat(rehearsed.exitCode()).as(rehearsed.out()).isEqualTo(ExitCode.OK);
    JsonNode ledger = result.path("ledger");
    assertThat(ledger.path("read")).isEqualTo(JSON.readTree(made.out()).path("rows"));
    assertThat(ledger.path("accounted")).isEqualTo(ledger.path("read"));
    assertThat(result.path("apply").path("written").path("jira.issue").asLong())
        .isEqualTo(moving(JSON.readTree(made.out())));
  }

  private static long moving(JsonNode made) {
    return made.path("issues").asLong()
        - made.path("staying").valueStream().mapToLong(JsonNode::asLong).sum();
  }

  private ShellRun run(String... words) {
    return ShellRun.of(Commands.all(), new Environment(Map.of(), folder, Clock.systemUTC()), words);
  }
}
