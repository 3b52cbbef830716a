package dev.aloft.sandbox.jira.software.sprint;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads sprints from bodies, by the rules of the contract's notes. */
final class SprintForm {

  private static final int LONGEST_NAME = 255;

  private SprintForm() {}

  static String name(Form form) {
    return form.required("name", LONGEST_NAME).strip();
  }

  /** A time with its offset. */
  static Optional<Instant> time(Form form, String name) {
    Optional<String> text = form.text(name).filter(value -> !value.isEmpty());
    try {
      return text.map(JiraTimes::parseWithOffset);
    } catch (DateTimeException e) {
      form.refuse(name, "The date '" + text.orElse("") + "' cannot be read.");
      return Optional.empty();
    }
  }

  /** Refuses an end that is not after the start. */
  static void order(Optional<Instant> start, Optional<Instant> end) {
    if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
      throw Refusal.badRequest("The end date must be after the start date.");
    }
  }

  /**
   * A sprint after an update.
   *
   * @param full whether what the body does not name is emptied
   * @param now when a sprint is closed that is closed
   */
  static Sprint updated(Form form, Sprint before, boolean full, Instant now) {
    Sprint.State state = state(form, before, full);
    String name = full || form.names("name") ? name(form) : before.name();
    Optional<String> goal = full || form.names("goal") ? form.text("goal") : before.goal();
    boolean closed = before.state() == Sprint.State.CLOSED;
    Optional<Instant> start =
        !closed && (full || form.names("startDate")) ? time(form, "startDate") : before.start();
    Optional<Instant> end =
        !closed && (full || form.names("endDate")) ? time(form, "endDate") : before.end();
    completeDate(form, before, closed);
    long board = closed ? before.boardId() : form.number("originBoardId").orElse(before.boardId());
    form.check();
    order(start, end);
    if (state == Sprint.State.ACTIVE && (start.isEmpty() || end.isEmpty())) {
      throw Refusal.badRequest("An active sprint must have a startDate and an endDate.");
    }
    boolean closing = before.state() == Sprint.State.ACTIVE && state == Sprint.State.CLOSED;
    return new Sprint(
        before.id(),
        name,
        state,
        start,
        end,
        closing ? Optional.of(now) : before.complete(),
        before.created(),
        board,
        goal,
        before.place());
  }

  private static void completeDate(Form form, Sprint before, boolean closed) {
    if (!closed
        && form.node("completeDate").isPresent()
        && !time(form, "completeDate").equals(before.complete())) {
      form.refuse("completeDate", "The completeDate cannot be updated.");
    }
  }

  private static Sprint.State state(Form form, Sprint before, boolean full) {
    Optional<String> word = form.text("state");
    if (word.isEmpty()) {
      if (full) {
        form.refuse("state", "The state is required.");
      }
      return before.state();
    }
    Sprint.State next =
        Sprint.State.of(word.get())
            .orElseThrow(
                () -> Refusal.field("state", "The state must be future, active or closed."));
    if (before.state() == Sprint.State.CLOSED) {
      // Changes of a closed sprint other than those of name and goal are ignored (contract).
      return before.state();
    }
    if (!before.state().leadsTo(next)) {
      throw Refusal.badRequest(
          "A sprint cannot go from the state "
              + before.state().word()
              + " to "
              + next.word()
              + ".");
    }
    return next;
  }
}
