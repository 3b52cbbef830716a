package dev.aloft.sandbox.jira.cloud.sharing;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom shares reach, and how they go out. */
public final class Shares {

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final UserViews people;

  /** The shares of a site. */
  public Shares(JiraSite site, SiteTables tables, Permissions permissions, UserViews people) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.people = people;
  }

  /** Whether one of the shares reaches an account. */
  public boolean reach(Account account, List<Share> shares) {
    return shares.stream().anyMatch(share -> reaches(share, account));
  }

  private boolean reaches(Share share, Account account) {
    return switch (share.with()) {
      case GLOBAL -> true;
      case AUTHENTICATED -> !account.anonymous();
      case USER -> share.subject().equals(account.accountId());
      case GROUP ->
          site.groups()
              .find(share.subject())
              .filter(group -> site.groups().counts(group, account.accountId()))
              .isPresent();
      case PROJECT -> project(share).filter(one -> permissions.sees(account, one)).isPresent();
      case PROJECT_ROLE ->
          project(share)
              .filter(one ->
                  share
                      .role()
                      .filter(role -> permissions.inRole(account.accountId(), one, role))
                      .isPresent())
              .isPresent();
    };
  }

  private Optional<Project> project(Share share) {
    return tables.projects().find(share.subject()).filter(Project::live);
  }

  /** Shares as they go out. */
  public ArrayNode views(JiraCall call, List<Share> shares) {
    return Json.array(shares, share -> view(call, share));
  }

  /** One share. */
  public ObjectNode view(JiraCall call, Share share) {
    ObjectNode view = Json.object();
    view.put("id", share.id());
    view.put("type", share.with().word());
    switch (share.with()) {
      case GLOBAL, AUTHENTICATED -> {}
      case USER -> view.set("user", user(call, share.subject()));
      case GROUP ->
          site.groups().find(share.subject()).ifPresent(one -> view.set("group", group(call, one)));
      case PROJECT, PROJECT_ROLE -> {
        Optional<Project> project =
            tables
                .projects()
                .find(share.subject())
                .filter(one -> permissions.sees(call.caller(), one));
        if (project.isEmpty()) {
          view.put("type", "project-unknown");
        }
        project.ifPresent(one -> view.set("project", project(call, one)));
        share
            .role()
            .flatMap(tables.roles()::find)
            .ifPresent(role ->
                view.putObject("role")
                    .put("self", call.self() + "/role/" + role.id())
                    .put("id", role.id())
                    .put("name", role.name())
                    .put("description", role.description()));
      }
    }
    return view;
  }

  private ObjectNode user(JiraCall call, String accountId) {
    ObjectNode whole = people.details(call, accountId);
    return whole.retain("self", "accountId", "avatarUrls", "displayName", "active");
  }

  private static ObjectNode group(JiraCall call, Group group) {
    return Json.object()
        .put("name", group.name())
        .put("groupId", group.groupId())
        .put("self", call.self() + "/group?groupId=" + group.groupId());
  }

  private static ObjectNode project(JiraCall call, Project project) {
    return Json.object()
        .put("self", call.self() + "/project/" + project.id())
        .put("id", Ids.text(project.id()))
        .put("key", project.key())
        .put("name", project.name())
        .put("projectTypeKey", project.typeKey())
        .put("simplified", false);
  }
}
