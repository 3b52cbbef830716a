package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.issue.IssueLists;
import dev.aloft.sandbox.jira.software.issue.IssueLists.Scope;
import dev.aloft.sandbox.jira.software.planning.Epics;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import java.util.Optional;

/** {@code /board/{boardId}/issue} and its like: issues of boards, backlogs, epics and sprints. */
public final class BoardIssueLists implements Resource<CloudCall> {

  private final Boards boards;
  private final BoardScopes scopes;
  private final Sprints sprints;
  private final Epics epics;
  private final AgileIssues issues;
  private final IssueLists lists;

  /** The lists of a site's boards. */
  public BoardIssueLists(
      Boards boards,
      BoardScopes scopes,
      Sprints sprints,
      Epics epics,
      AgileIssues issues,
      IssueLists lists) {
    this.boards = boards;
    this.scopes = scopes;
    this.sprints = sprints;
    this.epics = epics;
    this.issues = issues;
    this.lists = lists;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    lists.register(operations, "getIssuesForBoard", this::board);
    lists.count(operations, "getApproximateIssueCountForBoard", this::board);
    lists.register(operations, "getIssuesForBacklog", this::backlog);
    lists.count(operations, "getApproximateIssueCountForBacklog", this::backlog);
    lists.register(
        operations,
        "getIssuesWithoutEpicForBoard",
        call -> board(call).and(scopes.below(Optional.empty())));
    lists.register(
        operations,
        "getBoardIssuesForEpic",
        call -> board(call).and(scopes.below(Optional.of(epic(call).id()))));
    lists.register(
        operations,
        "getBoardIssuesForSprint",
        call ->
            scopes
                .board(call, boards.scrum(call, call.path("boardId")))
                .and(scopes.in(sprint(call).id())));
  }

  private Scope board(CloudCall call) {
    return scopes.board(call, boards.visible(call, call.path("boardId")));
  }

  private Scope backlog(CloudCall call) {
    return scopes.backlog(call, boards.visible(call, call.path("boardId")));
  }

  private Issue epic(CloudCall call) {
    return issues
        .find(call, call.path("epicId"))
        .filter(epics::epic)
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested epic does not exist or you do not have permission to view it."));
  }

  private Sprint sprint(CloudCall call) {
    return sprints
        .find(Long.parseLong(call.path("sprintId")))
        .orElseThrow(() -> Refusal.notFound("Sprint does not exist."));
  }
}
