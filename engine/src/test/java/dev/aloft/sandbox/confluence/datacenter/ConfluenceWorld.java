package dev.aloft.sandbox.confluence.datacenter;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.web.Product;
import java.time.Duration;
import java.time.Instant;

/**
 * A Confluence Data Center on loopback with an administrator (Ada), an ordinary user (Bob) and the
 * space DOCS. Closing it fails the test if an exchange broke the contract.
 */
public final class ConfluenceWorld implements AutoCloseable {

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final ConfluenceDataCenter confluence = ConfluenceDataCenter.inMemory("wiki", clock);
  private final ContractListener contract = ContractListener.of(Contract.CONFLUENCE_DATA_CENTER);
  private final Sandbox sandbox = Sandbox.start(confluence.product(), contract);
  private final PlainClient ada = PlainClient.basic(sandbox.address(), "ada", "secret-1");
  private final PlainClient bob = PlainClient.basic(sandbox.address(), "bob", "secret-2");

  /** Starts everything. */
  public ConfluenceWorld() {
    User admin = new User("8a01", "ada", "Ada Admin", "ada@acme.example", true);
    site().dataCenter().addAdministrator(admin, "secret-1");
    User user = site().users().put(new User("8a02", "bob", "Bob", "bob@acme.example", true));
    site().users().password(user, "secret-2");
    site().users().join(user, ConfluenceSite.USERS);
    site().found("DOCS", "Documents", "What we wrote", admin, ConfluenceSite.USERS);
  }

  /** Its content. */
  public ConfluenceSite site() {
    return confluence.site();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.forward(time);
  }

  /** What answers, to be started once more without a look at the contract. */
  public Product product() {
    return confluence.product();
  }

  /** Where it is. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Calls as the administrator. */
  public PlainClient ada() {
    return ada;
  }

  /** Calls as the ordinary user. */
  public PlainClient bob() {
    return bob;
  }

  /** A page by Bob in DOCS; where it lies. */
  public String page(String title) {
    return page(title, "");
  }

  /**
   * A page by Bob in DOCS; where it lies.
   *
   * @param more further properties as JSON, each with a comma before it
   */
  public String page(String title, String more) {
    return "/rest/api/content/"
        + bob.post(
                "/rest/api/content",
                """
                {"type": "page", "title": "%s", "space": {"key": "DOCS"},
                 "body": {"storage": {"value": "<p>x</p>", "representation": "storage"}}%s}\
                """
                    .formatted(title, more))
            .expect(200)
            .json()
            .path("id")
            .asString();
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    sandbox.close();
    contract.assertClean();
  }
}
