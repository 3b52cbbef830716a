package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /sprint}, the sprints of a board, and issues that go into sprints and out of them. */
public final class SprintResource implements Resource<DataCenterCall> {

  private static final List<String> ORDER = List.of("closed", "active", "future");

  private final JiraSite site;
  private final Planning planning;
  private final BoardAccess boards;
  private final SprintAccess access;
  private final AgileIssues issues;
  private final AgileViews views;

  /** The sprints of a site. */
  public SprintResource(JiraSite site) {
    this.site = site;
    this.planning = new Planning(site);
    this.boards = new BoardAccess(site, planning);
    this.access = new SprintAccess(site, planning, boards);
    this.views = new AgileViews(site, planning);
    this.issues = new AgileIssues(site, planning, views);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getAllSprints").query("startAt", "maxResults", "state").answer(this::ofBoard);
    operations
        .on("createSprint")
        .body("name", "originBoardId", "startDate", "endDate", "goal", "autoStartStop", "synced")
        .answer(this::create);
    operations
        .on("getSprint")
        .answer(call -> Reply.ok(views.sprint(call, access.visible(call, call.path("sprintId")))));
    String[] body = {
      "id",
      "self",
      "state",
      "name",
      "startDate",
      "endDate",
      "completeDate",
      "activatedDate",
      "originBoardId",
      "goal",
      "synced",
      "autoStartStop",
      "incompleteIssuesDestinationId"
    };
    operations.on("partiallyUpdateSprint").body(body).answer(call -> update(call, false));
    operations.on("updateSprint").body(body).answer(call -> update(call, true));
    operations.on("deleteSprint").answer(this::delete);
    operations.on("swapSprint").body("sprintToSwapWith").answer(this::swap);
    operations.on("unmapSprints").body("sprintIds").answer(this::unmap);
    operations
        .on("unmapAllSprints")
        .administratorsOnly()
        .answer(call -> {
          site.tables().sprints().all().forEach(sprint -> put(SprintForm.unsynced(sprint)));
          return Reply.noContent();
        });
    operations.on("moveIssuesToSprint").body("issues").answer(this::move);
    operations
        .on("moveIssuesToBacklog")
        .body("issues")
        .answer(call -> {
          movable(call).forEach(issue -> planning.plan(call.caller(), issue, Optional.empty()));
          return Reply.noContent();
        });
  }

  private Sprint put(Sprint sprint) {
    return site.tables().sprints().put(sprint);
  }

  private Reply ofBoard(DataCenterCall call) {
    Board board = boards.scrum(call, call.path("boardId"));
    List<String> states = call.list("state");
    if (!ORDER.containsAll(states)) {
      throw Refusal.badRequest("A sprint's state is future, active or closed.");
    }
    Set<Long> onBoard = new HashSet<>();
    issues
        .each(call, boards.scope(board))
        .forEach(issue -> planning.sprints(issue).forEach(sprint -> onBoard.add(sprint.id())));
    List<Sprint> found =
        site.tables().sprints().all().stream()
            .filter(sprint ->
                sprint.board().equals(Optional.of(board.id())) || onBoard.contains(sprint.id()))
            .filter(sprint -> states.isEmpty() || states.contains(sprint.state()))
            .sorted(
                Comparator.comparingInt((Sprint sprint) -> ORDER.indexOf(sprint.state()))
                    .thenComparingLong(Sprint::position))
            .toList();
    return Reply.ok(BoardResource.page(call, found, sprint -> views.sprint(call, sprint)));
  }

  private Reply create(DataCenterCall call) {
    Lookup.known(call);
    Form form = Form.of(call);
    Optional<Long> boardId = form.number("originBoardId");
    if (boardId.isEmpty()) {
      form.refuse("originBoardId", "The originBoardId is required.");
    }
    String name = SprintForm.name(form);
    form.check();
    Board board = boards.scrum(call, Long.toString(boardId.orElseThrow()));
    boards.requireSprints(call, board);
    boolean synced = form.flag("synced").orElse(false);
    if (synced && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("Only Jira administrators can create synced sprints.");
    }
    long id = site.nextId("sprint") - 9_999;
    Sprint sprint = SprintForm.created(form, id, board.id(), name, synced);
    return Reply.created(views.sprint(call, put(sprint)));
  }

  private Reply update(DataCenterCall call, boolean full) {
    Sprint before = access.managed(call, call.path("sprintId"));
    Sprint after = SprintForm.updated(Form.of(call), before, full, site.now());
    after
        .board()
        .filter(id -> !before.board().equals(Optional.of(id)))
        .ifPresent(id -> boards.scrum(call, Long.toString(id)));
    return Reply.ok(views.sprint(call, put(after)));
  }

  private Reply delete(DataCenterCall call) {
    Sprint sprint = access.managed(call, call.path("sprintId"));
    if (!sprint.state().equals("future")) {
      throw Refusal.badRequest("Only future sprints can be deleted.");
    }
    if (sprint.synced()) {
      throw Refusal.badRequest("A synced sprint must be unsynced before it can be deleted.");
    }
    access.issues(sprint).forEach(issue -> planning.forget(call.caller(), issue, sprint.id()));
    site.properties().removeAll("sprint " + sprint.id());
    site.tables().sprints().remove(sprint.id());
    return Reply.noContent();
  }

  private Reply swap(DataCenterCall call) {
    Sprint one = access.managed(call, call.path("sprintId"));
    Sprint other =
        Form.of(call)
            .number("sprintToSwapWith")
            .map(id -> access.managed(call, Long.toString(id)))
            .orElseThrow(
                () -> Refusal.field("sprintToSwapWith", "The sprintToSwapWith is required."));
    put(SprintForm.at(one, other.position()));
    put(SprintForm.at(other, one.position()));
    return Reply.noContent();
  }

  private Reply unmap(DataCenterCall call) {
    List<Sprint> named = new ArrayList<>();
    for (long id : Form.of(call).numbers("sprintIds")) {
      named.add(access.managed(call, Long.toString(id)));
    }
    named.forEach(sprint -> put(SprintForm.unsynced(sprint)));
    return Reply.noContent();
  }

  private Reply move(DataCenterCall call) {
    Sprint sprint = access.visible(call, call.path("sprintId"));
    if (!Planning.open(sprint)) {
      throw Refusal.badRequest("Issues can only be moved to open or active sprints.");
    }
    movable(call).forEach(issue -> planning.plan(call.caller(), issue, Optional.of(sprint)));
    return Reply.noContent();
  }

  private List<Issue> movable(DataCenterCall call) {
    List<Issue> moving = issues.named(call);
    issues.require(call, Permission.SCHEDULE_ISSUES, moving);
    issues.require(call, Permission.EDIT_ISSUES, moving);
    if (moving.stream().anyMatch(issue -> issue.parent().isPresent())) {
      throw Refusal.badRequest("Sub-tasks move with their parent and cannot be moved alone.");
    }
    return moving;
  }
}
