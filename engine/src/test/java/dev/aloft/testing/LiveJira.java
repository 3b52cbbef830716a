package dev.aloft.testing;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.ExchangeListener;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Jira Data Center on loopback as a source: an administrator (Ada) with a personal access token,
 * an ordinary user (Bob), and a small project when {@link #settle} was called.
 *
 * <p>Where the shared folder is, every exchange is held against the contract when it closes.
 */
public final class LiveJira implements AutoCloseable {

  /** Ada's personal access token. */
  public static final String TOKEN = "ada-s3cret-token";

  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private final JiraDataCenter jira = JiraDataCenter.inMemory("old", Clock.systemUTC());
  private final Faults faults = new Faults(FaultScript.NONE);
  private final Optional<ContractListener> contract =
      ContractListener.whereThereAreContracts(
          Contract.JIRA_DATA_CENTER, Contract.JIRA_DATA_CENTER_DESK);
  private final Sandbox sandbox =
      Sandbox.start(
          new Disturbed(jira.product(), faults),
          contract.<ExchangeListener>map(one -> one).orElse(ExchangeListener.none()));
  private final User ada =
      jira.site()
          .dataCenter()
          .addAdministrator(
              new User("JIRAUSER10000", "ada", "Ada Admin", "ada@acme.example", true), "secret");
  private final User bob =
      jira.site()
          .users()
          .put(new User("JIRAUSER10100", "bob", "Bob User", "bob@acme.example", true));
  private final PlainClient client = PlainClient.bearer(sandbox.address(), TOKEN);
  private final PlainClient bobs;

  public LiveJira() {
    jira.site().users().token(ada, TOKEN);
    jira.site().users().password(bob, "secret-bob");
    jira.site().users().join(bob, JiraSite.USERS);
    bobs = PlainClient.basic(sandbox.address(), "bob", "secret-bob");
  }

  public URI address() {
    return sandbox.address();
  }

  public JiraSite site() {
    return jira.site();
  }

  public User ada() {
    return ada;
  }

  public User bob() {
    return bob;
  }

  /** What goes wrong on the way; the contract is then not looked at. */
  public Faults faults() {
    return faults;
  }

  /** Calls as the administrator. */
  public PlainClient client() {
    return client;
  }

  public Project project(String key) {
    return site().tables().projects().first(one -> one.key().equals(key)).orElseThrow();
  }

  /** The issue of a number in OPS. */
  public Issue issue(long number) {
    return site()
        .issues()
        .of(project("OPS"))
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** Makes an issue in OPS; its key. */
  public String issue(String type, String summary, String more) {
    return client
        .post(
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

  /**
   * Fills the site: four issues with a gap, and one of everything that hangs on issues.
   *
   * <p>OPS-1 has comments of both, one for administrators only, a worklog, two files, a history and
   * Bob as watcher and voter; OPS-2 is gone; OPS-3 is a sub-task of OPS-1; OPS-4 has labels, a
   * component, versions, custom fields of every form, and blocks OPS-1.
   */
  public LiveJira settle() {
    Projects projects = new Projects(site());
    projects.simplify(projects.add("OPS", "Operations", ada));
    client.post("/rest/api/2/component", "{\"name\": \"Crane\", \"project\": \"OPS\"}").expect(201);
    client
        .post(
            "/rest/api/2/version",
            "{\"name\": \"1.0\", \"project\": \"OPS\", \"releaseDate\": \"2026-02-03\"}")
        .expect(201);
    issue("Task", "The crane squeaks", ", \"description\": \"h1. Ask [~bob]\"");
    issue("Task", "Nothing", "");
    String parent = ", \"parent\": {\"key\": \"OPS-1\"}";
    issue("Sub-task", "Oil the crane", parent);
    issue(
        "Task",
        "Paint the mast",
        """
        , "labels": ["blue", "sea"], "components": [{"name": "Crane"}],
         "fixVersions": [{"name": "1.0"}], "versions": [{"name": "1.0"}], "duedate": "2026-07-01"\
        """);
    client.delete("/rest/api/2/issue/OPS-2").expect(204);
    hangOn();
    fields();
    return this;
  }

  private void hangOn() {
    String issue = "/rest/api/2/issue/OPS-1";
    bobs.post(issue + "/comment", "{\"body\": \"Seen it, see OPS-4.\"}").expect(201);
    client
        .post(
            issue + "/comment",
            """
            {"body": "psst", "visibility": {"type": "role", "value": "Administrators"}}\
            """)
        .expect(201);
    bobs.post(
            issue + "/worklog",
            """
            {"timeSpent": "3h", "comment": "Dug", "started": "2026-05-01T08:00:00.000+0200"}\
            """)
        .expect(201);
    bobs.upload(issue + "/attachments", "plan of it.txt", "hello").expect(200);
    bobs.upload(issue + "/attachments", "page.html", "<p>hello</p>").expect(200);
    client.put(issue, "{\"fields\": {\"summary\": \"The crane squeaks a lot\"}}").expect(204);
    client.post(issue + "/watchers", "\"bob\"").expect(204);
    bobs.post(issue + "/votes", "").expect(200);
    client
        .post(
            "/rest/api/2/issueLink",
            """
            {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-4"},
             "outwardIssue": {"key": "OPS-1"}}\
            """)
        .expect(201);
  }

  private void fields() {
    long select = field("Colour", "select");
    long red = option(select, 0, "red");
    option(select, 0, "green");
    long many = field("Tools", "multicheckboxes");
    long saw = option(many, 0, "saw");
    long axe = option(many, 0, "axe");
    long place = field("Place", "cascadingselect");
    long north = option(place, 0, "north");
    long quay = option(place, north, "quay");
    long effort = field("Effort", "float");
    long day = field("Day", "datepicker");
    long hour = field("Hour", "datetime");
    long words = field("Words", "textarea");
    long word = field("Word", "textfield");
    long who = field("Who", "userpicker");
    long crew = field("Crew", "multigrouppicker");
    long tags = field("Tags", "labels");
    change(
        4,
        values -> {
          values.put(name(select), red);
          values.putArray(name(many)).add(saw).add(axe);
          values.putArray(name(place)).add(north).add(quay);
          values.put(name(effort), 2.5);
          values.put(name(day), "2026-06-30");
          values.put(name(hour), 1_780_000_000_000L);
          values.put(name(words), "*bold* words");
          values.put(name(word), "short");
          values.put(name(who), bob.key());
          values.putArray(name(crew)).add(JiraSite.USERS);
          values.putArray(name(tags)).add("wet").add("cold");
        });
  }

  /** Changes the stored values of an issue in OPS. */
  public void change(long number, Consumer<ObjectNode> change) {
    Issue issue = issue(number);
    ObjectNode values = issue.values().deepCopy();
    change.accept(values);
    site().issues().put(issue.with(values));
  }

  private static String name(long field) {
    return "customfield_" + field;
  }

  /** Makes a custom field of one of Jira's own types; its number. */
  public long field(String name, String type) {
    return site()
        .tables()
        .fields()
        .put(
            new CustomField(
                site().tables().fields().nextId(),
                name,
                "",
                SYSTEM + type,
                Optional.empty(),
                Set.of(),
                Set.of()))
        .id();
  }

  /** Makes an option; its number. */
  public long option(long field, long parent, String value) {
    long id = site().tables().options().nextId();
    return site()
        .tables()
        .options()
        .put(new CustomField.Option(id, field, parent, value, false, id))
        .id();
  }

  @Override
  public void close() {
    client.close();
    bobs.close();
    sandbox.close();
    if (faults.counts().isEmpty()) {
      contract.ifPresent(ContractListener::assertClean);
    }
  }
}
