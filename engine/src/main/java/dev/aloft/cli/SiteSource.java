package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.page.SiteDownload;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.disk.SiteFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A site that somebody names: the address of a running sandbox, what {@code aloft sandbox save} has
 * written, or the folder of {@code --data} while no sandbox has it.
 */
final class SiteSource {

  private final Path folder;
  private final String name;

  /**
   * A site.
   *
   * @param folder what relative names are meant in
   */
  SiteSource(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Writes it as a zip. */
  void zip(Path to) throws IOException {
    Path path = folder.resolve(address() ? "" : name);
    if (address()) {
      download(to);
    } else if (Files.isRegularFile(SandboxFolder.file(path))) {
      try (SiteFile file = SiteFile.open(SandboxFolder.file(path));
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
        SiteFiles.write(file, out);
      } catch (SiteFileException e) {
        throw problem(e.reason(), "stop the sandbox that serves it, or name its address");
      }
    } else {
      throw problem("there is no site", "name the address of a sandbox, or a folder of --data");
    }
  }

  /**
   * Opens it as files.
   *
   * @param work where a copy may lie as long as it is open
   */
  SavedSite open(Path work) throws IOException {
    Path path = folder.resolve(address() ? "" : name);
    boolean saved = !address() && (Files.isRegularFile(path) || SavedSite.is(path));
    if (!saved) {
      path = Files.createTempFile(work, "site", ".zip");
      zip(path);
    }
    try {
      return SavedSite.open(path);
    } catch (IOException e) {
      throw problem(
          "it is no saved site: " + e.getMessage(), "name what `aloft sandbox save` has written");
    }
  }

  private boolean address() {
    return name.startsWith("http://");
  }

  private void download(Path to) throws IOException {
    URI site = URI.create(name);
    boolean here = "localhost".equals(site.getHost()) || "127.0.0.1".equals(site.getHost());
    if (!here) {
      throw problem("a sandbox listens on this machine only", "name http://localhost:PORT");
    }
    try (InputStream in = site.resolve(SiteDownload.PATH).toURL().openStream()) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw problem("no sandbox answers there", "start it, or look at its port");
    }
  }

  private ProblemException problem(String what, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, name + ": " + what).next(next));
  }
}
