package dev.aloft.report;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's words go: results to {@code out}, everything else to {@code err}. The only
 * class that touches the process's standard streams.
 *
 * @param outIsTerminal whether a person reads {@code out} as it is written
 * @param errIsTerminal the same for {@code err}
 */
public record Console(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

  private static final int BUFFER_BYTES = 8192;

  /**
   * The process's own streams.
   *
   * @param terminals which of them are terminals, as the launcher found: {@code out}, {@code err},
   *     both with a comma, or nothing (the JVM can only tell for all of them at once)
   */
  public static Console ofProcess(String terminals) {
    return new Console(
        stream(FileDescriptor.out, terminals.contains("out")),
        stream(FileDescriptor.err, true),
        terminals.contains("out"),
        terminals.contains("err"));
  }

  /** Writes out what is still buffered. */
  public void flush() {
    out.flush();
    err.flush();
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean lineByLine) {
    // System.out would write each print call on its own; a plan has thousands of lines.
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
        lineByLine,
        StandardCharsets.UTF_8);
  }
}
