package dev.aloft.sandbox.jira.software.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boards of a site. Guarded by the organization's lock. */
public final class Boards {

  /**
   * A board.
   *
   * @param type {@code scrum} or {@code kanban}
   * @param filterId the saved search that fills it
   * @param projectId the project in which it lies
   */
  public record Board(long id, String name, String type, long filterId, long projectId) {}

  private final List<Board> boards = new ArrayList<>();

  /** Adds a board. */
  public Board add(String name, String type, long filterId, long projectId) {
    Board board = new Board(boards.size() + 1L, name, type, filterId, projectId);
    boards.add(board);
    return board;
  }

  /** A board by id. */
  public Optional<Board> find(long id) {
    return boards.stream().filter(board -> board.id() == id).findFirst();
  }

  /** All boards by ascending id. */
  public List<Board> all() {
    return List.copyOf(boards);
  }
}
