package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.software.issue.IssueLists.Scope;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which issues belong to a board. No operation writes a board's columns, so every board has the
 * three of a new one: the statuses of its projects' workflows by their category.
 */
public final class BoardScopes {

  /** What a new Kanban board leaves out (its sub-query). */
  static final String KANBAN = "fixVersion in unreleasedVersions() OR fixVersion is EMPTY";

  private final WholeSite jira;
  private final Boards boards;
  private final Sprints sprints;

  /** The scopes of a site's boards. */
  public BoardScopes(WholeSite jira, Boards boards, Sprints sprints) {
    this.jira = jira;
    this.boards = boards;
    this.sprints = sprints;
  }

  /** The names of a board's columns, with the ids of the statuses in each. */
  Map<String, Set<Long>> columns(Account account, Board board) {
    Map<String, Set<Long>> columns = new LinkedHashMap<>();
    columns.put("To Do", statuses(account, board, StatusCategory.TODO));
    columns.put("In Progress", statuses(account, board, StatusCategory.IN_PROGRESS));
    columns.put("Done", statuses(account, board, StatusCategory.DONE));
    if (!board.backlog()) {
      return columns;
    }
    Set<Long> waiting = waiting(account, board);
    columns.values().forEach(ids -> ids.removeAll(waiting));
    Map<String, Set<Long>> all = new LinkedHashMap<>(Map.of("Backlog", waiting));
    all.putAll(columns);
    return all;
  }

  /** The statuses of a kanban board's backlog: those in which issues begin. */
  Set<Long> waiting(Account account, Board board) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Project project : boards.columnProjects(account, board)) {
      jira.tables()
          .issueTypesOf(project)
          .forEach(type -> ids.add(jira.tables().workflowOf(project, type.id()).initialStatus()));
    }
    return ids;
  }

  /** The statuses of the first column of a kanban board that has any, behind its backlog. */
  Set<Long> firstColumn(Account account, Board board) {
    return columns(account, board).values().stream()
        .skip(board.backlog() ? 1 : 0)
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Set<Long> statuses(Account account, Board board, StatusCategory category) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Project project : boards.columnProjects(account, board)) {
      jira.tables().issueTypesOf(project).stream()
          .flatMap(type -> jira.tables().workflowOf(project, type.id()).statuses().stream())
          .flatMap(step -> jira.tables().statuses().find(step.statusId()).stream())
          .filter(status -> status.category() == category)
          .map(Status::id)
          .forEach(ids::add);
    }
    return ids;
  }

  /** The issues of a board: those of its filter in a status of its columns; no epics in sprints. */
  public Scope board(CloudCall call, Board board) {
    List<String> queries = new ArrayList<>(List.of(boards.query(board)));
    if (!board.scrum()) {
      queries.add(KANBAN);
    }
    Set<String> mapped = new LinkedHashSet<>();
    columns(call.caller(), board)
        .values()
        .forEach(ids -> ids.forEach(id -> mapped.add(Long.toString(id))));
    Predicate<IssueHead> onBoard = issue -> mapped.contains(issue.statusId());
    return new Scope(queries, board.scrum() ? onBoard.and(issue -> level(issue) < 1) : onBoard);
  }

  /** Everything that a board's filter finds. */
  Scope filter(Board board) {
    return new Scope(List.of(boards.query(board)), issue -> true);
  }

  /** The level of an issue's type: -1 for sub-tasks, 1 for epics. */
  int level(IssueHead issue) {
    return jira.issues()
        .issues()
        .configuration()
        .issueType(issue.typeId())
        .map(IssueType::hierarchyLevel)
        .orElse(0);
  }

  /**
   * The issues of a backlog: on a scrum board not done, and in no open sprint; on a kanban board in
   * the backlog's statuses, and none where it is switched off.
   */
  Scope backlog(CloudCall call, Board board) {
    if (!board.scrum()) {
      Set<Long> waiting = board.backlog() ? waiting(call.caller(), board) : Set.of();
      return board(call, board).and(issue -> waiting.contains(Long.parseLong(issue.statusId())));
    }
    Set<Long> done = statuses(call.caller(), board, StatusCategory.DONE);
    return board(call, board)
        .and(issue -> !done.contains(Long.parseLong(issue.statusId())))
        .and(issue -> level(issue) >= 0)
        .and(issue -> sprints.of(issue.id()).stream().noneMatch(Sprint::open));
  }

  /** What is in a sprint. */
  public Predicate<IssueHead> in(long sprintId) {
    Set<Long> ids = sprints.contents(sprintId);
    return issue -> ids.contains(issue.id());
  }

  /** What is below an epic, or below none. */
  Predicate<IssueHead> below(Optional<Long> epic) {
    return issue ->
        epic.isPresent()
            ? issue.parentId().equals(epic)
            : level(issue) == 0 && issue.parentId().isEmpty();
  }
}
