package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.DiagnosticView;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes printed diagnostics and an exit code. */
final class Failures {

  private final Output output;
  private final PrintStream trace;
  private final boolean debug;

  /**
   * @param trace where the stack trace goes
   * @param debug whether to print it
   */
  Failures(Output output, PrintStream trace, boolean debug) {
    this.output = output;
    this.trace = trace;
    this.debug = debug;
  }

  ExitCode report(Throwable failure) {
    Throwable cause = unwrap(failure);
    ExitCode exitCode = ExitCode.FAILED;
    List<Diagnostic> diagnostics;
    if (cause instanceof ProblemException problem) {
      exitCode = problem.exitCode();
      diagnostics = problem.diagnostics();
    } else {
      diagnostics = List.of(diagnostic(cause));
    }
    DiagnosticView view = new DiagnosticView(diagnostics);
    ExitCode ending = exitCode;
    output.problem(view::text, () -> view.json(ending));
    if (debug) {
      failure.printStackTrace(trace);
    }
    return exitCode;
  }

  /** Picocli, Guice and streams wrap what was thrown inside them. */
  private static Throwable unwrap(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException) {
        return cause;
      }
    }
    return failure instanceof UncheckedIOException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private Diagnostic diagnostic(Throwable failure) {
    return switch (failure) {
      case FileSystemException file ->
          Diagnostic.of(CliCode.FILE_FAILED, place(file), reason(file))
              .next("mend it and run the command again");
      case IOException io ->
          Diagnostic.of(
                  CliCode.FILE_FAILED,
                  Location.NONE,
                  "reading or writing failed: " + describe(io.getMessage(), io))
              .next("mend it and run the command again");
      case OutOfMemoryError _ ->
          Diagnostic.of(CliCode.OUT_OF_MEMORY, Location.NONE, "the memory allowed to Aloft ran out")
              .next("run it again with ALOFT_JAVA_OPTS=-Xmx8g, or as much as there is");
      // Its message is not shown unasked: nobody has checked it for secrets or people's names.
      default ->
          Diagnostic.of(
                  CliCode.DEFECT,
                  Location.NONE,
                  "this is a defect in Aloft: " + failure.getClass().getName() + origin(failure))
              .next(
                  debug
                      ? "report it with the stack trace below"
                      : "run it again with --debug or ALOFT_DEBUG=1, and report the stack trace");
    };
  }

  private static Location place(FileSystemException failure) {
    return failure.getFile() == null ? Location.NONE : Location.file(failure.getFile());
  }

  private static String reason(FileSystemException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "the system does not let this user read or write it";
      case FileAlreadyExistsException _ -> "it exists already";
      default -> "reading or writing failed: " + describe(failure.getReason(), failure);
    };
  }

  private static String describe(@Nullable String words, Throwable failure) {
    return words == null ? failure.getClass().getSimpleName() : words;
  }

  /** The innermost place in our own code. */
  private static String origin(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.aloft."))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
