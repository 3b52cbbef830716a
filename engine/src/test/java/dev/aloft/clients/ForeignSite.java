package dev.aloft.clients;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A site on loopback for a foreign client: an administrator (Ada), another user (Bob), the project
 * OPS with two epics, a story, and a scrum board with a sprint. Where the contracts lie beside the
 * checkout every exchange is held against them.
 */
final class ForeignSite implements AutoCloseable {

  private final Sandbox sandbox;
  private final Optional<ContractListener> contract;
  private final ObjectNode description = JsonMapper.shared().createObjectNode();

  private ForeignSite(List<? extends Product> sites, Contract... contracts) {
    contract =
        System.getProperty("aloft.shared") == null
            ? Optional.empty()
            : Optional.of(ContractListener.ofReplies(contracts));
    sandbox =
        Sandbox.start(
            sites, contract.<ExchangeListener>map(one -> one).orElse(ExchangeListener.none()));
    description.put("url", sandbox.address().toString());
  }

  /** What a script must know. */
  ObjectNode description() {
    return description;
  }

  /** Where it is. */
  String url() {
    return description.path("url").asString();
  }

  /** Fails if an exchange broke a contract. */
  void assertClean() {
    contract.ifPresent(ContractListener::assertClean);
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** A Jira Data Center. */
  static ForeignSite jiraDataCenter() {
    JiraDataCenter jira = JiraDataCenter.inMemory("old", Clock.systemUTC());
    JiraSite content = jira.site();
    User ada =
        content
            .dataCenter()
            .addAdministrator(
                new User("JIRAUSER10000", "ada", "Ada Admin", "ada@acme.example", true),
                "secret-1");
    content.users().token(ada, "token-1");
    content.users().join(ada, JiraSite.USERS);
    User bob =
        content.users().put(new User("JIRAUSER10100", "bob", "Bob User", "bob@acme.example", true));
    content.users().password(bob, "secret-2");
    content.users().join(bob, JiraSite.USERS);
    Projects projects = new Projects(content);
    projects.simplify(projects.add("OPS", "Operations", ada));
    ForeignSite site = new ForeignSite(List.of(jira.product()), Contract.JIRA_DATA_CENTER);
    site.description
        .put("product", "data-center")
        .put("version", "2")
        .put("user", "ada")
        .put("secret", "secret-1")
        .put("token", "token-1")
        .put("other", "bob")
        .put("group", JiraSite.USERS)
        .put("taskType", "10002");
    site.plan("{\"name\": \"Epic\"}, \"customfield_10003\": \"%s\"");
    return site;
  }

  /** A Confluence Data Center with the space DOCS. */
  static ForeignSite confluenceDataCenter() {
    ConfluenceDataCenter confluence = ConfluenceDataCenter.inMemory("wiki", Clock.systemUTC());
    ConfluenceSite content = confluence.site();
    User ada = new User("8a01", "ada", "Ada Admin", "ada@acme.example", true);
    content.dataCenter().addAdministrator(ada, "secret-1");
    content.users().token(ada, "token-1");
    content.found("DOCS", "Documents", "What we wrote", ada, ConfluenceSite.USERS);
    ForeignSite site =
        new ForeignSite(List.of(confluence.product()), Contract.CONFLUENCE_DATA_CENTER);
    site.description
        .put("product", "data-center")
        .put("user", "ada")
        .put("secret", "secret-1")
        .put("token", "token-1")
        .put("space", "DOCS");
    return site;
  }

  /** A Jira Cloud site. */
  static ForeignSite jiraCloud(String version) {
    Organization organization = new Organization("acme", Clock.systemUTC());
    CloudSite cloud = organization.site("acme");
    Account ada = cloud.addAdministrator("ada@acme.example", "Ada Admin");
    Account bob = cloud.addUser("bob@acme.example", "Bob User");
    organization.accounts().token(ada.accountId(), "secret-1");
    organization.accounts().token(bob.accountId(), "secret-2");
    Behaviour prompt = Behaviour.usual().withSearchLag(Duration.ZERO);
    CloudSites.Products products =
        CloudSites.Products.over(
            WholeSite.inMemory(new dev.aloft.sandbox.jira.cloud.site.JiraSite(cloud, prompt)));
    ForeignSite site =
        new ForeignSite(
            new CloudSites(organization, List.of(products)).addresses(),
            Contract.JIRA_CLOUD,
            Contract.JIRA_SOFTWARE,
            Contract.SERVICE_MANAGEMENT);
    site.description
        .put("product", "cloud")
        .put("version", version)
        .put("user", "ada@acme.example")
        .put("secret", "secret-1")
        .put("me", ada.accountId())
        .put("other", bob.accountId())
        .put("group", "jira-users-acme");
    site.call(
        "/rest/api/3/project",
        """
        {"key": "OPS", "name": "Operations", "projectTypeKey": "software",
         "leadAccountId": "%s"}\
        """
            .formatted(ada.accountId()));
    site.plan("{\"name\": \"Epic\"}");
    return site;
  }

  /** Two epics, a story, a filter, a board and a sprint. */
  private void plan(String epic) {
    String[] names = {"Walls", "Roof"};
    String[] keys = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      keys[i] = issue(epic.formatted(names[i]), "Epic " + names[i]);
    }
    description.put("project", "OPS").put("epic", keys[0]).put("otherEpic", keys[1]);
    description.put("story", issue("{\"name\": \"Story\"}", "A story"));
    String filter =
        call(
                "/rest/api/2/filter",
                """
                {"name": "All of OPS", "jql": "project = OPS ORDER BY Rank ASC"}\
                """)
            .path("id")
            .asString();
    description.put("filter", Integer.parseInt(filter));
    int board =
        call(
                "/rest/agile/1.0/board",
                """
                {"name": "OPS board", "type": "scrum", "filterId": %s}\
                """
                    .formatted(filter))
            .path("id")
            .asInt();
    description.put("board", board);
    description.put(
        "sprint",
        call(
                "/rest/agile/1.0/sprint",
                """
                {"name": "Sprint 1", "originBoardId": %d}\
                """
                    .formatted(board))
            .path("id")
            .asInt());
  }

  /** Makes a task; its key. */
  String task(String summary) {
    return issue("{\"name\": \"Task\"}", summary);
  }

  /** Logs an hour of work on an issue. */
  void work(String key) {
    call("/rest/api/2/issue/" + key + "/worklog", "{\"timeSpent\": \"1h\"}");
  }

  /** Makes another project of the user's. */
  void project(String key) {
    call(
        "/rest/api/2/project",
        """
        {"key": "%s", "name": "Project %s", "projectTypeKey": "software", "lead": "%s"}\
        """
            .formatted(key, key, description.path("user").asString()));
  }

  /** Makes a version of the project; its id. */
  String version(String name) {
    return call("/rest/api/2/version", "{\"project\": \"OPS\", \"name\": \"" + name + "\"}")
        .path("id")
        .asString();
  }

  private String issue(String type, String summary) {
    return call(
            "/rest/api/2/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "summary": "%s", "issuetype": %s}}\
            """
                .formatted(summary, type))
        .path("key")
        .asString();
  }

  private JsonNode call(String path, String json) {
    String name = description.path("user").asString();
    String secret = description.path("secret").asString();
    try (PlainClient client = PlainClient.basic(sandbox.address(), name, secret)) {
      PlainClient.Answer answer = client.post(path, json);
      if (answer.status() >= 300) {
        throw new AssertionError(path + ": " + answer.status() + " " + answer.json());
      }
      return answer.json();
    }
  }
}
