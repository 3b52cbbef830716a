package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How boards, sprints and epics look in replies. */
final class AgileViews {

  static final String ROOT = "/rest/agile/1.0";

  private final JiraSite site;
  private final Planning planning;

  AgileViews(JiraSite site, Planning planning) {
    this.site = site;
    this.planning = planning;
  }

  ObjectNode board(DataCenterCall call, Board board) {
    return Json.object()
        .put("id", board.id())
        .put("self", call.address(ROOT + "/board/" + board.id()))
        .put("name", board.name())
        .put("type", board.type());
  }

  ObjectNode sprint(DataCenterCall call, Sprint sprint) {
    ObjectNode view = Json.object();
    view.put("id", sprint.id());
    view.put("self", call.address(ROOT + "/sprint/" + sprint.id()));
    view.put("state", sprint.state());
    view.put("name", sprint.name());
    time(view, "startDate", sprint.start());
    time(view, "endDate", sprint.end());
    time(view, "completeDate", sprint.completed());
    time(view, "activatedDate", sprint.activated());
    sprint.board().ifPresent(board -> view.put("originBoardId", board));
    view.put("goal", sprint.goal());
    view.put("synced", sprint.synced());
    view.put("autoStartStop", sprint.autoStartStop());
    return view;
  }

  private static void time(ObjectNode view, String name, Optional<Long> millis) {
    millis.ifPresent(at -> view.put(name, JiraTimes.printInSprint(Instant.ofEpochMilli(at))));
  }

  ObjectNode epic(DataCenterCall call, Issue epic) {
    ObjectNode view = Json.object();
    view.put("id", epic.id());
    view.put("key", site.issues().key(epic));
    view.put("self", call.address(ROOT + "/epic/" + epic.id()));
    view.put("name", planning.name(epic));
    view.put("summary", epic.text("summary").orElse(""));
    view.putObject("color").put("key", planning.color(epic));
    view.put("done", planning.done(epic));
    return view;
  }
}
