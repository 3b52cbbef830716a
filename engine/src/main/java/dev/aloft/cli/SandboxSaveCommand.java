package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.SavedView;
import dev.aloft.sandbox.store.disk.SavedSite;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft sandbox save}: a whole site as files that people can read. */
@Command(
    name = "save",
    description = {
      "Write a whole sandbox site, all its products, as JSON Lines: a file a table, a line a row.",
      "`aloft sandbox --load` begins with it, `aloft sandbox diff` compares two. API tokens are not"
          + " in it."
    })
public final class SandboxSaveCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;

  @Parameters(
      paramLabel = "SITE",
      description =
          "The address of a running sandbox, or the folder of --data while no sandbox has it.")
  String site = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "ZIP|DIR",
      description = "Where to: a zip if it ends with .zip, else a folder that is not there yet.")
  Path out = Path.of("");

  @Inject
  SandboxSaveCommand(Output output, Environment environment) {
    this.output = output;
    this.environment = environment;
  }

  @Override
  public ExitCode run() throws IOException {
    Path to = environment.folder().resolve(out);
    if (Files.exists(to)) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, "--out: " + out + " is there already")
              .next("name another file or folder"));
    }
    Files.createDirectories(to.toAbsolutePath().getParent());
    SiteSource source = new SiteSource(environment.folder(), site);
    boolean zip = to.toString().endsWith(".zip");
    Path written = zip ? to : Files.createTempFile(to.toAbsolutePath().getParent(), "site", ".zip");
    try {
      source.zip(written);
      if (!zip) {
        unpack(written, to);
      }
    } finally {
      if (!zip) {
        Files.deleteIfExists(written);
      }
    }
    try (SavedSite saved = SavedSite.open(to)) {
      long rows = 0;
      for (String table : saved.tables().keySet()) {
        rows += saved.rows(table);
      }
      SavedView view = new SavedView(out.toString(), saved.tables().size(), rows);
      output.result(view::text, view::json);
      saved.leftOut().forEach((whose, count) -> output.note(SavedView.leftOut(whose, count)));
    }
    return ExitCode.OK;
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName()));
        }
      }
    }
  }
}
