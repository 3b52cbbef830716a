package dev.aloft.cli;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.load.BackupLoader;
import dev.aloft.sandbox.jira.datacenter.load.DumpLoader;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills the file of a Jira Data Center with what a backup or recorded replies hold. */
final class SandboxLoading {

  private final SandboxSetup setup;
  private final Optional<String> name;
  private final Optional<Path> files;

  /**
   * Loads into a site.
   *
   * @param files a copy of the folder of attachments that belongs to a backup, where there is one
   */
  SandboxLoading(SandboxSetup setup, Optional<String> name, Optional<Path> files) {
    this.setup = setup;
    this.name = name;
    this.files = files;
  }

  /**
   * Begins the site of a folder with a saved one, a backup or recorded replies.
   *
   * @param heard hears what came of loading
   * @throws IOException when a file cannot be read
   * @throws dev.aloft.diagnostics.ProblemException when a backup is none or is damaged
   */
  void begin(SandboxFolder folder, Path from, Consumer<Loaded> heard) throws IOException {
    if (SavedSite.is(from)) {
      folder.begin(from, JiraDataCenter.NAME, file -> {});
    } else {
      folder.begin(file -> heard.accept(fill(from, file)));
    }
  }

  /** Fills a fresh file and lets it go. */
  private Loaded fill(Path from, Path file) throws IOException {
    KeptFile kept = KeptFile.open(file, JiraDataCenter.NAME, name);
    try {
      JiraSite site = JiraDataCenter.kept(kept, setup.clock()).site();
      User administrator = site.dataCenter().open(setup.administrator(), setup.secret());
      Loaded loaded = load(from, site, administrator);
      kept.close();
      return loaded;
    } catch (UncheckedIOException e) {
      kept.abandon();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      kept.abandon();
      throw e;
    }
  }

  private Loaded load(Path from, JiraSite site, User administrator) throws IOException {
    if (!isBackup(from)) {
      return new DumpLoader(site, administrator).load(from);
    }
    try (WorkFolder folder = WorkFolder.open(Optional.empty());
        Staging snapshot =
            new BackupReader(ReadOptions.DEFAULT)
                .read(from, folder.path().resolve("load.staging"), new Problems())) {
      return new BackupLoader(site, snapshot, administrator, files).load();
    }
  }

  /** A file is a backup, and so is a folder with the entities of one. */
  private static boolean isBackup(Path from) {
    return Files.isRegularFile(from) || Files.isRegularFile(from.resolve("entities.xml"));
  }
}
