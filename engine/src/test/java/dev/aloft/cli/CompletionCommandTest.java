package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.OutputSchema;
import org.junit.jupiter.api.Test;

class CompletionCommandTest {

  @Test
  void printsAScriptThatKnowsEveryCommandAndTheGlobalOptions() {
    ShellRun run = ShellRun.of("completion");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("complete -F _complete_aloft", "--no-color");
    Commands.all().forEach(entry -> assertThat(run.out()).contains(entry.name()));
  }

  @Test
  void printsTheScriptInsideJson() {
    OutputSchema.assertValid("completion", ShellRun.of("completion", "zsh", "--json").out());
  }
}
