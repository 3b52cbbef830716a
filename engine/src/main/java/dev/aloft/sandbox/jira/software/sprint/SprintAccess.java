package dev.aloft.sandbox.jira.software.sprint;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.software.board.Boards;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.operation.Refusal;

/** Who sees a sprint, and who may change it. */
public final class SprintAccess {

  private final WholeSite jira;
  private final Boards boards;
  private final AgileIssues issues;
  private final Sprints sprints;

  /** Access to a site's sprints. */
  public SprintAccess(WholeSite jira, Boards boards, AgileIssues issues, Sprints sprints) {
    this.jira = jira;
    this.boards = boards;
    this.issues = issues;
    this.sprints = sprints;
  }

  /**
   * The sprint that a path names, if the caller sees its board or an issue in it.
   *
   * @throws Refusal 404
   */
  public Sprint visible(CloudCall call, String id) {
    return sprints
        .find(Long.parseLong(id))
        .filter(sprint -> sees(call, sprint))
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested sprint does not exist or you do not have permission to view it."));
  }

  private boolean sees(CloudCall call, Sprint sprint) {
    return boards
            .find(sprint.boardId())
            .filter(board -> boards.sees(call.caller(), board))
            .isPresent()
        || sprints.contents(sprint.id()).stream()
            .flatMap(id -> jira.issues().issues().store().find(id).stream())
            .anyMatch(issue -> issues.sees(call.caller(), issue));
  }

  /**
   * The same for who may manage the sprints of its board.
   *
   * @throws Refusal 404, or 403 for who sees it and may not
   */
  public Sprint managed(CloudCall call, String id) {
    Sprint sprint = visible(call, id);
    boolean may =
        boards
            .find(sprint.boardId())
            .map(board -> boards.managesSprints(call.caller(), board))
            .orElse(false);
    if (!may) {
      throw forbidden();
    }
    return sprint;
  }

  /** What a caller hears who may not manage sprints. */
  static Refusal forbidden() {
    return Refusal.forbidden("You do not have permission to manage sprints of this board.");
  }
}
