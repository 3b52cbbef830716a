package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;

/**
 * One command. Picocli fills its options, Guice its constructor. It prints through {@link Output}
 * and ends with an exit code; a problem ends it with a {@code ProblemException}, which {@link
 * Shell} prints.
 */
public interface AloftCommand {

  ExitCode run() throws Exception;
}
