package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.LiveJira;
import dev.aloft.testing.OutputSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Jira Data Center, and the road from it by REST alone: a first spec, then the rehearsal. */
abstract class DataCenterRoads {

  @TempDir Path folder;

  final LiveJira jira = new LiveJira();

  @AfterEach
  void stop() {
    jira.close();
  }

  void assertClean() {
    init();
    ShellRun run = run(token(), "rehearse", ".", "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("rehearsal", run.out());
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.at("/secondPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/rebuiltPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/verify/differences").asInt(-1)).isZero();
    assertThat(document.at("/ledger/read").asInt()).isPositive();
    assertThat(document.at("/ledger/accounted").asInt())
        .isEqualTo(document.at("/ledger/read").asInt());
    assertThat(run.out() + run.err()).doesNotContain(LiveJira.TOKEN);
  }

  void init() {
    ShellRun run = run(token(), "init", "--from", jira.address().toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("aloft.yaml"))
        .content()
        .contains("type: data-center")
        .doesNotContain(LiveJira.TOKEN);
  }

  static Map<String, String> token() {
    return Map.of("JIRA_TOKEN", LiveJira.TOKEN);
  }

  ShellRun run(Map<String, String> variables, String... words) {
    Environment environment = new Environment(variables, folder, Clock.systemUTC());
    return ShellRun.of(Commands.all(), environment, words);
  }
}
