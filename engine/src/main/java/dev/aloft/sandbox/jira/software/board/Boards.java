package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.filter.Filter;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Records;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The boards of a site, and who sees them: whoever sees a board's filter sees the board. Guarded by
 * the organization's lock.
 */
public final class Boards {

  private final WholeSite jira;
  private final Permissions permissions;
  private final Records<Board> records;

  /** The boards over a site's Jira. */
  public Boards(WholeSite jira, Permissions permissions) {
    this.jira = jira;
    this.permissions = permissions;
    this.records = new Records<>(jira.store().table("board"), Board.class);
  }

  /** The next id; boards are counted from one, as in the product. */
  long nextId() {
    return jira.site().ids().next("board") - 9_999;
  }

  /** Puts a board. */
  Board put(Board board) {
    records.put(board.id(), 0, board);
    return board;
  }

  /** Takes a board away. */
  void remove(Board board) {
    records.remove(board.id());
  }

  /** All boards by ascending id, whoever may see them. */
  public List<Board> all() {
    return records.all();
  }

  /** A board by id, whoever may see it. */
  public Optional<Board> find(long id) {
    return records.find(id);
  }

  /** The saved search of a board, as long as nobody deleted it. */
  public Optional<Filter> filter(Board board) {
    return jira.filters().find(board.filterId());
  }

  /** Whether an account sees a board. */
  public boolean sees(Account account, Board board) {
    return filter(board).filter(filter -> jira.filters().sees(account, filter)).isPresent();
  }

  /**
   * The board that a path names, if the caller sees it.
   *
   * @throws Refusal 404
   */
  public Board visible(CloudCall call, String id) {
    return find(Long.parseLong(id))
        .filter(board -> sees(call.caller(), board))
        .orElseThrow(Boards::missing);
  }

  /**
   * The board that a path names, if the caller may change it.
   *
   * @throws Refusal 404, or 403 for who sees it and may not
   */
  public Board changeable(CloudCall call, String id) {
    Board board = visible(call, id);
    if (!administers(call.caller(), board)) {
      throw Refusal.forbidden("You do not have permission to change this board.");
    }
    return board;
  }

  static Refusal missing() {
    return Refusal.notFound(
        "The requested board cannot be viewed because it either does not exist or you do not have"
            + " permission to view it.");
  }

  /** The board that a path names, which must have sprints. */
  public Board scrum(CloudCall call, String id) {
    Board board = visible(call, id);
    if (!board.scrum()) {
      throw Refusal.badRequest("The board does not support sprints");
    }
    return board;
  }

  /** The query of a board's filter. */
  public String query(Board board) {
    return filter(board).map(Filter::jql).orElse("");
  }

  /** The projects that a board's filter cannot leave, by name; none where it names none. */
  public List<Project> projects(Account account, Board board) {
    Asker asker = new Asker(account, jira.site().now());
    Set<String> ids = jira.issues().search().projects(query(board), asker).orElse(Set.of());
    return ids.stream()
        .flatMap(id -> jira.tables().projects().find(id).stream())
        .filter(Project::live)
        .sorted(Comparator.comparing(Project::name))
        .toList();
  }

  /** The projects whose workflows fill a board's columns. */
  List<Project> columnProjects(Account account, Board board) {
    List<Project> named = projects(account, board);
    return named.isEmpty() ? jira.tables().projects().where(Project::live) : named;
  }

  /** Whether an account may make, start and close the sprints of a board. */
  public boolean managesSprints(Account account, Board board) {
    return columnProjects(account, board).stream()
        .allMatch(one -> permissions.has(account, Permission.MANAGE_SPRINTS_PERMISSION, one));
  }

  /** Whether an account may change or delete a board. */
  boolean administers(Account account, Board board) {
    return permissions.administers(account)
        || board.owner().equals(account.accountId())
        || location(board).filter(one -> permissions.administers(account, one)).isPresent();
  }

  /** The project in which a board lies. */
  Optional<Project> location(Board board) {
    return board.projectId().flatMap(jira.tables().projects()::find).filter(Project::live);
  }
}
