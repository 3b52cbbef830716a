package dev.aloft.cli;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.page.Neighbourhood;
import dev.aloft.sandbox.page.Pages;
import dev.aloft.sandbox.page.SiteDownload;
import dev.aloft.sandbox.sites.DataCenterSites;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A Jira or Confluence Data Center that is being served and kept. Closing it is safe from any
 * thread, and only once.
 */
final class SandboxDataCenter implements Served {

  private final KeptFile file;
  private final Sandbox sandbox;
  private final SandboxKeeping keeping;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SandboxDataCenter(KeptFile file, WorkFolder folder, Pages pages, SandboxSetup setup) {
    this.file = file;
    this.sandbox =
        Sandbox.start(new SiteDownload(pages, file::save), ExchangeListener.none(), setup.port());
    setup.neighbourhood().add(file.name(), pages.product(), sandbox.address());
    this.keeping = new SandboxKeeping(file, folder);
  }

  /**
   * Serves the Jira of a file on loopback; whatever happens, the file and its folder belong to the
   * server.
   *
   * @throws java.io.UncheckedIOException when the port cannot be opened
   */
  static SandboxDataCenter jira(KeptFile file, WorkFolder folder, SandboxSetup setup)
      throws IOException {
    return serving(
        file,
        folder,
        setup,
        () -> {
          JiraDataCenter jira = JiraDataCenter.kept(file, setup.clock());
          jira.site().dataCenter().open(setup.administrator(), setup.secret());
          return new DataCenterSites(List.of(jira), List.of());
        },
        Pages::jira);
  }

  /** Serves the Confluence of a file on loopback, as {@link #jira} does a Jira. */
  static SandboxDataCenter confluence(KeptFile file, WorkFolder folder, SandboxSetup setup)
      throws IOException {
    return serving(
        file,
        folder,
        setup,
        () -> {
          ConfluenceDataCenter confluence = ConfluenceDataCenter.kept(file, setup.clock());
          confluence.site().dataCenter().open(setup.administrator(), setup.secret());
          return new DataCenterSites(List.of(), List.of(confluence));
        },
        Pages::confluence);
  }

  /** How a browser looks at a site, as {@link Pages#jira}. */
  private interface Looking {
    Pages at(
        Product site,
        Product behind,
        Pages.Administrator administrator,
        Neighbourhood neighbourhood,
        InstantSource clock);
  }

  private static SandboxDataCenter serving(
      KeptFile file,
      WorkFolder folder,
      SandboxSetup setup,
      Supplier<DataCenterSites> opening,
      Looking looking)
      throws IOException {
    try {
      Product site = opening.get().addresses().getFirst();
      Pages pages =
          looking.at(
              new Disturbed(site, new Faults(setup.faults())),
              site,
              setup.looking(),
              setup.neighbourhood(),
              setup.clock());
      return new SandboxDataCenter(file, folder, pages, setup);
    } catch (RuntimeException e) {
      file.abandon();
      folder.close();
      throw e;
    }
  }

  @Override
  public URI address() {
    return sandbox.address();
  }

  /** The site's name. */
  String site() {
    return file.name();
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      sandbox.close();
      keeping.close();
    }
  }
}
