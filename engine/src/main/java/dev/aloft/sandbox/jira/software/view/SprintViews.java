package dev.aloft.sandbox.jira.software.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Sprints as they go out. */
public final class SprintViews {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private SprintViews() {}

  /** A sprint. */
  public static ObjectNode view(CloudCall call, Sprint sprint) {
    ObjectNode view = Json.object();
    view.put("id", sprint.id());
    view.put("self", call.self() + "/sprint/" + sprint.id());
    view.put("state", sprint.state().word());
    view.put("name", sprint.name());
    times(sprint, view);
    view.put("createdDate", TIME.format(sprint.created()));
    view.put("originBoardId", sprint.boardId());
    sprint.goal().ifPresent(goal -> view.put("goal", goal));
    return view;
  }

  public static void times(Sprint sprint, ObjectNode view) {
    put(view, "startDate", sprint.start());
    put(view, "endDate", sprint.end());
    put(view, "completeDate", sprint.complete());
  }

  private static void put(ObjectNode view, String name, Optional<Instant> time) {
    time.ifPresent(at -> view.put(name, TIME.format(at)));
  }
}
