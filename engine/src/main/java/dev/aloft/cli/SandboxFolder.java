package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.kept.KeptLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where a sandbox has its site: the folder of {@code --data}, or one for as long as it runs. */
final class SandboxFolder {

  private static final String FILE = "site.db";

  /** What the file was called as long as there was Jira Cloud alone. */
  private static final String FORMER = "jira.db";

  private final WorkFolder folder;

  private SandboxFolder(WorkFolder folder) {
    this.folder = folder;
  }

  static SandboxFolder open(Optional<Path> data) throws IOException {
    return new SandboxFolder(WorkFolder.open(data));
  }

  /** The file of the site in a folder. */
  static Path file(Path folder) {
    Path former = folder.resolve(FORMER);
    return Files.exists(former) ? former : folder.resolve(FILE);
  }

  WorkFolder work() {
    return folder;
  }

  private Path file() {
    return file(folder.path());
  }

  /**
   * Begins with a saved site.
   *
   * @param tables makes the tables of the product that have a form of their own
   */
  void begin(Path saved, String product, Consumer<SiteFile> tables) throws IOException {
    attempt(loader -> {
      try (SavedSite site = SavedSite.open(saved)) {
        loader.make(site, product, tables);
      }
    });
  }

  /** Begins with whatever fills the site. */
  void begin(KeptLoader.Filler filler) throws IOException {
    attempt(loader -> loader.make(filler));
  }

  private interface Beginning {
    void with(KeptLoader loader) throws IOException;
  }

  private void attempt(Beginning beginning) throws IOException {
    try {
      beginning.with(new KeptLoader(file()));
    } catch (SiteFileException e) {
      folder.close();
      throw refused(e);
    } catch (IOException e) {
      folder.close();
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  CliCode.BAD_ARGUMENT,
                  Location.NONE,
                  "a site cannot begin with what was named: " + reason(e))
              .next(
                  "name what `aloft sandbox save` has written, or with jira-data-center a backup"),
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? e.getMessage() + " does not exist"
        : String.valueOf(e.getMessage());
  }

  /** Opens the site; where that fails, the folder is let go. */
  <T> T opened(Function<Path, T> opener) throws IOException {
    try {
      return opener.apply(file());
    } catch (SiteFileException e) {
      folder.close();
      throw refused(e);
    }
  }

  private ProblemException refused(SiteFileException e) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(CliCode.SANDBOX_DATA, Location.file(file().toString()), e.reason())
            .next("stop the other sandbox, or name another folder with --data"),
        e);
  }
}
