package dev.aloft.sandbox;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.contracts.Contracts;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.Product;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An organization with one site on loopback: all cloud products, an administrator, an ordinary
 * user, an API key. Closing it fails the test if an exchange broke a contract.
 */
public final class CloudWorld implements AutoCloseable {

  /** Every contract of the cloud. */
  private static final Contract[] CONTRACTS = {
    Contract.JIRA_CLOUD,
    Contract.JIRA_SOFTWARE,
    Contract.SERVICE_MANAGEMENT,
    Contract.CONFLUENCE_CLOUD_V1,
    Contract.CONFLUENCE_CLOUD_V2,
    Contract.ORGANIZATION,
    Contract.USER_MANAGEMENT,
    Contract.PROVISIONING,
    Contract.APP_MIGRATION
  };

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  private final Organization organization = new Organization("acme", clock);
  private final CloudSite site = organization.site("acme");
  private final Account adaAccount = site.addAdministrator("ada@acme.example", "Ada Admin");
  private final Account bobAccount = site.addUser("bob@acme.example", "Bob User");
  private final CloudSites.Products products;
  private final ContractListener contract = ContractListener.of(CONTRACTS);
  private final Faults faults = new Faults(FaultScript.NONE);
  private final Sandbox sandbox;
  private final PlainClient ada;
  private final PlainClient bob;
  private final PlainClient key;

  /** Starts everything, with a search that is behind as usual. */
  public CloudWorld() {
    this(Behaviour.usual());
  }

  /** Starts everything, with a search that finds at once what was made. */
  public static CloudWorld withPromptSearch() {
    return new CloudWorld(Behaviour.usual().withSearchLag(Duration.ZERO));
  }

  /** Starts everything on a site of some ways. */
  public CloudWorld(Behaviour behaviour) {
    products = CloudSites.Products.over(WholeSite.inMemory(new JiraSite(site, behaviour)));
    organization.accounts().token(adaAccount.accountId(), "secret-1");
    organization.accounts().token(bobAccount.accountId(), "secret-2");
    organization.accounts().scopedToken(bobAccount.accountId(), "scoped-2");
    organization.key("key-1");
    CloudSites sites = new CloudSites(organization, List.of(products));
    sandbox =
        Sandbox.start(
            sites.addresses().stream()
                .<Product>map(address -> new Disturbed(address, faults))
                .toList(),
            contract);
    ada = PlainClient.basic(sandbox.address("acme"), "ada@acme.example", "secret-1");
    bob = PlainClient.basic(sandbox.address("acme"), "bob@acme.example", "secret-2");
    key = PlainClient.bearer(sandbox.address(CloudSites.API), "key-1");
  }

  /** The administrator's client. */
  public PlainClient ada() {
    return ada;
  }

  /** The ordinary user's client. */
  public PlainClient bob() {
    return bob;
  }

  /** A client with the organization's API key. */
  public PlainClient key() {
    return key;
  }

  public Account adaAccount() {
    return adaAccount;
  }

  public Account bobAccount() {
    return bobAccount;
  }

  public Organization organization() {
    return organization;
  }

  public CloudSite site() {
    return site;
  }

  public CloudSites.Products products() {
    return products;
  }

  /** What goes wrong: nothing, unless it is told. */
  public Faults faults() {
    return faults;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /** Makes an issue of a type and gives its key. */
  public String issue(String projectKey, String type, String summary) {
    return ada.post(
            "/rest/api/3/issue",
            """
            {"fields": {"project": {"key": "%s"}, "issuetype": {"name": "%s"},
             "summary": "%s"}}\
            """
                .formatted(projectKey, type, summary))
        .expect(201)
        .json()
        .path("key")
        .asString();
  }

  /** Makes a project and gives its id. */
  public String project(String projectKey, String type) {
    return ada.post(
            "/rest/api/3/project",
            """
            {"key": "%s", "name": "Project %s", "projectTypeKey": "%s",
             "leadAccountId": "%s"}\
            """
                .formatted(projectKey, projectKey, type, adaAccount.accountId()))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    key.close();
    sandbox.close();
    contract.assertCleanBut(Contracts.UNFITTABLE);
  }
}
