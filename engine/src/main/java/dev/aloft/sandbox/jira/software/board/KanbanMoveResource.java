package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.TransitionResource;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.jira.software.rank.RankForm;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /board/{boardId}/issue}, and for boards without sprints {@code POST
 * /backlog/{boardId}/issue}: from a kanban board's backlog to its first column and back. Such a
 * move is a transition, so that an issue whose workflow has none stays where it is.
 */
public final class KanbanMoveResource implements Resource<CloudCall> {

  /** What came of the move of an issue. */
  private enum Move {
    DONE(200, ""),
    FORBIDDEN(403, "You do not have permission to transition this issue."),
    NO_WAY(400, "The workflow of the issue has no transition to this column.");

    private final int status;
    private final String text;

    Move(int status, String text) {
      this.status = status;
      this.text = text;
    }
  }

  private final Boards boards;
  private final BoardScopes scopes;
  private final AgileIssues issues;
  private final TransitionResource transitions;
  private final Ranks ranks;
  private final RankForm form;

  /** Moves the issues of a site. */
  public KanbanMoveResource(
      Boards boards,
      BoardScopes scopes,
      AgileIssues issues,
      TransitionResource transitions,
      Ranks ranks,
      RankForm form) {
    this.boards = boards;
    this.scopes = scopes;
    this.issues = issues;
    this.transitions = transitions;
    this.ranks = ranks;
    this.form = form;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("moveIssuesToBoard")
        .body("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId")
        .answer(this::toBoard);
  }

  private Reply toBoard(CloudCall call) {
    Board board = boards.visible(call, call.path("boardId"));
    if (board.scrum()) {
      throw Refusal.badRequest("The board has sprints, and issues get onto it by them.");
    }
    return move(call, board, false);
  }

  /**
   * Puts the issues that a body names back into the backlog; nothing on a board with sprints, which
   * has another kind of backlog.
   *
   * @throws Refusal 400 if the board has no backlog
   */
  public Optional<Reply> toBacklog(CloudCall call) {
    Board board = boards.visible(call, call.path("boardId"));
    if (board.scrum()) {
      return Optional.empty();
    }
    if (!board.backlog()) {
      throw Refusal.badRequest("The board does not have a backlog.");
    }
    return Optional.of(move(call, board, true));
  }

  private Reply move(CloudCall call, Board board, boolean back) {
    Set<Long> backlog = board.backlog() ? scopes.waiting(call.caller(), board) : Set.of();
    Set<Long> targets = back ? backlog : scopes.firstColumn(call.caller(), board);
    List<Issue> named = issues.named(call);
    Optional<RankForm.Place> place = form.place(call, "Issue");
    List<Long> moved = new ArrayList<>();
    ObjectNode reply = Json.object();
    ArrayNode entries = reply.putArray("entries");
    for (Issue issue : named) {
      boolean there = backlog.contains(Long.parseLong(issue.statusId())) == back;
      Move came = there ? Move.DONE : transition(call, issue, targets);
      ObjectNode entry = entries.addObject();
      entry.put("issueId", issue.id()).put("issueKey", issues.key(issue));
      entry.put("status", came.status);
      if (came == Move.DONE) {
        moved.add(issue.id());
      } else {
        entry.putArray("errors").add(came.text);
      }
    }
    place.ifPresent(at -> RankForm.rank(ranks, moved, at));
    return moved.size() == named.size() ? Reply.noContent() : Reply.json(207, reply);
  }

  private Move transition(CloudCall call, Issue issue, Set<Long> targets) {
    if (!issues.may(call.caller(), Permission.TRANSITION_ISSUES, issue)) {
      return Move.FORBIDDEN;
    }
    Optional<Transition> way =
        transitions.from(issue).stream()
            .filter(one -> targets.contains(Long.parseLong(one.toStatusId())))
            .findFirst();
    way.ifPresent(one -> transitions.move(AgileIssues.platform(call), issue, one.id()));
    return way.isPresent() ? Move.DONE : Move.NO_WAY;
  }
}
