package dev.aloft.sandbox.jira.cloud;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.issue.DiskIssueStore;
import dev.aloft.sandbox.jira.cloud.issue.MemoryIssueStore;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A running site over the fake configuration: Ada administers it, Bob uses it, time moves by hand.
 * Closing it proves that every exchange kept to the contract.
 */
final class IssueSite implements AutoCloseable {

  /** Where a site keeps its issues: whatever a suite asks of it must hold in both places. */
  enum Stores {
    MEMORY,
    DISK
  }

  final HandClock clock = new HandClock(Instant.parse("2026-03-04T05:06:07.089Z"));
  final FakeConfiguration configuration = new FakeConfiguration();
  final JiraSite site;
  final Account adaAccount;
  final Account bobAccount;
  final IssueResources resources;
  final JiraClient ada;
  final JiraClient bob;
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox;
  private final SiteFile file = SiteFile.open(Path.of(":memory:"));

  IssueSite(Stores stores) {
    this(stores, Behaviour.usual());
  }

  IssueSite(Stores stores, Behaviour behaviour) {
    site = new JiraSite("acme", clock, behaviour);
    adaAccount = site.addAdministrator("ada@acme.example", "Ada Admin", "token-a");
    bobAccount = site.addUser("bob@acme.example", "Bob Baker");
    site.accounts().token(bobAccount.accountId(), "token-b");
    resources =
        switch (stores) {
          case MEMORY ->
              new IssueResources(
                  site,
                  configuration,
                  new MemoryIssueStore(),
                  new MemoryStore(),
                  new MemoryBlobs(),
                  1000);
          case DISK ->
              new IssueResources(
                  site,
                  configuration,
                  new DiskIssueStore(file),
                  new DiskStore(file),
                  new DiskBlobs(file),
                  1000);
        };
    sandbox =
        Sandbox.start(new JiraCloud(site, resources.resources(), resources::oneName), contract);
    ada = new JiraClient(sandbox.address(), "ada@acme.example", "token-a");
    bob = new JiraClient(sandbox.address(), "bob@acme.example", "token-b");
  }

  /** Makes a task with these further fields, given as JSON without braces; gives its key. */
  String task(String project, String summary, String... more) {
    StringBuilder fields =
        new StringBuilder(
            """
            {"fields": {"project": {"key": "%s"}, "issuetype": {"id": "10101"}, "summary": "%s"\
            """
                .formatted(project, summary));
    for (String one : more) {
      fields.append(", ").append(one);
    }
    return ada.post("2/issue", fields.append("}}").toString())
        .expect(201)
        .json()
        .path("key")
        .asString();
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    sandbox.close();
    file.close();
    contract.assertClean();
  }
}
