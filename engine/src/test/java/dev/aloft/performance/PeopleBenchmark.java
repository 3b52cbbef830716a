package dev.aloft.performance;

import dev.aloft.sandbox.PlainClient;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code aloft plan} of many people with every kind of trouble, against an organization that knows
 * most of them and hides their addresses, in a JVM of its own that shares the machine with it; then
 * the apply of a tenth of them, twice. All of it once more where a directory makes the accounts,
 * which knows most of them already.
 */
final class PeopleBenchmark implements Benchmark {

  private static final String HEAP = "512m";
  private static final double SECONDS = 10;
  private static final double CALLS = 1.05;
  private static final String ADMINISTRATOR = "admin@acme.example";

  /** Addresses of one search of the organization, and accounts of one page of the site. */
  private static final int A_SEARCH = 100;

  private static final int A_PAGE = 1_000;

  /** People of one invitation, which may name groups. */
  private static final int AN_INVITATION = 25;

  /** What a plan asks whoever the people are: the site itself, its configuration, its products. */
  private static final int BESIDE = 30;

  /** Of fewer people an apply tells nothing. */
  private static final int FEW = 1_000;

  @Override
  public String name() {
    return "plan of people, -Xmx" + HEAP;
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (Way way : Way.values()) {
      planned(new PeopleBackup(bench.fewIssues()), way, bench.folder("people-" + way), rows);
      applied(
          new PeopleBackup(Math.max(FEW, bench.fewIssues() / 10)),
          way,
          bench.folder("people-applied-" + way),
          rows);
    }
    return rows;
  }

  /** How accounts are made, as the spec says it. */
  private enum Way {
    INVITE,
    SCIM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static void planned(PeopleBackup backup, Way way, Path folder, List<Row> rows)
      throws Exception {
    PeopleCalls calls = new PeopleCalls();
    try (Sandbox _ = site(backup, way, folder, calls)) {
      ChildJvm.Run plan = aloft(folder, "plan");
      String what = "plan of " + backup.people() + " people, " + way + ", -Xmx" + HEAP;
      rows.add(Row.limit(what, plan.seconds(), "s", SECONDS));
      rows.add(Row.told("its CPU, all threads", Row.seconds(plan.cpu())));
      rows.add(
          calls(
              "its calls",
              calls.all(),
              fewestQuestions(backup, way),
              "addresses/100 + accounts/1000 + "
                  + (way == Way.SCIM ? "users/1000 + 1 + " : "")
                  + BESIDE));
    }
  }

  private static void applied(PeopleBackup backup, Way way, Path folder, List<Row> rows)
      throws Exception {
    PeopleCalls calls = new PeopleCalls();
    try (Sandbox _ = site(backup, way, folder, calls)) {
      aloft(folder, "apply", "--auto-approve", "--share=none");
      long written = calls.writes();
      rows.add(
          calls(
              "apply of " + backup.people() + " people, " + way + ": accounts, groups, members",
              calls.writesOfPeople(),
              fewestWrites(backup, way),
              (way == Way.SCIM ? "made + " : "")
                  + "invited/25 + groups + joining/25 + members who were there"));
      aloft(folder, "apply", "--auto-approve", "--share=none");
      rows.add(
          Row.limit("writes of a second apply", (double) (calls.writes() - written), "calls", 0));
    }
  }

  /**
   * Addresses / {@value #A_SEARCH} + known accounts / {@value #A_PAGE} + {@value #BESIDE}; a
   * directory takes a page for {@value #A_PAGE} users and one call for the domains.
   */
  private static double fewestQuestions(PeopleBackup backup, Way way) {
    double pages = Math.ceil((double) backup.known().size() / A_PAGE);
    return BESIDE
        + Math.ceil((double) backup.addresses().size() / A_SEARCH)
        + pages
        + (way == Way.SCIM ? pages + 1 : 0);
  }

  /**
   * Newcomers / {@value #AN_INVITATION} + groups + newcomers of each group / {@value
   * #AN_INVITATION} + 1 a membership of somebody who was there; a directory makes one a call.
   */
  private static double fewestWrites(PeopleBackup backup, Way way) {
    List<Long> newcomers = backup.newcomers();
    long made = way == Way.SCIM ? newcomers.stream().mapToLong(Long::longValue).sum() : 0;
    double invitations =
        Math.ceil(newcomers.stream().mapToLong(Long::longValue).sum() / (double) AN_INVITATION);
    double joining =
        newcomers.stream().mapToDouble(some -> Math.ceil(some / (double) AN_INVITATION)).sum();
    return made + invitations + newcomers.size() + joining + backup.known().size();
  }

  private static Row calls(String what, long asked, double least, String formula) {
    return Row.atMost(
        what, "%d".formatted(asked), "%.0f = %s".formatted(least, formula), asked / least, CALLS);
  }

  /** Starts a site that has an account for most people, and writes backup and spec. */
  private static Sandbox site(PeopleBackup backup, Way way, Path folder, PeopleCalls calls)
      throws IOException {
    backup.write(folder.resolve("entities.xml"));
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
    organization.directory().verify("acme.example");
    CloudSites sites =
        new CloudSites(
            organization,
            List.of(
                CloudSites.Products.over(
                    WholeSite.inMemory(new JiraSite(site, Behaviour.usual())))));
    Sandbox sandbox = Sandbox.start(sites.addresses(), calls);
    if (way == Way.SCIM) {
      provision(backup.known(), sandbox, organization);
    }
    calls.forget();
    Files.writeString(folder.resolve("aloft.yaml"), spec(sandbox, organization, way));
    return sandbox;
  }

  /** An identity provider brings those who are known. */
  private static void provision(List<String> emails, Sandbox sandbox, Organization organization) {
    try (PlainClient key = PlainClient.bearer(sandbox.address(CloudSites.API), "key-1")) {
      for (String email : emails) {
        key.post(
                "/scim/directory/" + organization.directoryId() + "/Users",
                """
                {"userName": "%1$s", "displayName": "Somebody",
                 "emails": [{"value": "%1$s", "type": "work", "primary": true}]}\
                """
                    .formatted(email))
            .expect(201);
      }
    }
  }

  private static ChildJvm.Run aloft(Path folder, String... words)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.add("--quiet");
    return ChildJvm.run(
        HEAP,
        folder,
        Map.of("ATLASSIAN_TOKEN", "secret-1", "ATLASSIAN_ORG_TOKEN", "key-1"),
        "dev.aloft.cli.Aloft",
        arguments.toArray(String[]::new));
  }

  private static String spec(Sandbox sandbox, Organization organization, Way way) {
    return """
    apiVersion: aloft/v1
    kind: Migration
    metadata: {name: speed}
    spec:
      source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
      target:
        site: %1$s
        auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
        organization:
          url: %2$s/admin
          id: %3$s
          token: "${env:ATLASSIAN_ORG_TOKEN}"
          provisioning:
            url: %2$s/scim
            directory: %4$s
            token: "${env:ATLASSIAN_ORG_TOKEN}"
    ---
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec:
      standIn: archive@acme.example
      trustedDomains: [acme.example]
      duplicates: first-directory
      provisioning: %5$s
      maxStandIns: 50 %%
    ---
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, content: all, executor: rest, keys: keep}
    """
        .formatted(
            sandbox.address("speed"),
            sandbox.address(CloudSites.API),
            organization.id(),
            organization.directoryId(),
            way);
  }
}
