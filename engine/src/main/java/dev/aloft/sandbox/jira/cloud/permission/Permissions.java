package dev.aloft.sandbox.jira.cloud.permission;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;

/**
 * Who may do what: global permissions by group, project permissions by the project's scheme. Grants
 * that depend on people in a field count for nobody here.
 */
public final class Permissions {

  private final JiraSite site;
  private final SiteTables tables;

  public Permissions(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  /** Whether the account administers the whole site. */
  public boolean administers(Account account) {
    return site.administers(account);
  }

  /** Whether the account administers the project or the whole site. */
  public boolean administers(Account account, Project project) {
    return administers(account) || has(account, Permission.ADMINISTER_PROJECTS, project);
  }

  /** Whether the account sees the project. */
  public boolean sees(Account account, Project project) {
    return administers(account, project) || has(account, Permission.BROWSE_PROJECTS, project);
  }

  /** Whether the account has the permission; a project permission counts in the project only. */
  public boolean has(Account account, Permission permission, Project project) {
    return has(account, permission, project, Involved.NOBODY);
  }

  /** Whether the account has the permission on an issue of the project with those people. */
  public boolean has(Account account, Permission permission, Project project, Involved involved) {
    if (permission.global()) {
      return hasGlobally(account, permission);
    }
    return tables
        .permissionSchemes()
        .find(project.schemes().permission())
        .map(PermissionScheme::grants)
        .orElse(List.of())
        .stream()
        .filter(grant -> grant.permission().equals(permission.name()))
        .anyMatch(grant -> holds(account, grant.holder(), grant.parameter(), project, involved));
  }

  /** Whether the account has a global permission, or a project permission in any project. */
  public boolean hasGlobally(Account account, Permission permission) {
    if (permission == Permission.ADMINISTER) {
      return administers(account);
    }
    if (permission.global()) {
      return hasAccess(account);
    }
    return tables.projects().where(Project::live).stream()
        .anyMatch(project -> has(account, permission, project));
  }

  /**
   * The project that the text names, which the caller must see.
   *
   * @throws Refusal 404 when there is none or the caller may not know
   */
  public Project visible(JiraCall call, String keyOrId) {
    return tables
        .project(keyOrId)
        .filter(project -> sees(call.caller(), project))
        .orElseThrow(() ->
            Refusal.notFound(
                "No project could be found with "
                    + (Ids.parse(keyOrId).isPresent() ? "id" : "key")
                    + " '"
                    + keyOrId
                    + "'."));
  }

  /**
   * The project that the text names, which the caller must administer.
   *
   * @param refusal the status for those who see the project but do not administer it
   */
  public Project administered(JiraCall call, String keyOrId, int refusal) {
    Project project = visible(call, keyOrId);
    if (!administers(call.caller(), project)) {
      throw Refusal.of(refusal, "You cannot edit the configuration of this project.");
    }
    return project;
  }

  /**
   * Lets only administrators of the site pass.
   *
   * @throws Refusal 403
   */
  public void requireAdministrator(JiraCall call) {
    if (!administers(call.caller())) {
      throw Refusal.forbidden("Only Jira administrators can perform this operation.");
    }
  }

  /**
   * Lets only those pass who administer the site or any of its projects.
   *
   * @throws Refusal 403
   */
  public void requireAnyProjectAdministrator(JiraCall call) {
    if (!administers(call.caller())
        && !hasGlobally(call.caller(), Permission.ADMINISTER_PROJECTS)) {
      throw Refusal.forbidden("Only project administrators can perform this operation.");
    }
  }

  /** Whether the account acts in the role, by itself or by a group. */
  public boolean inRole(String accountId, Project project, long roleId) {
    return project.actorsOf(roleId).stream()
        .anyMatch(actor ->
            actor.group()
                ? inGroup(accountId, actor.subject())
                : actor.subject().equals(accountId));
  }

  /** Whether an account sees the issues of a security level with those people. */
  public boolean inLevel(
      Account account, SecurityScheme.Level level, Project project, Involved involved) {
    return level.members().stream()
        .anyMatch(one -> holds(account, one.holder(), one.parameter(), project, involved));
  }

  private boolean holds(
      Account account, HolderType holder, String parameter, Project project, Involved involved) {
    if (account.anonymous()) {
      return holder == HolderType.ANYONE;
    }
    return switch (holder) {
      case ANYONE -> true;
      case APPLICATION_ROLE -> hasAccess(account);
      case GROUP -> inGroup(account.accountId(), parameter);
      case PROJECT_LEAD -> project.lead().equals(account.accountId());
      case PROJECT_ROLE ->
          Ids.parse(parameter)
              .filter(role -> inRole(account.accountId(), project, role))
              .isPresent();
      case USER -> parameter.equals(account.accountId());
      case ASSIGNEE -> involved.assignee().filter(account.accountId()::equals).isPresent();
      case REPORTER -> involved.reporter().filter(account.accountId()::equals).isPresent();
      case GROUP_CUSTOM_FIELD, USER_CUSTOM_FIELD, PORTAL_ONLY -> false;
    };
  }

  private boolean hasAccess(Account account) {
    return site.groups().effective(account.accountId()).stream()
        .anyMatch(group ->
            group.name().startsWith("jira-") && group.name().endsWith("users-" + site.name()));
  }

  private boolean inGroup(String accountId, String groupId) {
    return site.groups()
        .find(groupId)
        .filter(group -> site.groups().counts(group, accountId))
        .isPresent();
  }
}
