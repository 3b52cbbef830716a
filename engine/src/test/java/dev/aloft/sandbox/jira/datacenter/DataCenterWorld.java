package dev.aloft.sandbox.jira.datacenter;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import java.time.Instant;
import java.util.List;

/**
 * A Jira Data Center on loopback with an administrator (Ada), an ordinary user (Bob) and the
 * project OPS, whose issues can go from every status to every other. Closing it fails the test if
 * an exchange broke the contract.
 */
public final class DataCenterWorld implements AutoCloseable {

  /**
   * Bodies that are lists in truth, scalars that the product reads as others, writes for which the
   * contract has no good status, and one that it refuses with 500.
   */
  private static final List<String> MISDECLARED =
      List.of(
          "putBulk request:  array found",
          "assign request: /name integer found",
          "createFilter request: /favourite string found",
          "createUser request: /notification boolean found",
          "updateUser_1 request: /active string found",
          "setTerminologyEntries ",
          "createAvatarFromTemporary declares no status 200",
          "500 to POST /rest/api/2/email-templates");

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final JiraDataCenter jira = JiraDataCenter.inMemory("old", clock);
  private final ContractListener contract =
      ContractListener.of(
          Contract.JIRA_DATA_CENTER,
          Contract.JIRA_DATA_CENTER_PLUGINS,
          Contract.JIRA_DATA_CENTER_DESK);
  private final Sandbox sandbox = Sandbox.start(jira.product(), contract);
  private final User adaUser =
      jira.site()
          .dataCenter()
          .addAdministrator(
              new User("JIRAUSER10000", "ada", "Ada Admin", "ada@acme.example", true), "secret-1");
  private final User bobUser = user("JIRAUSER10100", "bob", "Bob User");
  private final Project ops;
  private final PlainClient ada = PlainClient.basic(sandbox.address(), "ada", "secret-1");
  private final PlainClient bob = PlainClient.basic(sandbox.address(), "bob", "secret-bob");
  private final PlainClient nobody = PlainClient.anonymous(sandbox.address());

  /** Starts everything. */
  public DataCenterWorld() {
    Projects projects = new Projects(site());
    ops = projects.simplify(projects.add("OPS", "Operations", adaUser));
  }

  /** A user whose password is {@code secret-} and his name. */
  public User user(String key, String name, String displayName) {
    User user =
        jira.site().users().put(new User(key, name, displayName, name + "@acme.example", true));
    jira.site().users().password(user, "secret-" + name);
    jira.site().users().join(user, JiraSite.USERS);
    return user;
  }

  /** The time, which stands still unless it is moved. */
  public HandClock clock() {
    return clock;
  }

  /** The Jira. */
  public JiraDataCenter jira() {
    return jira;
  }

  /** Its content. */
  public JiraSite site() {
    return jira.site();
  }

  /** Where it is. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** The administrator. */
  public User adaUser() {
    return adaUser;
  }

  /** The ordinary user. */
  public User bobUser() {
    return bobUser;
  }

  /** The project. */
  public Project ops() {
    return site().tables().projects().find(ops.id()).orElseThrow();
  }

  /** Calls as the administrator. */
  public PlainClient ada() {
    return ada;
  }

  /** Calls as the ordinary user. */
  public PlainClient bob() {
    return bob;
  }

  /** Calls as nobody in particular. */
  public PlainClient nobody() {
    return nobody;
  }

  /** Creates a task with a summary; its key. */
  public String task(String summary) {
    return issue("Task", summary, "");
  }

  /**
   * Creates an issue; its key.
   *
   * @param more further fields as JSON, each with a comma before it
   */
  public String issue(String type, String summary, String more) {
    return ada.post(
            "/rest/api/2/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "%s"},
             "summary": "%s"%s}}\
            """
                .formatted(type, summary, more))
        .expect(201)
        .json()
        .path("key")
        .asString();
  }

  @Override
  public void close() {
    ada.close();
    bob.close();
    nobody.close();
    sandbox.close();
    contract.assertCleanBut(MISDECLARED);
  }
}
