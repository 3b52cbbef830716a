package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads sprints from bodies, by the rules of the contract's notes. */
final class SprintForm {

  private static final int LONGEST_NAME = 255;
  private static final List<String> STATES = List.of("future", "active", "closed");

  private SprintForm() {}

  static String name(Form form) {
    return form.required("name", LONGEST_NAME).strip();
  }

  static Sprint created(Form form, long id, long board, String name, boolean synced) {
    Optional<Long> start = time(form, "startDate");
    Optional<Long> end = time(form, "endDate");
    form.check();
    order(start, end);
    return new Sprint(
        id,
        Optional.of(board),
        name,
        "future",
        form.text("goal").orElse(""),
        start,
        end,
        Optional.empty(),
        Optional.empty(),
        synced,
        form.flag("autoStartStop").orElse(false),
        id);
  }

  /**
   * A sprint after an update.
   *
   * @param full whether what the body does not name is emptied
   * @param now when a sprint is started or closed that the update starts or closes
   */
  static Sprint updated(Form form, Sprint before, boolean full, long now) {
    if (before.state().equals("closed")) {
      throw Refusal.badRequest("Sprints that are in a closed state cannot be updated.");
    }
    String state = state(form, before, full);
    String name = full || form.names("name") ? name(form) : before.name();
    Optional<Long> start =
        full || form.names("startDate") ? time(form, "startDate") : before.start();
    Optional<Long> end = full || form.names("endDate") ? time(form, "endDate") : before.end();
    form.check();
    order(start, end);
    if (state.equals("active") && (start.isEmpty() || end.isEmpty())) {
      throw Refusal.badRequest("An active sprint must have a startDate and an endDate.");
    }
    boolean starts = before.state().equals("future") && state.equals("active");
    return new Sprint(
        before.id(),
        form.number("originBoardId").or(before::board),
        name,
        state,
        full || form.names("goal") ? form.text("goal").orElse("") : before.goal(),
        start,
        end,
        starts ? Optional.of(now) : before.activated(),
        state.equals("closed") ? Optional.of(now) : before.completed(),
        form.flag("synced").orElse(before.synced()),
        form.flag("autoStartStop").orElse(before.autoStartStop()),
        before.position());
  }

  private static String state(Form form, Sprint before, boolean full) {
    Optional<String> word = form.text("state");
    if (word.isEmpty()) {
      if (full) {
        form.refuse("state", "The state is required.");
      }
      return before.state();
    }
    int from = STATES.indexOf(before.state());
    int to = STATES.indexOf(word.get());
    if (to < 0) {
      throw Refusal.field("state", "The state must be future, active or closed.");
    }
    if (to != from && to != from + 1) {
      throw Refusal.badRequest(
          "A sprint cannot go from the state " + before.state() + " to " + word.get() + ".");
    }
    return word.get();
  }

  private static Optional<Long> time(Form form, String name) {
    Optional<String> text = form.text(name).filter(value -> !value.isEmpty());
    try {
      return text.map(JiraTimes::parseWithOffset).map(Instant::toEpochMilli);
    } catch (DateTimeException e) {
      form.refuse(name, "The date '" + text.orElse("") + "' cannot be read.");
      return Optional.empty();
    }
  }

  private static void order(Optional<Long> start, Optional<Long> end) {
    if (start.isPresent() && end.isPresent() && end.get() <= start.get()) {
      throw Refusal.badRequest("The end date must be after the start date.");
    }
  }

  static Sprint unsynced(Sprint sprint) {
    return with(sprint, false, sprint.position());
  }

  static Sprint at(Sprint sprint, long position) {
    return with(sprint, sprint.synced(), position);
  }

  private static Sprint with(Sprint sprint, boolean synced, long position) {
    return new Sprint(
        sprint.id(),
        sprint.board(),
        sprint.name(),
        sprint.state(),
        sprint.goal(),
        sprint.start(),
        sprint.end(),
        sprint.activated(),
        sprint.completed(),
        synced,
        sprint.autoStartStop(),
        position);
  }
}
