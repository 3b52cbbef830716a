package dev.aloft.jira.cloud;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.Site;
import dev.aloft.http.SiteCode;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteReply;
import dev.aloft.http.Sleeper;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One Jira Cloud site: its operations, area by area. Holds no state beside the site's client. */
public final class JiraCloud {

  private static final String ADMINISTER = "ADMINISTER";

  private final JiraApi api;
  private final Tasks tasks;
  private final Patience patience;

  public JiraCloud(Site site, InstantSource clock, Sleeper sleeper) {
    this.api = new JiraApi(site);
    this.patience = new Patience(clock, sleeper);
    this.tasks = new Tasks(api, patience);
  }

  /**
   * Makes sure that this is a Jira Cloud site, that we are who we say, and that we administer it:
   * {@code getCurrentUser}, {@code getServerInfo} and {@code getMyPermissions},
   * jira-cloud-platform-v3.json.
   *
   * @throws ProblemException with the reason, when it is not so
   */
  public Connection connect() {
    Connection connection = reach();
    if (!server().permissions(List.of(ADMINISTER)).getOrDefault(ADMINISTER, false)) {
      throw problem(
          JiraCloudCode.NOT_ADMINISTRATOR,
          "the account may not administer Jira",
          "give it the global permission to administer Jira, then run the command again");
    }
    return connection;
  }

  /** As {@link #connect}, for reading only: no administrator is needed. */
  public Connection reach() {
    SiteReply reply = myself();
    String account = reply.json().path("accountId").asString("");
    String header = reply.header("X-AAccountId").orElse(account);
    // A public site serves a wrong token as a visitor.
    if (account.isEmpty() || !header.equals(account)) {
      throw problem(
          JiraCloudCode.ANONYMOUS,
          "the site took the request as nobody's",
          "check the e-mail address and the token");
    }
    JsonNode info = server().info();
    String type = info.path("deploymentType").asString("");
    if (!type.equals("Cloud")) {
      throw problem(
          JiraCloudCode.NOT_CLOUD,
          "the site says that it is of type '" + type + "'",
          "give the address of a cloud site as the target");
    }
    return new Connection(
        account, info.path("baseUrl").asString(""), info.path("version").asString(""));
  }

  private SiteReply myself() {
    try {
      return server().reply();
    } catch (SiteException e) {
      if (Set.of(SiteCode.NOT_FOUND, SiteCode.NOT_JSON).contains(e.diagnostic().code())) {
        ProblemException problem =
            problem(
                JiraCloudCode.NOT_JIRA,
                "there is no Jira site at this address",
                "check the site's address and that Jira is among its products");
        problem.initCause(e);
        throw problem;
      }
      throw e.toProblem();
    }
  }

  private static ProblemException problem(JiraCloudCode code, String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                code,
                Location.request(Server.MYSELF.method().name(), Server.MYSELF.path()),
                summary)
            .next(next));
  }

  public Tasks tasks() {
    return tasks;
  }

  public IssueMoves issueMoves() {
    return new IssueMoves(api, tasks);
  }

  public Server server() {
    return new Server(api, patience);
  }

  public Users users() {
    return new Users(api, patience);
  }

  public Customers customers() {
    return new Customers(api);
  }

  public CustomerOrganizations customerOrganizations() {
    return new CustomerOrganizations(api);
  }

  public Groups groups() {
    return new Groups(api);
  }

  public ApplicationRoles applicationRoles() {
    return new ApplicationRoles(api);
  }

  public Roles roles() {
    return new Roles(api);
  }

  public ProjectCategories projectCategories() {
    return new ProjectCategories(api);
  }

  public Projects projects() {
    return new Projects(api);
  }

  public Components components() {
    return new Components(api);
  }

  public Versions versions() {
    return new Versions(api);
  }

  public IssueTypes issueTypes() {
    return new IssueTypes(api);
  }

  public IssueTypeSchemes issueTypeSchemes() {
    return new IssueTypeSchemes(api);
  }

  public Statuses statuses() {
    return new Statuses(api);
  }

  public Workflows workflows() {
    return new Workflows(api);
  }

  public WorkflowSchemes workflowSchemes() {
    return new WorkflowSchemes(api);
  }

  public Fields fields() {
    return new Fields(api);
  }

  public FieldContexts fieldContexts() {
    return new FieldContexts(api);
  }

  public FieldOptions fieldOptions() {
    return new FieldOptions(api);
  }

  public Screens screens() {
    return new Screens(api);
  }

  public ScreenSchemes screenSchemes() {
    return new ScreenSchemes(api);
  }

  public IssueTypeScreenSchemes issueTypeScreenSchemes() {
    return new IssueTypeScreenSchemes(api);
  }

  public Priorities priorities() {
    return new Priorities(api);
  }

  public PrioritySchemes prioritySchemes() {
    return new PrioritySchemes(api);
  }

  public Avatars avatars() {
    return new Avatars(api);
  }

  public Resolutions resolutions() {
    return new Resolutions(api);
  }

  public LinkTypes linkTypes() {
    return new LinkTypes(api);
  }

  public NotificationSchemes notificationSchemes() {
    return new NotificationSchemes(api);
  }

  public PermissionSchemes permissionSchemes() {
    return new PermissionSchemes(api);
  }

  public Filters filters() {
    return new Filters(api);
  }

  public CreateMeta createMeta() {
    return new CreateMeta(api);
  }

  public Issues issues() {
    return new Issues(api);
  }

  public Comments comments() {
    return new Comments(api);
  }

  public Worklogs worklogs() {
    return new Worklogs(api);
  }

  public Attachments attachments() {
    return new Attachments(api);
  }

  public IssueLinks issueLinks() {
    return new IssueLinks(api);
  }

  public RemoteLinks remoteLinks() {
    return new RemoteLinks(api);
  }

  public Watchers watchers() {
    return new Watchers(api);
  }
}
