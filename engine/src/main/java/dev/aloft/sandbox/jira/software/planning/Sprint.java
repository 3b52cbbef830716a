package dev.aloft.sandbox.jira.software.planning;

import java.time.Instant;
import java.util.Optional;

/**
 * A sprint.
 *
 * @param boardId the board on which it was made
 * @param place where it stands among the sprints of the site, ascending
 */
public record Sprint(
    long id,
    String name,
    State state,
    Optional<Instant> start,
    Optional<Instant> end,
    Optional<Instant> complete,
    Instant created,
    long boardId,
    Optional<String> goal,
    long place) {

  /** What a sprint goes through, only in this order. */
  public enum State {
    FUTURE("future"),
    ACTIVE("active"),
    CLOSED("closed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** Whether a sprint may go from this state to another, or stay. */
    public boolean leadsTo(State next) {
      return switch (this) {
        case FUTURE -> next != CLOSED;
        case ACTIVE -> next != FUTURE;
        case CLOSED -> next == CLOSED;
      };
    }

    /** The contract's word. */
    public String word() {
      return word;
    }

    public static Optional<State> of(String word) {
      for (State state : values()) {
        if (state.word.equalsIgnoreCase(word)) {
          return Optional.of(state);
        }
      }
      return Optional.empty();
    }
  }

  /** Whether issues may still come and go. */
  public boolean open() {
    return state != State.CLOSED;
  }

  public Sprint at(long next) {
    return new Sprint(id, name, state, start, end, complete, created, boardId, goal, next);
  }
}
