package dev.aloft.jira;

import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The project roles that Aloft's own account had to enter, since the product lets nobody write or
 * read a comment that is restricted to a role without being in it. They are noted in a property of
 * the project before the account enters, so that a reader of memberships can leave it out.
 */
public final class OwnAccess {

  /** Project permissions, one for each thing that is done to issues. */
  public static final List<String> NEEDED =
      List.of(
          "BROWSE_PROJECTS",
          "CREATE_ISSUES",
          "EDIT_ISSUES",
          "ASSIGN_ISSUES",
          "MODIFY_REPORTER",
          "SCHEDULE_ISSUES",
          "RESOLVE_ISSUES",
          "TRANSITION_ISSUES",
          "MOVE_ISSUES",
          "DELETE_ISSUES",
          "ADD_COMMENTS",
          "EDIT_OWN_COMMENTS",
          "DELETE_OWN_COMMENTS",
          "WORK_ON_ISSUES",
          "EDIT_OWN_WORKLOGS",
          "DELETE_OWN_WORKLOGS",
          "CREATE_ATTACHMENTS",
          "DELETE_OWN_ATTACHMENTS",
          "LINK_ISSUES",
          "VIEW_VOTERS_AND_WATCHERS",
          "MANAGE_WATCHERS");

  private static final String PROPERTY = "aloft.access";

  private final JiraCloud site;
  private Optional<String> account = Optional.empty();

  public OwnAccess(JiraCloud site) {
    this.site = site;
  }

  /** Aloft's own account on the site. */
  public synchronized String account() {
    if (account.isEmpty()) {
      account = Optional.of(site.server().myself().path("accountId").asString(""));
    }
    return account.get();
  }

  /** The account's id if it is in the role only for Aloft's work. */
  public Optional<String> guest(String projectId, String roleId) {
    return roles(projectId).contains(roleId) ? Optional.of(account()) : Optional.empty();
  }

  /** Enters a role; being in it already is fine. */
  public synchronized void enter(String projectId, String roleId) {
    if (isIn(projectId, roleId)) {
      return;
    }
    Set<String> roles = new TreeSet<>(roles(projectId));
    if (roles.add(roleId)) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      roles.forEach(list::add);
      site.projects().setProperty(projectId, PROPERTY, list);
    }
    try {
      site.roles().addUser(projectId, roleId, account());
    } catch (LostAnswer | SiteRefusal failure) {
      if (!isIn(projectId, roleId)) {
        throw failure;
      }
    }
  }

  private boolean isIn(String projectId, String roleId) {
    for (JsonNode actor : site.roles().actors(projectId, roleId).path("actors")) {
      if (actor.path("actorUser").path("accountId").asString("").equals(account())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> roles(String projectId) {
    Set<String> roles = new HashSet<>();
    site.projects()
        .property(projectId, PROPERTY)
        .map(value -> value.has("value") ? value.path("value") : value)
        .ifPresent(list -> list.forEach(role -> roles.add(role.asString(""))));
    return roles;
  }
}
