package dev.aloft.cli;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Jira Data Center that is served beside a cloud site: in a folder of its own below the site's,
 * or in one that was filled before.
 *
 * @param file where it is kept
 * @param folder of the file
 */
record SandboxBeside(JiraDataCenter jira, KeptFile file, WorkFolder folder) {

  private static final String FOLDER = "server";

  /**
   * Opens it, if there is to be one: that of the folder that is named, else one that begins with
   * what is named, else the one that a start before left.
   *
   * @param site the folder of the cloud site
   * @param named the folder of a Jira Data Center, or what one may begin with
   * @param heard hears what came of loading
   * @throws IOException when a file cannot be read
   * @throws dev.aloft.diagnostics.ProblemException when there is no Jira Data Center, or another
   *     process has it open
   */
  static Optional<SandboxBeside> open(
      WorkFolder site,
      Optional<Path> named,
      SandboxSetup setup,
      SandboxLoading loading,
      Consumer<Loaded> heard)
      throws IOException {
    if (named.filter(SandboxBeside::holdsSite).isPresent()) {
      return Optional.of(open(SandboxFolder.open(named), setup));
    }
    Path own = site.path().resolve(FOLDER);
    if (named.isPresent()) {
      SandboxFolder folder = SandboxFolder.open(Optional.of(own));
      loading.begin(folder, named.get(), heard);
      return Optional.of(open(folder, setup));
    }
    return holdsSite(own)
        ? Optional.of(open(SandboxFolder.open(Optional.of(own)), setup))
        : Optional.empty();
  }

  private static boolean holdsSite(Path folder) {
    return Files.isRegularFile(SandboxFolder.file(folder));
  }

  private static SandboxBeside open(SandboxFolder folder, SandboxSetup setup) throws IOException {
    KeptFile file =
        folder.opened(path -> KeptFile.open(path, JiraDataCenter.NAME, Optional.empty()));
    JiraDataCenter jira = JiraDataCenter.kept(file, setup.clock());
    User administrator = setup.administrator();
    jira.site().dataCenter().open(administrator, setup.secret());
    return new SandboxBeside(jira, file, folder.work());
  }

  /** Keeps it from now on, until that is closed. */
  SandboxKeeping keeping() {
    return new SandboxKeeping(file, folder);
  }

  /** Addresses of people are never printed. */
  @Override
  public String toString() {
    return "SandboxBeside[" + file.name() + "]";
  }
}
