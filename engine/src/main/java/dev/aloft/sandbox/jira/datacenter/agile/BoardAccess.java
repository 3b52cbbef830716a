package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.agile.AgileIssues.Scope;
import dev.aloft.sandbox.jira.datacenter.filter.Filters;
import dev.aloft.sandbox.jira.datacenter.search.Search;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Column;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Setup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boards of a site for callers who may see them, and which issues are on them. */
public final class BoardAccess {

  private final JiraSite site;
  private final Filters filters;
  private final Search search;
  private final Planning planning;

  /** The boards of a site. */
  public BoardAccess(JiraSite site) {
    this(site, new Planning(site));
  }

  BoardAccess(JiraSite site, Planning planning) {
    this.site = site;
    this.filters = new Filters(site);
    this.search = new Search(site);
    this.planning = planning;
  }

  private static boolean scrum(Board board) {
    return board.type().equals("scrum");
  }

  /** Whether somebody sees a board: who sees its filter does. */
  boolean sees(User user, Board board) {
    return filters.visible(user, board.filter()).isPresent()
        || (board.filter() == 0 && !user.anonymous());
  }

  /** The boards that a caller sees, by name. */
  List<Board> visible(DataCenterCall call) {
    return site.tables().boards().all().stream()
        .filter(board -> sees(call.caller(), board))
        .toList();
  }

  /**
   * The board that the path names.
   *
   * @throws Refusal 404
   */
  public Board board(DataCenterCall call) {
    return board(call, call.path("boardId"));
  }

  Board board(DataCenterCall call, String id) {
    return site.tables()
        .boards()
        .find(id)
        .filter(board -> sees(call.caller(), board))
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested board cannot be viewed because it either does not exist or you do"
                    + " not have permission to view it."));
  }

  /**
   * The board that the path names, which must have sprints.
   *
   * @throws Refusal 400 for another one
   */
  Board scrum(DataCenterCall call, String id) {
    Board board = board(call, id);
    if (!scrum(board)) {
      throw Refusal.badRequest("The board does not support sprints");
    }
    return board;
  }

  /**
   * The board that the path names, for callers who may change it.
   *
   * @throws Refusal 403
   */
  public Board changeable(DataCenterCall call) {
    Board board = board(call);
    boolean own =
        board
            .setup()
            .map(setup -> administers(call.caller(), setup))
            .orElseGet(() -> wrote(call.caller(), board.filter()));
    if (!own && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("You do not have permission to change this board.");
    }
    return board;
  }

  private boolean administers(User user, Setup setup) {
    return setup.administrators().contains(user.key())
        || setup.administratorGroups().stream().anyMatch(group -> site.users().in(user, group));
  }

  /** Who made a board from a filter of his own. */
  private boolean wrote(User user, long filter) {
    return site.tables()
        .filters()
        .find(filter)
        .filter(one -> one.author().equals(user.key()))
        .isPresent();
  }

  String jql(Board board) {
    return site.tables().filters().find(board.filter()).map(Filter::jql).orElse("");
  }

  /** The projects that a board's filter cannot leave, by key; none where it no longer fits. */
  List<Project> projects(DataCenterCall call, Board board) {
    Set<String> ids = projects(call.caller(), jql(board));
    return site.access().visible(call.caller()).stream()
        .filter(project -> ids.contains(Long.toString(project.id())))
        .toList();
  }

  /** A query may name what is gone, a project for one. */
  private Set<String> projects(User user, String jql) {
    try {
      return search.projects(user, jql).orElse(Set.of());
    } catch (Refusal refusal) {
      if (refusal.status() == 400) {
        return Set.of();
      }
      throw refusal;
    }
  }

  /**
   * Lets pass who may plan the sprints of a board.
   *
   * @throws Refusal 403
   */
  void requireSprints(DataCenterCall call, Board board) {
    boolean all =
        projects(call, board).stream()
            .allMatch(project ->
                site.access().may(call.caller(), Permission.MANAGE_SPRINTS_PERMISSION, project));
    if (!all) {
      throw Refusal.forbidden("You do not have permission to manage the sprints of this board.");
    }
  }

  /**
   * The issues of a board: those of its filter in a status of its columns; no epics on scrum, and
   * on kanban only what its sub-query finds.
   */
  Scope scope(Board board) {
    Set<Long> mapped =
        board.columns().stream()
            .flatMap(column -> column.statuses().stream())
            .collect(Collectors.toSet());
    Predicate<Issue> onBoard = issue -> mapped.isEmpty() || mapped.contains(issue.status());
    return scrum(board)
        ? Scope.of(jql(board), onBoard.and(issue -> !planning.epic(issue)))
        : new Scope(
            Stream.concat(Stream.of(jql(board)), board.subQuery().stream()).toList(), onBoard);
  }

  /**
   * The issues of a backlog. Of a scrum board: not in the last column, in no open sprint, no
   * sub-tasks. Of a kanban board: in the first column, and none where people switched it off.
   */
  Scope backlog(Board board) {
    if (board.setup().filter(setup -> !setup.kanbanBacklog()).isPresent() && !scrum(board)) {
      return Scope.of(jql(board), issue -> false);
    }
    Set<Long> done =
        board.columns().isEmpty() ? Set.of() : Set.copyOf(board.columns().getLast().statuses());
    Set<Long> first =
        board.columns().stream()
            .findFirst()
            .map(Column::statuses)
            .map(Set::copyOf)
            .orElse(Set.of());
    return scrum(board)
        ? scope(board)
            .and(issue -> !done.contains(issue.status()))
            .and(issue -> issue.parent().isEmpty())
            .and(issue -> !planning.planned(issue))
        : scope(board).and(issue -> first.contains(issue.status()));
  }
}
