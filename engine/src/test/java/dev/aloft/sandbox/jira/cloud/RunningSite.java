package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.contracts.Contracts;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A fresh site on loopback with its whole configuration, an administrator and an ordinary user.
 * Issues are pretended. Closing it fails the test if an exchange broke the contract.
 */
public final class RunningSite implements AutoCloseable {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  private final JiraSite site =
      JiraSite.withAdministrator("acme", clock, "ada@acme.example", "Ada Admin", "secret-1");
  private final Account bobAccount = site.addUser("bob@acme.example", "Bob User");
  private final SiteTables tables = ConfigurationResources.freshTables(site);
  private final PretendedIssues issues = new PretendedIssues();
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox;
  private final JiraClient ada;
  private final JiraClient bob;

  /** Starts the site. */
  public RunningSite() {
    site.accounts().token(bobAccount.accountId(), "secret-2");
    sandbox =
        Sandbox.start(
            new JiraCloud(site, ConfigurationResources.of(site, tables, issues)), contract);
    ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");
    bob = new JiraClient(sandbox.address(), "bob@acme.example", "secret-2");
  }

  /** The administrator's client. */
  public JiraClient ada() {
    return ada;
  }

  /** The ordinary user's client. */
  public JiraClient bob() {
    return bob;
  }

  public String adaId() {
    return site.accounts().byEmail("ada@acme.example").orElseThrow().accountId();
  }

  public String bobId() {
    return bobAccount.accountId();
  }

  public JiraSite site() {
    return site;
  }

  public SiteTables tables() {
    return tables;
  }

  public Permissions permissions() {
    return new Permissions(site, tables);
  }

  public PretendedIssues issues() {
    return issues;
  }

  /** Makes a project without a template and gives its id. */
  public String project(String key) {
    return ada.post(
            "3/project",
            """
            {"key": "%s", "name": "Project %s", "projectTypeKey": "software",
             "leadAccountId": "%s"}\
            """
                .formatted(key, key, adaId()))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    sandbox.close();
    assertThat(contract.violations())
        .filteredOn(breach -> Contracts.UNFITTABLE.stream().noneMatch(breach::startsWith))
        .isEmpty();
  }
}
