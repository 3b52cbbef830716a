package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.testing.OutputSchema;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

class FailuresTest {

  private static final Diagnostic PROBLEM =
      Diagnostic.of(CliCode.BAD_ARGUMENT, Location.file("a.yaml", 3, 9), "not a number: ten");

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void aProblemEndsTheCommandWithItsOwnCode(ExitCode exitCode) {
    ShellRun run = failing(() -> new ProblemException(exitCode, PROBLEM));

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("a.yaml:3:9 - not a number: ten\n  code      ALOFT-CLI-003 (error)\n");
  }

  @Test
  void aProblemIsFoundInsideWhatWrapsIt() {
    ShellRun run =
        failing(() ->
            new IllegalStateException(
                new RuntimeException(new ProblemException(ExitCode.LOCKED, PROBLEM))));

    assertThat(run.exitCode()).isEqualTo(ExitCode.LOCKED);
  }

  @Test
  void anythingElseIsADefectShownWithoutItsMessageAndTrace() {
    ShellRun run = failing(() -> new IllegalStateException("token abc of jane@acme.example"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("this is a defect in Aloft: java.lang.IllegalStateException at dev.aloft.cli.")
        .contains("ALOFT_DEBUG=1")
        .contains("ALOFT-CLI-099")
        .doesNotContain("jane")
        .doesNotContain("\tat ");
  }

  @Test
  void theTraceIsShownOnRequest() {
    ShellRun byOption = failing(() -> new IllegalStateException("why"), Map.of(), "--debug");
    ShellRun byVariable =
        failing(() -> new IllegalStateException("why"), Map.of("ALOFT_DEBUG", "1"));

    assertThat(byOption.err()).contains("IllegalStateException: why", "\tat dev.aloft.cli.");
    assertThat(byVariable.err()).contains("IllegalStateException: why", "\tat dev.aloft.cli.");
  }

  @Test
  void anErrorOfTheMachineIsNotCalledADefect() {
    assertThat(failing(() -> new NoSuchFileException("backup.zip")).err())
        .startsWith("backup.zip - there is no such file or folder\n")
        .contains("ALOFT-CLI-005");
    assertThat(failing(() -> new AccessDeniedException("/etc/shadow")).err())
        .startsWith("/etc/shadow - the system does not let this user read or write it\n");
    assertThat(
            failing(() ->
                    new UncheckedIOException(
                        new FileSystemException("state.db", null, "No space left on device")))
                .err())
        .startsWith("state.db - reading or writing failed: No space left on device\n");
    assertThat(failing(() -> new IOException("No space left on device")).err())
        .startsWith("aloft - reading or writing failed: No space left on device\n");
  }

  @Test
  void runningOutOfMemorySaysHowToGiveMore() {
    ShellRun run = failing(() -> new OutOfMemoryError("Java heap space"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("ALOFT_JAVA_OPTS=-Xmx");
  }

  @Test
  void underJsonEvenADefectIsADocument() {
    ShellRun run = failing(() -> new IllegalStateException("why"), Map.of(), "--json");

    assertThat(run.err()).isEmpty();
    OutputSchema.assertValid("diagnostics", run.out());
  }

  private static ShellRun failing(Supplier<Throwable> failure) {
    return failing(failure, Map.of());
  }

  private static ShellRun failing(
      Supplier<Throwable> failure, Map<String, String> variables, String... options) {
    Environment environment =
        new Environment(variables, ShellRun.ENVIRONMENT.folder(), ShellRun.ENVIRONMENT.clock());
    CommandEntry entry =
        new CommandEntry(
            "fail",
            FailingCommand.class,
            () -> binder -> binder.bind(Failure.class).toInstance(new Failure(failure)));
    String[] words =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("fail"), List.of(options).stream())
            .toArray(String[]::new);
    return ShellRun.of(List.of(entry), environment, words);
  }

  /** What the command throws. */
  record Failure(Supplier<Throwable> failure) {}

  @Command(name = "fail")
  static final class FailingCommand implements AloftCommand {

    private final Failure failure;

    @Inject
    FailingCommand(Failure failure) {
      this.failure = failure;
    }

    @Override
    public ExitCode run() throws Exception {
      Throwable thrown = failure.failure().get();
      switch (thrown) {
        case Exception exception -> throw exception;
        case Error error -> throw error;
        default -> throw new AssertionError(thrown);
      }
    }
  }
}
