package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.software.issue.IssueLists;
import dev.aloft.sandbox.jira.software.planning.Epics;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /board/{boardId}/epic}, {@code /project} and {@code /version}: what is on a board. */
public final class BoardContentResource implements Resource<CloudCall> {

  private final WholeSite jira;
  private final Boards boards;
  private final BoardScopes scopes;
  private final IssueLists lists;
  private final Epics epics;

  /** What is on a site's boards. */
  public BoardContentResource(
      WholeSite jira, Boards boards, BoardScopes scopes, IssueLists lists, Epics epics) {
    this.jira = jira;
    this.boards = boards;
    this.scopes = scopes;
    this.lists = lists;
    this.epics = epics;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getEpics").query("startAt", "maxResults", "done").answer(this::epics);
    operations
        .on("getProjects")
        .query("startAt", "maxResults")
        .answer(
            call -> Reply.ok(BoardResource.page(call, projects(call), one -> project(call, one))));
    operations
        .on("getProjectsFull")
        .answer(call -> Reply.ok(BoardResource.page(call, named(call), one -> project(call, one))));
    operations
        .on("getAllVersions")
        .query("startAt", "maxResults", "released")
        .answer(this::versions);
  }

  private Board board(CloudCall call) {
    return boards.visible(call, call.path("boardId"));
  }

  private static Optional<Boolean> flag(CloudCall call, String name) {
    return call.query(name)
        .map(value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw Refusal.badRequest(
                      "The value of the parameter '" + name + "' must be true or false.");
            });
  }

  private Reply epics(CloudCall call) {
    Optional<Boolean> done = flag(call, "done");
    List<Issue> found =
        lists.find(call, scopes.filter(board(call)), Set.of()).stream()
            .filter(issue -> scopes.level(issue) == 1)
            .flatMap(issue -> jira.issues().issues().store().find(issue.id()).stream())
            .filter(issue -> done.isEmpty() || done.get() == epics.done(issue))
            .toList();
    ObjectNode page = BoardResource.page(call, found, issue -> epics.view(call.self(), issue));
    page.remove("total");
    return Reply.ok(page);
  }

  private List<Project> named(CloudCall call) {
    return boards.projects(call.caller(), board(call));
  }

  /** Those that the filter names, and those of the issues on the board. */
  private List<Project> projects(CloudCall call) {
    List<Project> all = new ArrayList<>(named(call));
    lists.find(call, scopes.board(call, board(call)), Set.of()).stream()
        .map(IssueHead::projectId)
        .distinct()
        .flatMap(id -> jira.tables().projects().find(id).stream())
        .filter(project -> !all.contains(project))
        .forEach(all::add);
    all.sort((one, other) -> one.name().compareTo(other.name()));
    return all;
  }

  private static ObjectNode project(CloudCall call, Project project) {
    return Json.object()
        .put("self", call.request().base() + "/rest/api/2/project/" + project.id())
        .put("id", Ids.text(project.id()))
        .put("key", project.key())
        .put("name", project.name())
        .put("projectTypeKey", project.typeKey())
        .put("simplified", false);
  }

  private Reply versions(CloudCall call) {
    Optional<Boolean> released = flag(call, "released");
    List<Version> found =
        boards.projects(call.caller(), board(call)).stream()
            .flatMap(project -> jira.tables().versionsOf(project).stream())
            .filter(version -> released.isEmpty() || released.get() == version.released())
            .toList();
    return Reply.ok(BoardResource.page(call, found, version -> version(call, version)));
  }

  private static ObjectNode version(CloudCall call, Version version) {
    ObjectNode view = Json.object();
    view.put("self", call.request().base() + "/rest/agile/1.0/version/" + version.id());
    view.put("id", version.id());
    view.put("projectId", version.projectId());
    view.put("name", version.name());
    view.put("description", version.description());
    view.put("archived", version.archived());
    view.put("released", version.released());
    version
        .releaseDate()
        .ifPresent(day ->
            view.put(
                "releaseDate", day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC).toString()));
    return view;
  }
}
