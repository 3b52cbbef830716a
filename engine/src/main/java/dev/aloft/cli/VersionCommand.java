package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.VersionView;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.Command;

/** {@code aloft version}: which Aloft this is, and what it runs on. */
@Command(name = "version", description = "Print the version of Aloft and of its Java.")
public final class VersionCommand implements AloftCommand {

  private final Output output;

  @Inject
  VersionCommand(Output output) {
    this.output = output;
  }

  @Override
  public ExitCode run() throws IOException {
    VersionView view =
        new VersionView(
            aloftVersion(),
            Runtime.version().toString(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  /** Written by the build. */
  static String aloftVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }
}
