package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The service desks of a site: every project of the type {@code service_desk} has one, with an id
 * of its own, counted up as the projects were made.
 */
public final class Desks {

  /** A service desk. */
  public record Desk(int id, Project project) {}

  private final WholeSite jira;
  private final Permissions permissions;

  /** The service desks of a site's Jira. */
  public Desks(WholeSite jira) {
    this.jira = jira;
    this.permissions = new Permissions(jira.site(), jira.tables());
  }

  private List<Desk> all() {
    List<Project> projects =
        jira.tables().projects().all().stream()
            .filter(project -> project.typeKey().equals("service_desk"))
            .sorted(Comparator.comparingLong(Project::id))
            .toList();
    return IntStream.range(0, projects.size())
        .mapToObj(at -> new Desk(at + 1, projects.get(at)))
        .filter(desk -> desk.project().live())
        .toList();
  }

  /** The desks that an account sees. */
  public List<Desk> visible(Account account) {
    return all().stream().filter(desk -> permissions.sees(account, desk.project())).toList();
  }

  /**
   * The desk that a path names by its id or the key of its project, if the caller sees it.
   *
   * @throws Refusal 404
   */
  public Desk named(CloudCall call) {
    return named(call, call.path("serviceDeskId"));
  }

  /** The same for any text. */
  public Desk named(CloudCall call, String idOrKey) {
    return visible(call.caller()).stream()
        .filter(desk ->
            Integer.toString(desk.id()).equals(idOrKey) || desk.project().key().equals(idOrKey))
        .findFirst()
        .orElseThrow(
            () -> Refusal.notFound("The service desk you are trying to view does not exist."));
  }

  /** Whether an account works on the requests of a desk. */
  public boolean agent(Account account, Desk desk) {
    return administers(account, desk)
        || permissions.has(account, Permission.SERVICEDESK_AGENT, desk.project());
  }

  /** Whether an account administers a desk. */
  public boolean administers(Account account, Desk desk) {
    return permissions.administers(account, desk.project());
  }

  /** The desk that a path names, for its agents; others who see it get 403. */
  public Desk forAgents(CloudCall call) {
    Desk desk = named(call);
    if (!agent(call.caller(), desk)) {
      throw forbidden();
    }
    return desk;
  }

  /** The desk that a path names, for its administrators; others who see it get 403. */
  public Desk forAdministrators(CloudCall call) {
    Desk desk = named(call);
    if (!administers(call.caller(), desk)) {
      throw forbidden();
    }
    return desk;
  }

  /** Whether an account is an agent of some desk, or an administrator. */
  public boolean agentSomewhere(Account account) {
    return permissions.administers(account)
        || all().stream().anyMatch(desk -> agent(account, desk));
  }

  /** Lets only those pass who are agents of some desk, or administrators. */
  public void requireAgent(CloudCall call) {
    if (!agentSomewhere(call.caller())) {
      throw forbidden();
    }
  }

  /** What a caller hears who may not. */
  public static Refusal forbidden() {
    return Refusal.forbidden("You do not have permission to perform this operation.");
  }
}
