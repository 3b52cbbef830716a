package dev.aloft.sandbox.jira.software.board;

import java.util.Optional;

/**
 * A board.
 *
 * @param filterId the saved search that fills it
 * @param projectId the project in which it lies; nothing where it lies with its owner
 * @param owner the account that made it
 * @param estimation the field by which a scrum board estimates
 * @param backlog whether a kanban board has a backlog; scrum boards have one anyway
 */
public record Board(
    long id,
    String name,
    Type type,
    long filterId,
    Optional<Long> projectId,
    String owner,
    String estimation,
    boolean backlog) {

  /** The kinds of boards. */
  public enum Type {
    SCRUM("scrum"),
    KANBAN("kanban");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The contract's word. */
    public String word() {
      return word;
    }

    static Optional<Type> of(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  /** The same board, with a kanban backlog or without. */
  Board withBacklog(boolean wanted) {
    return new Board(id, name, type, filterId, projectId, owner, estimation, wanted);
  }

  /** Whether the board has sprints. */
  public boolean scrum() {
    return type == Type.SCRUM;
  }
}
