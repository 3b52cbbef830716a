package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Console;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ShellTest {

  @Nested
  class ACommandLineThatCannotBeRun {

    @Test
    void proposesTheNearestCommand() {
      ShellRun run = ShellRun.of("versoin");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.out()).isEmpty();
      Golden.assertMatches("cli/unknown-command.txt", run.err());
    }

    @Test
    void answersInJsonWhereThatWasAskedFor() {
      ShellRun run = ShellRun.of("versoin", "--json");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).isEmpty();
      Golden.assertMatches("cli/unknown-command.json", run.out());
      OutputSchema.assertValid("diagnostics", run.out());
    }

    @Test
    void proposesTheNearestOption() {
      ShellRun run = ShellRun.of("version", "--jsn");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      Golden.assertMatches("cli/unknown-option.txt", run.err());
    }

    @Test
    void doesNotRepeatTheValueOfAnUnknownOption() {
      ShellRun run = ShellRun.of("version", "--token=s3cret");

      assertThat(run.err()).contains("unknown option \"--token\"").doesNotContain("s3cret");
    }

    @Test
    void saysWhichWordIsTooMany() {
      ShellRun run = ShellRun.of("version", "now");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      Golden.assertMatches("cli/unexpected-word.txt", run.err());
    }

    @Test
    void saysWhichValueCannotBeRead() {
      ShellRun run = ShellRun.of("completion", "tcsh");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      Golden.assertMatches("cli/bad-argument.txt", run.err());
    }

    @Test
    void printsTheUsageWhenThereIsNoCommandAtAll() {
      ShellRun run = ShellRun.of();

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("Usage: aloft ");
    }
  }

  @Nested
  class Help {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void listsTheCommands(String option) {
      ShellRun run = ShellRun.of(option);

      assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(run.err()).isEmpty();
      Commands.all().forEach(entry -> assertThat(run.out()).contains("  " + entry.name()));
    }

    @ParameterizedTest
    @MethodSource("dev.aloft.cli.ShellTest#commands")
    void explainsEachCommandWithTheOptionsThatAllTake(String name) {
      ShellRun run = ShellRun.of(name, "--help");

      assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(run.out())
          .startsWith("Usage: aloft " + name + " ")
          .contains(GlobalOptions.JSON, GlobalOptions.NO_COLOR, GlobalOptions.QUIET);
    }
  }

  @Nested
  class TheCatalogue {

    @ParameterizedTest
    @MethodSource("dev.aloft.cli.ShellTest#commands")
    void namesEachCommandAsItsAnnotationDoes(String name) {
      assertThat(entry(name).type().getAnnotation(CommandLine.Command.class).name())
          .isEqualTo(name);
    }

    /** Explicit bindings only, so a line that is missing in a module shows here. */
    @ParameterizedTest
    @MethodSource("dev.aloft.cli.ShellTest#commands")
    void wiresEachCommand(String name) {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
      CommandTree tree =
          new CommandTree(
              new Console(nowhere, nowhere, false, false),
              ShellRun.ENVIRONMENT,
              new GlobalOptions(false, false, false, false),
              Commands.all());

      Injector injector = tree.injector(entry(name));

      injector.getBindings().keySet().forEach(injector::getInstance);
    }

    private static CommandEntry entry(String name) {
      return Commands.all().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }
  }

  static List<String> commands() {
    return Commands.all().stream().map(CommandEntry::name).toList();
  }
}
