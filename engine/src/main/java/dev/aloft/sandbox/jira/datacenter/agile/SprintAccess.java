package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;

/** Finds sprints for callers who may see or plan them. */
public final class SprintAccess {

  private final JiraSite site;
  private final Planning planning;
  private final BoardAccess boards;

  /** The sprints of a site. */
  public SprintAccess(JiraSite site) {
    this(site, new Planning(site), new BoardAccess(site));
  }

  SprintAccess(JiraSite site, Planning planning, BoardAccess boards) {
    this.site = site;
    this.planning = planning;
    this.boards = boards;
  }

  private Optional<Board> board(Sprint sprint) {
    return sprint.board().flatMap(site.tables().boards()::find);
  }

  /** The issues in a sprint, whoever may see them. */
  List<Issue> issues(Sprint sprint) {
    return site.issues().all().filter(issue -> planning.in(issue, sprint.id())).toList();
  }

  /**
   * A sprint whose board, or one of whose issues, the caller sees (contract).
   *
   * @throws Refusal 404
   */
  public Sprint visible(DataCenterCall call, String id) {
    return site.tables()
        .sprints()
        .find(id)
        .filter(sprint ->
            board(sprint).filter(one -> boards.sees(call.caller(), one)).isPresent()
                || issues(sprint).stream()
                    .anyMatch(issue -> site.access().sees(call.caller(), issue)))
        .orElseThrow(() -> Refusal.notFound("Sprint does not exist"));
  }

  /**
   * A sprint that the caller may plan.
   *
   * @throws Refusal 404, or 403 for who sees it and may not
   */
  public Sprint managed(DataCenterCall call, String id) {
    Sprint sprint = visible(call, id);
    board(sprint).ifPresent(board -> boards.requireSprints(call, board));
    return sprint;
  }
}
