package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.filter.Filter;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Boards as they go out. */
final class BoardViews {

  private final JiraSite site;
  private final Permissions permissions;
  private final Boards boards;
  private final UserViews people;

  BoardViews(JiraSite site, Permissions permissions, Boards boards) {
    this.site = site;
    this.permissions = permissions;
    this.boards = boards;
    this.people = new UserViews(site);
  }

  /** A board. */
  ObjectNode view(CloudCall call, Board board) {
    ObjectNode view = Json.object();
    view.put("id", board.id());
    view.put("self", call.self() + "/board/" + board.id());
    view.put("name", board.name());
    view.put("type", board.type().word());
    location(call, board, view);
    view.put("isPrivate", boards.filter(board).map(Filter::shares).orElse(List.of()).isEmpty());
    if (call.expands("permissions")) {
      view.put("canEdit", boards.administers(call.caller(), board));
    }
    if (call.expands("favourite")) {
      view.put("favourite", false);
    }
    if (call.expands("admins")) {
      ObjectNode admins = view.putObject("admins");
      admins
          .putArray("users")
          .add(
              people
                  .details(AgileIssues.platform(call), board.owner())
                  .retain("self", "accountId", "active", "avatarUrls", "displayName"));
      admins.putArray("groups");
    }
    return view;
  }

  /** What an administrator sees of a board that is not for him. */
  ObjectNode hidden(CloudCall call, Board board) {
    ObjectNode view = Json.object();
    view.put("id", board.id());
    view.put("self", call.self() + "/board/" + board.id());
    location(call, board, view);
    view.put("isPrivate", true);
    return view;
  }

  private void location(CloudCall call, Board board, ObjectNode view) {
    if (board.projectId().isEmpty()) {
      String name =
          site.accounts().find(board.owner()).map(Account::displayName).orElse("Former user");
      view.putObject("location")
          .put("userAccountId", board.owner())
          .put("displayName", name)
          .put("name", name);
    }
    boards
        .location(board)
        .filter(project -> permissions.sees(call.caller(), project))
        .ifPresent(project -> view.set("location", location(call, project)));
  }

  private static ObjectNode location(CloudCall call, Project project) {
    String name = project.name() + " (" + project.key() + ")";
    return Json.object()
        .put("projectId", project.id())
        .put("displayName", name)
        .put("projectName", project.name())
        .put("projectKey", project.key())
        .put("projectTypeKey", project.typeKey())
        .put(
            "avatarURI",
            call.request().base()
                + "/rest/api/2/universal_avatar/view/type/project/avatar/"
                + project.avatarId())
        .put("name", name);
  }
}
