package dev.aloft.performance;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.sites.CloudSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code aloft plan} of many people with every kind of trouble, against an organization that knows
 * most of them and hides their addresses, in a JVM of its own that shares the machine with it.
 */
final class PeopleBenchmark implements Benchmark {

  private static final String HEAP = "512m";
  private static final double SECONDS = 10;
  private static final double CALLS = 1.05;
  private static final String ADMINISTRATOR = "admin@acme.example";

  /** Addresses of one search of the organization, and accounts of one page of the site. */
  private static final int A_SEARCH = 100;

  private static final int A_PAGE = 1_000;

  /** What a plan asks whoever the people are: the site itself, its configuration, its products. */
  private static final int BESIDE = 60;

  @Override
  public String name() {
    return "plan of people, -Xmx" + HEAP;
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    PeopleBackup backup = new PeopleBackup(bench.fewIssues());
    Path folder = bench.folder("people");
    backup.write(folder.resolve("entities.xml"));
    SiteCalls.Count calls = new SiteCalls.Count();
    Organization organization = new Organization("speed", Clock.systemUTC());
    CloudSite site = organization.site("speed");
    site.addAdministrator(ADMINISTRATOR, "Aloft");
    site.addUser("archive@acme.example", "Archive");
    for (String email : backup.known()) {
      organization.accounts().put(site.addUser(email, "Somebody").withEmailVisible(false));
    }
    organization
        .accounts()
        .token(
            organization.accounts().byEmail(ADMINISTRATOR).orElseThrow().accountId(), "secret-1");
    organization.key("key-1");
    CloudSites sites =
        new CloudSites(
            organization,
            List.of(
                CloudSites.Products.over(
                    WholeSite.inMemory(new JiraSite(site, Behaviour.usual())))));
    try (Sandbox sandbox = Sandbox.start(sites.addresses(), calls)) {
      Files.writeString(folder.resolve("aloft.yaml"), spec(sandbox, organization));
      ChildJvm.Run plan = plan(folder);
      double asked = calls.all();
      double least =
          BESIDE
              + Math.ceil((double) backup.addresses().size() / A_SEARCH)
              + Math.ceil((double) backup.known().size() / A_PAGE);
      return List.of(
          Row.limit(
              "plan of " + backup.people() + " people, -Xmx" + HEAP, plan.seconds(), "s", SECONDS),
          Row.told("its CPU, all threads", Row.seconds(plan.cpu())),
          Row.atMost(
              "its calls",
              "%.0f".formatted(asked),
              "minimum %.0f".formatted(least),
              asked / least,
              CALLS));
    }
  }

  private static ChildJvm.Run plan(Path folder) throws IOException, InterruptedException {
    return ChildJvm.run(
        HEAP,
        folder,
        Map.of("ATLASSIAN_TOKEN", "secret-1", "ATLASSIAN_ORG_TOKEN", "key-1"),
        "dev.aloft.cli.Aloft",
        "plan",
        "--quiet");
  }

  private static String spec(Sandbox sandbox, Organization organization) {
    return """
    apiVersion: aloft/v1
    kind: Migration
    metadata: {name: speed}
    spec:
      source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
      target:
        site: %s
        auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
        organization: {url: %s/admin, id: %s, token: "${env:ATLASSIAN_ORG_TOKEN}"}
    ---
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec:
      standIn: archive@acme.example
      trustedDomains: [acme.example]
      duplicates: first-directory
      provisioning: invite
      maxStandIns: 50 %%
    ---
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, content: all, executor: rest, keys: keep}
    """
        .formatted(sandbox.address("speed"), sandbox.address(CloudSites.API), organization.id());
  }
}
