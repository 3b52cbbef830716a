package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.OutputSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version"})
  void printsOneLine(String word) {
    ShellRun run = ShellRun.of(word);

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("aloft \\d+\\.\\d+\\.\\d+\\S* \\(Java 25\\S*, .+\\)\n");
  }

  @Test
  void takesTheGlobalOptionsBeforeAndAfterItsName() {
    ShellRun after = ShellRun.of("version", "--json");
    ShellRun before = ShellRun.of("--json", "version");

    assertThat(before).isEqualTo(after);
    OutputSchema.assertValid("version", after.out());
  }
}
