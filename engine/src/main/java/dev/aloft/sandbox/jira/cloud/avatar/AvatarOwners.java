package dev.aloft.sandbox.jira.cloud.avatar;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** The projects, issue types and priorities that avatars belong to. */
public final class AvatarOwners {

  private final SiteTables tables;
  private final Permissions permissions;

  /** The owners of a site's avatars. */
  public AvatarOwners(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  /**
   * The id of a thing that a path names.
   *
   * @throws Refusal 404 if there is none
   */
  long number(AvatarKind kind, String id) {
    Optional<? extends Row> found =
        switch (kind) {
          case PROJECT -> tables.projects().find(id).filter(Project::live);
          case ISSUETYPE -> tables.issueTypes().find(id);
          case PRIORITY -> tables.priorities().find(id);
          case USER -> Optional.empty();
        };
    return found
        .orElseThrow(() -> Refusal.notFound("The owner of the avatars was not found."))
        .id();
  }

  /** Which avatar a thing shows. */
  Optional<Long> selected(AvatarKind kind, long owner) {
    String id = Ids.text(owner);
    return switch (kind) {
      case PROJECT -> tables.projects().find(id).map(Project::avatarId);
      case ISSUETYPE -> tables.issueTypes().find(id).map(IssueType::avatarId);
      case PRIORITY -> tables.priorities().find(id).map(Priority::avatarId);
      case USER -> Optional.empty();
    };
  }

  /** Lets those pass who may change the avatars of a thing. */
  void requireChange(JiraCall call, AvatarKind kind, long owner) {
    if (kind == AvatarKind.PROJECT) {
      permissions.administered(call, Ids.text(owner), 403);
    } else {
      permissions.requireAdministrator(call);
    }
  }

  Project administered(JiraCall call, String idOrKey) {
    return permissions.administered(call, idOrKey, 403);
  }

  Project visible(JiraCall call, String idOrKey) {
    return permissions.visible(call, idOrKey);
  }

  /** Lets a project show another avatar. */
  void show(Project project, long avatarId) {
    tables.projects().put(project.withAvatar(avatarId));
  }

  /** An avatar is gone: what showed it shows the usual one. */
  void forget(AvatarKind kind, long owner, long avatarId) {
    if (kind == AvatarKind.PROJECT) {
      tables
          .projects()
          .find(owner)
          .filter(project -> project.avatarId() == avatarId)
          .ifPresent(project -> show(project, kind.own().getFirst()));
    }
  }
}
