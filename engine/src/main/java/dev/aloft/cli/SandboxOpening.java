package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.SandboxView;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens sites and serves them.
 *
 * @param behaviour of cloud sites
 * @param attachments the files that belong to a backup, where there are some
 * @param heard hears what came of loading
 */
record SandboxOpening(
    SandboxSetup setup,
    CloudBehaviour behaviour,
    Optional<Path> attachments,
    Consumer<Loaded> heard) {

  /** A site that is up, and what is said of it. */
  record Opened(Served served, SandboxView view) {}

  /** The same on a free port, without files: they belong to the first site's backup. */
  SandboxOpening beside() {
    return new SandboxOpening(setup.onFreePort(), behaviour, Optional.empty(), heard);
  }

  /**
   * Serves a Data Center.
   *
   * @throws ProblemException when what it shall begin with is wrong, another process has it open,
   *     or the port is taken
   */
  Opened dataCenter(SandboxSite site) throws IOException {
    boolean jira = site.product().equals(SandboxSite.JIRA);
    SandboxFolder folder = SandboxFolder.open(site.data());
    if (site.load().isPresent()) {
      begin(site, folder, site.load().get());
    }
    KeptFile file = folder.opened(path -> KeptFile.open(path, site.product(), site.name()));
    SandboxDataCenter server;
    try {
      server =
          jira
              ? SandboxDataCenter.jira(file, folder.work(), setup)
              : SandboxDataCenter.confluence(file, folder.work(), setup);
    } catch (UncheckedIOException e) {
      throw portTaken(e);
    }
    return new Opened(
        server,
        new SandboxView(
            server.address(),
            server.site(),
            jira ? "Jira Data Center" : "Confluence Data Center",
            SandboxSetup.ADMINISTRATOR,
            setup.secret(),
            Optional.empty(),
            kept(site, folder),
            Optional.empty()));
  }

  private void begin(SandboxSite site, SandboxFolder folder, Path from) throws IOException {
    if (site.product().equals(SandboxSite.JIRA)) {
      new SandboxLoading(setup, site.name(), attachments).begin(folder, from, heard);
    } else {
      folder.begin(from, site.product(), file -> {});
    }
  }

  /**
   * Serves a cloud site.
   *
   * @param assistant what a Data Center with the migration assistant begins with, if one is asked
   *     for beside the site
   * @throws ProblemException as for a Data Center
   */
  Opened cloud(SandboxSite site, Optional<Path> assistant) throws IOException {
    SandboxFolder folder = SandboxFolder.open(site.data());
    if (site.load().isPresent()) {
      folder.begin(site.load().get(), KeptSite.PRODUCT, KeptSite::tables);
    }
    KeptSite kept =
        folder.opened(path -> KeptSite.open(path, site.name(), setup.clock(), behaviour.jira()));
    SandboxServer server = serve(kept, folder, beside(kept, site, folder.work(), assistant));
    return new Opened(
        server,
        new SandboxView(
            server.address(),
            server.site().name(),
            "Jira and Confluence Cloud",
            setup.email(),
            setup.secret(),
            Optional.of(server.administration()),
            kept(site, folder),
            server
                .beside()
                .map(one ->
                    new SandboxView.Server(
                        one.address(), one.serverId(), SandboxSetup.ADMINISTRATOR))));
  }

  private SandboxServer serve(KeptSite kept, SandboxFolder folder, Optional<SandboxBeside> beside)
      throws IOException {
    Account administrator =
        kept.site()
            .accounts()
            .byEmail(setup.email())
            .orElseGet(() ->
                kept.site()
                    .addAdministrator(setup.email(), "Sandbox administrator", setup.secret()));
    kept.site().accounts().token(administrator.accountId(), setup.secret());
    try {
      return SandboxServer.start(kept, behaviour.confluence(), folder.work(), setup, beside);
    } catch (UncheckedIOException e) {
      throw portTaken(e);
    }
  }

  private Optional<SandboxBeside> beside(
      KeptSite kept, SandboxSite site, WorkFolder folder, Optional<Path> assistant)
      throws IOException {
    try {
      return SandboxBeside.open(
          folder,
          assistant,
          setup,
          new SandboxLoading(
              setup, Optional.of(site.name().orElse("sandbox") + "-server"), attachments),
          heard);
    } catch (IOException | RuntimeException e) {
      kept.close();
      folder.close();
      throw e;
    }
  }

  private static Optional<String> kept(SandboxSite site, SandboxFolder folder) {
    return site.data().map(given -> folder.work().path().toString());
  }

  /** Whatever else cannot be read or written is ours. */
  private ProblemException portTaken(UncheckedIOException e) {
    if (!(e.getCause() instanceof BindException)) {
      throw e;
    }
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                CliCode.PORT_TAKEN,
                Location.NONE,
                "port " + setup.port() + " cannot be opened on the loopback address")
            .next("stop what listens there, or leave --port out"));
  }
}
