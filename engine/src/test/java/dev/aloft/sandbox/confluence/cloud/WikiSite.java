package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A running Confluence with an administrator (Ada), two users (Bob and Cleo) and one who has an
 * account without access (Dan). Closing it fails the test if an exchange broke a contract.
 */
public final class WikiSite implements AutoCloseable {

  public static final String OLD = "/wiki/rest/api";
  public static final String NEW = "/wiki/api/v2";

  /** Where the product itself fails: archiving a page that is not there, finding favourites. */
  private static final List<String> FAILURES =
      List.of(
          "500 to POST /wiki/rest/api/content/archive",
          "501 to GET /wiki/rest/api/relation/favourite");

  private final HandClock clock = new HandClock(Instant.parse("2026-03-04T05:06:07.089Z"));
  private final Organization organization = new Organization("acme", clock);
  private final CloudSite cloud = organization.site("acme");
  private final ContractListener contract =
      ContractListener.of(Contract.CONFLUENCE_CLOUD_V1, Contract.CONFLUENCE_CLOUD_V2);
  private final Account adaAccount = cloud.addAdministrator("ada@acme.example", "Ada Admin");
  private final Account bobAccount = cloud.addUser("bob@acme.example", "Bob User");
  private final Account cleoAccount = cloud.addUser("cleo@acme.example", "Cleo User");
  private final Account danAccount =
      organization.accounts().add("dan@acme.example", "Dan Without Access");
  private final ConfluenceSite site;
  private final Sandbox sandbox;
  private final WikiClient ada;
  private final WikiClient bob;
  private final WikiClient cleo;
  private final WikiClient dan;

  /** A site that behaves as usual. */
  public WikiSite() {
    this(Behaviour.usual());
  }

  /** A site with other switches. */
  public WikiSite(Behaviour behaviour) {
    this(behaviour, new MemoryStore(), new MemoryBlobs());
  }

  /** A site over what a store holds. */
  public WikiSite(Behaviour behaviour, Store store, Blobs files) {
    site = new ConfluenceSite(cloud, behaviour, store, files);
    ConfluenceCloud confluence = ConfluenceCloud.of(site);
    sandbox = Sandbox.start(List.of(confluence.product()), contract);
    ada = client(confluence, adaAccount);
    bob = client(confluence, bobAccount);
    cleo = client(confluence, cleoAccount);
    dan = client(confluence, danAccount);
  }

  private WikiClient client(ConfluenceCloud confluence, Account account) {
    String token = "secret of " + account.displayName();
    organization.accounts().token(account.accountId(), token);
    return new WikiClient(
        sandbox.address(confluence.product().name()), account.email().orElseThrow(), token);
  }

  /** The administrator of the site. */
  public WikiClient ada() {
    return ada;
  }

  /** A user. */
  public WikiClient bob() {
    return bob;
  }

  /** Another user. */
  public WikiClient cleo() {
    return cleo;
  }

  /** Somebody with an account and no access. */
  public WikiClient dan() {
    return dan;
  }

  public Account adaAccount() {
    return adaAccount;
  }

  public Account bobAccount() {
    return bobAccount;
  }

  public Account cleoAccount() {
    return cleoAccount;
  }

  /** What the site holds, for what no request can do. */
  public ConfluenceSite confluence() {
    return site;
  }

  public Organization organization() {
    return organization;
  }

  /** Lets time pass. */
  public void forward(Duration time) {
    clock.forward(time);
  }

  /** Makes a space with the usual rights, as Ada, and gives its id. */
  public String space(String key) {
    return ada.post(OLD + "/space", "{\"key\": \"%s\", \"name\": \"Space %s\"}".formatted(key, key))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  /** Makes a page as Ada below the first page of a space, and gives its id. */
  public String page(String spaceId, String title, String storage) {
    return made(spaceId, title, storage, "").path("id").asString();
  }

  /** Makes a page as Ada below another one, and gives its id. */
  public String pageBelow(String spaceId, String parentId, String title) {
    String parent = ", \"parentId\": \"" + parentId + "\"";
    return made(spaceId, title, "<p>" + title + "</p>", parent).path("id").asString();
  }

  private JsonNode made(String spaceId, String title, String storage, String more) {
    return ada.post(
            NEW + "/pages",
            """
            {"spaceId": "%s", "title": %s,
             "body": {"representation": "storage", "value": %s}%s}\
            """
                .formatted(spaceId, WikiClient.quote(title), WikiClient.quote(storage), more))
        .expect(200)
        .json();
  }

  /** The body of a change of a page. */
  public static String change(String pageId, String title, String storage, int version) {
    return """
    {"id": "%s", "status": "current", "title": "%s",
     "body": {"representation": "storage", "value": %s},
     "version": {"number": %d, "message": "number %d"}}\
    """
        .formatted(pageId, title, WikiClient.quote(storage), version, version);
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    cleo.close();
    dan.close();
    sandbox.close();
    contract.assertCleanBut(FAILURES);
  }
}
