package dev.aloft.cli;

import dev.aloft.report.SandboxView;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.cloud.ConfluenceCloud;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.limits.RateLimiter;
import dev.aloft.sandbox.migration.assistant.Assistant;
import dev.aloft.sandbox.migration.service.Pace;
import dev.aloft.sandbox.page.Neighbourhood;
import dev.aloft.sandbox.page.Pages;
import dev.aloft.sandbox.page.SiteDownload;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A site that is being served and kept. Closing it is safe from any thread, and only once. */
final class SandboxServer implements Served {

  private static final int MAILS_SHOWN = 200;

  private final KeptSite kept;
  private final Sandbox sandbox;
  private final List<SandboxKeeping> keeping;
  private final ExecutorService assistant;
  private final Optional<Beside> beside;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A Jira Data Center that is served beside the site and can be migrated to it.
   *
   * @param serverId the id by which jobs of the migration API name it
   */
  record Beside(URI address, String serverId) {}

  private SandboxServer(
      KeptSite kept,
      Sandbox sandbox,
      ExecutorService assistant,
      List<SandboxKeeping> keeping,
      Optional<Beside> beside) {
    this.assistant = assistant;
    this.beside = beside;
    this.kept = kept;
    this.sandbox = sandbox;
    this.keeping = List.copyOf(keeping);
  }

  /**
   * Serves a site with all its products on loopback, and its organization's administration beside
   * it; whatever happens, the site and its folder belong to the server.
   *
   * @param wiki how its Confluence behaves
   * @param setup its secret is the key of the administration and of the directory too
   * @param source a Data Center to serve beside it, with the migration assistant on it; the
   *     server's too
   * @throws java.io.UncheckedIOException when the port cannot be opened
   */
  static SandboxServer start(
      KeptSite kept,
      Behaviour wiki,
      WorkFolder folder,
      SandboxSetup setup,
      Optional<SandboxBeside> source)
      throws IOException {
    // One after the other, as an assistant works.
    ExecutorService assistant =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("sandbox-assistant").factory());
    try {
      Organization organization = kept.site().cloud().organization();
      organization.key(setup.secret());
      setup.domains().forEach(organization.directory()::verify);
      CloudSites sites =
          new CloudSites(
              organization,
              List.of(CloudSites.Products.over(kept.whole(), confluence(kept, wiki))),
              kept.file().store(),
              assistant,
              kept.site().behaviour().limits().isPresent()
                  ? Pace.documented(kept.site()::now)
                  : Pace.free());
      Faults disturbance = new Faults(setup.faults());
      List<Product> addresses = new ArrayList<>();
      sites.addresses().forEach(address -> addresses.add(new Disturbed(address, disturbance)));
      addresses.set(
          0,
          new SiteDownload(
              Pages.cloud(
                  addresses.getFirst(),
                  sites.addresses().getFirst(),
                  new Pages.Administrator(setup.email(), setup.secret()),
                  new Pages.Counted(
                      () -> kept.site().limiter().map(RateLimiter::gauges).orElse(List.of()),
                      () -> mails(kept.whole())),
                  setup.neighbourhood(),
                  kept.site()::now),
              kept.file()::save));
      Optional<Assistant> installed =
          source.map(one -> new Assistant(one.jira(), sites.migrations()));
      installed.ifPresent(one -> addresses.add(new Disturbed(one.address(), disturbance)));
      Sandbox sandbox = Sandbox.start(addresses, ExchangeListener.none(), setup.port());
      sites.migrations().served(kept.site().name(), sandbox.address());
      Neighbourhood neighbourhood = setup.neighbourhood();
      neighbourhood.add(kept.site().name(), "Jira and Confluence Cloud", sandbox.address());
      neighbourhood.add(
          kept.site().name(),
          "administration of its organization",
          sandbox.address(CloudSites.API));
      installed.ifPresent(one ->
          neighbourhood.add(
              one.address().name(),
              "Jira Data Center with the migration assistant",
              sandbox.address(one.address().name())));
      List<SandboxKeeping> keeping = new ArrayList<>();
      source.map(SandboxBeside::keeping).ifPresent(keeping::add);
      keeping.add(new SandboxKeeping(kept.file(), folder));
      return new SandboxServer(
          kept,
          sandbox,
          assistant,
          keeping,
          installed.map(one -> new Beside(sandbox.address(one.address().name()), one.serverId())));
    } catch (RuntimeException e) {
      assistant.shutdownNow();
      source.ifPresent(one -> one.file().close());
      kept.close();
      folder.close();
      throw e;
    }
  }

  private static ConfluenceCloud confluence(KeptSite kept, Behaviour wiki) {
    return ConfluenceCloud.of(
        new ConfluenceSite(
            kept.site().cloud(), wiki, kept.file().store(), kept.file().blobs("confluence.file")));
  }

  @Override
  public URI address() {
    return sandbox.address();
  }

  /** Where the organization is administered, and what it is. */
  SandboxView.Administration administration() {
    Organization organization = kept.site().cloud().organization();
    return new SandboxView.Administration(
        sandbox.address(CloudSites.API),
        organization.id(),
        organization.directoryId(),
        organization.directory().domains());
  }

  /** The Data Center beside it, if there is one. */
  Optional<Beside> beside() {
    return beside;
  }

  JiraSite site() {
    return kept.site();
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      sandbox.close();
      assistant.close();
      for (SandboxKeeping one : keeping) {
        one.close();
      }
    }
  }

  private static String name(WholeSite whole, String accountId) {
    return whole.site().accounts().find(accountId).map(Account::displayName).orElse(accountId);
  }

  private static Pages.MailsPage mails(WholeSite whole) {
    List<Pages.MailLine> newest =
        whole.mails().newest().stream()
            .limit(MAILS_SHOWN)
            .map(mail ->
                new Pages.MailLine(mail.at(), name(whole, mail.to()), mail.issue(), mail.why()))
            .toList();
    return new Pages.MailsPage(newest, whole.mails().count(), whole.mails().mentions());
  }
}
