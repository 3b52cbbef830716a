package dev.aloft.sandbox.migration;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.contracts.Contracts;
import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.migration.assistant.Assistant;
import dev.aloft.sandbox.migration.service.Pace;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A Jira server with an assistant and the project OPS, and an organization with one site. Tasks are
 * done when {@link #work} is called. Closing it fails the test if an exchange broke a contract.
 */
final class MigrationWorld implements AutoCloseable {

  static final String SERVER = "old";

  /** Where the server has what it holds. */
  enum Holding {
    IN_MEMORY,
    IN_A_FILE
  }

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Organization organization = new Organization("acme", clock);
  private final CloudSite site = organization.site("acme");
  private final Account ada = site.addAdministrator("ada@acme.example", "Ada Admin");
  private final Account bob = site.addUser("bob@acme.example", "Bob User");
  private final WholeSite whole;
  private final CloudSites sites;
  private final Optional<KeptServer> kept;
  private final JiraDataCenter jira;
  private final Assistant assistant;
  private final ContractListener cloudContract =
      ContractListener.of(Contract.JIRA_CLOUD, Contract.MIGRATION, Contract.APP_MIGRATION);
  private final ContractListener serverContract =
      ContractListener.of(Contract.JIRA_DATA_CENTER, Contract.MIGRATION_ASSISTANT);
  private final Sandbox cloud;
  private final Sandbox server;

  MigrationWorld(Holding holding, boolean paced) {
    kept = holding == Holding.IN_A_FILE ? Optional.of(KeptServer.open()) : Optional.empty();
    jira =
        kept.map(one -> JiraDataCenter.kept(one.file(), clock))
            .orElseGet(() -> JiraDataCenter.inMemory(SERVER, clock));
    whole =
        WholeSite.inMemory(
            new dev.aloft.sandbox.jira.cloud.site.JiraSite(
                site, Behaviour.usual().withSearchLag(Duration.ZERO)));
    organization.accounts().token(ada.accountId(), "secret-1");
    organization.accounts().token(bob.accountId(), "secret-2");
    organization.key("key-1");
    sites =
        new CloudSites(
            organization,
            List.of(CloudSites.Products.over(whole)),
            new MemoryStore(),
            work::add,
            paced ? Pace.documented(clock) : Pace.free());
    cloud = Sandbox.start(sites.addresses(), cloudContract);
    sites.migrations().served("acme", cloud.address("acme"));
    assistant = new Assistant(jira, sites.migrations());
    server = Sandbox.start(assistant.address(), serverContract);
    User boss =
        jira.site()
            .dataCenter()
            .addAdministrator(
                new User("JIRAUSER10000", "ada", "Ada Admin", "ADA@acme.example", true),
                "secret-1");
    user("JIRAUSER10100", "carol", "Carol Gone", false);
    User dan = user("JIRAUSER10200", "dan", "Dan User", true);
    jira.site().users().password(dan, "secret-dan");
    Projects projects = new Projects(jira.site());
    projects.simplify(projects.add("OPS", "Operations", boss));
  }

  private User user(String key, String name, String displayName, boolean active) {
    User user =
        jira.site().users().put(new User(key, name, displayName, name + "@acme.example", active));
    jira.site().users().join(user, JiraSite.USERS);
    return user;
  }

  /** The server's administrator. */
  PlainClient server() {
    return PlainClient.basic(server.address(), "ada", "secret-1");
  }

  /** An ordinary user of the server. */
  PlainClient dan() {
    return PlainClient.basic(server.address(), "dan", "secret-dan");
  }

  /** The migration API, for the site's administrator. */
  PlainClient api() {
    return PlainClient.basic(cloud.address(CloudSites.API), "ada@acme.example", "secret-1");
  }

  /** The migration API, for an ordinary user. */
  PlainClient bobsApi() {
    return PlainClient.basic(cloud.address(CloudSites.API), "bob@acme.example", "secret-2");
  }

  /** What a key of the organization opens. */
  PlainClient key() {
    return PlainClient.bearer(cloud.address(CloudSites.API), "key-1");
  }

  /** The site. */
  PlainClient site() {
    return PlainClient.basic(cloud.address("acme"), "ada@acme.example", "secret-1");
  }

  String siteUrl() {
    return cloud.address("acme").toString();
  }

  Organization organization() {
    return organization;
  }

  WholeSite whole() {
    return whole;
  }

  JiraDataCenter jira() {
    return jira;
  }

  String serverId() {
    return assistant.serverId();
  }

  void pass(Duration time) {
    clock.forward(time);
  }

  /** Does what waits to be done. */
  void work() {
    while (!work.isEmpty()) {
      work.removeFirst().run();
      kept.ifPresent(one -> one.file().keep());
    }
  }

  /** The file of a server, alone in a folder. */
  private record KeptServer(Path folder, KeptFile file) {

    static KeptServer open() {
      try {
        Path folder = Files.createTempDirectory("migration-world-");
        return new KeptServer(
            folder,
            KeptFile.open(folder.resolve("site.db"), JiraDataCenter.NAME, Optional.of(SERVER)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void remove() {
      file.close();
      try {
        Files.deleteIfExists(folder.resolve("site.db"));
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Connects the server to the site, as its administrator. */
  void connect() {
    String token =
        api()
            .post("/migrations/public/v1/token", "{\"cloudUrl\": \"" + siteUrl() + "\"}")
            .expect(200)
            .json()
            .path("token")
            .asString();
    server()
        .post(
            "/rest/migration/latest/cloud/save/token",
            "{\"cloudUrl\": \"" + siteUrl() + "\", \"token\": \"" + token + "\"}")
        .expect(200);
  }

  /** Attaches the site. */
  PlainClient.Answer attach() {
    return server().post("/rest/migration/latest/public/v1/attach?cloudUrl=" + siteUrl(), "");
  }

  /** Makes a job; its id. */
  String job(String scope) {
    return api()
        .post("/migrations/public/v1/jobs", definition(scope))
        .expect(200)
        .json()
        .path("jobId")
        .asString();
  }

  String definition(String scope) {
    return """
    {"name": "First wave", "flow": "jira-onpremises-to-cloud", "source": {"serverId": "%s"},
     "destination": {"url": "%s"}, "scope": %s}\
    """
        .formatted(serverId(), siteUrl(), scope);
  }

  /** Makes a task; the path of its status. */
  String task(String job, String body) {
    String path = "/migrations/public/v1/jobs/" + job + "/tasks";
    String id = api().post(path, body).expect(200).json().path("taskId").asString();
    return path + "/" + id + "/status";
  }

  @Override
  public void close() {
    cloud.close();
    server.close();
    kept.ifPresent(KeptServer::remove);
    // The guide answers with 500 whatever token will not do.
    serverContract.assertCleanBut(List.of("500 to POST /rest/migration/latest/cloud/save/token"));
    cloudContract.assertCleanBut(Contracts.UNFITTABLE);
  }
}
