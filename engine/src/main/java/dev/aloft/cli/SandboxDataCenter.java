package dev.aloft.cli;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.load.BackupLoader;
import dev.aloft.sandbox.jira.datacenter.load.DumpLoader;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.page.Pages;
import dev.aloft.sandbox.page.RequestLog;
import dev.aloft.sandbox.sites.DataCenterSites;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A Jira or Confluence Data Center that is being served from memory. */
final class SandboxDataCenter implements Served {

  /** The name of the user who administers it. */
  static final String ADMINISTRATOR = "admin";

  private final Sandbox sandbox;

  private SandboxDataCenter(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Serves a Jira on loopback.
   *
   * @param secret the administrator's password, and a personal access token of his
   * @param load the backup or the folder with recorded replies that the Jira is to hold
   * @param listener hears what came of loading
   * @throws java.io.UncheckedIOException when the port cannot be opened or a file cannot be read
   * @throws dev.aloft.diagnostics.ProblemException when a backup is none or is damaged
   */
  static SandboxDataCenter start(
      String name,
      Clock clock,
      String email,
      String secret,
      Optional<Path> load,
      Consumer<Loaded> listener,
      FaultScript script,
      int port) {
    JiraDataCenter jira = JiraDataCenter.inMemory(name, clock);
    User administrator =
        jira.site()
            .dataCenter()
            .addAdministrator(
                new User(ADMINISTRATOR, ADMINISTRATOR, "Sandbox administrator", email, true),
                secret);
    jira.site().users().token(administrator, secret);
    load.ifPresent(from -> listener.accept(load(from, jira.site(), administrator)));
    Product site = new DataCenterSites(List.of(jira), List.of()).addresses().getFirst();
    Pages pages =
        Pages.dataCenter(
            new Disturbed(site, new Faults(script)),
            site,
            new Pages.Administrator(ADMINISTRATOR, secret),
            new RequestLog(),
            clock);
    return new SandboxDataCenter(Sandbox.start(pages, ExchangeListener.none(), port));
  }

  private static Loaded load(Path from, JiraSite site, User administrator) {
    if (!isBackup(from)) {
      return new DumpLoader(site, administrator).load(from);
    }
    try (WorkFolder folder = WorkFolder.open(Optional.empty());
        Staging snapshot =
            new BackupReader(ReadOptions.DEFAULT)
                .read(from, folder.path().resolve("load.staging"), new Problems())) {
      return new BackupLoader(site, snapshot, administrator).load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file is a backup, and so is a folder with the entities of one. */
  private static boolean isBackup(Path from) {
    return Files.isRegularFile(from) || Files.isRegularFile(from.resolve("entities.xml"));
  }

  /**
   * Serves an empty Confluence on loopback.
   *
   * @param secret the administrator's password, and a personal access token of his
   * @throws java.io.UncheckedIOException when the port cannot be opened
   */
  static SandboxDataCenter confluence(
      String name, Clock clock, String email, String secret, FaultScript script, int port) {
    ConfluenceDataCenter confluence = ConfluenceDataCenter.inMemory(name, clock);
    User administrator =
        confluence
            .site()
            .dataCenter()
            .addAdministrator(
                new User(ADMINISTRATOR, ADMINISTRATOR, "Sandbox administrator", email, true),
                secret);
    confluence.site().users().token(administrator, secret);
    Product site = new DataCenterSites(List.of(), List.of(confluence)).addresses().getFirst();
    Disturbed disturbed = new Disturbed(site, new Faults(script));
    return new SandboxDataCenter(Sandbox.start(disturbed, ExchangeListener.none(), port));
  }

  @Override
  public URI address() {
    return sandbox.address();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
