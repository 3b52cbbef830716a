package dev.aloft.sandbox.jira.software.sprint;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.software.board.Board;
import dev.aloft.sandbox.jira.software.board.BoardScopes;
import dev.aloft.sandbox.jira.software.board.Boards;
import dev.aloft.sandbox.jira.software.issue.IssueLists;
import dev.aloft.sandbox.jira.software.issue.IssueLists.Scope;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.jira.software.view.SprintViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sprint}: making, changing, swapping and deleting sprints, and those of a board. */
public final class SprintResource implements Resource<CloudCall> {

  private static final int USUAL_PAGE = 50;
  private static final String[] BODY = {
    "id",
    "self",
    "name",
    "state",
    "startDate",
    "endDate",
    "completeDate",
    "createdDate",
    "originBoardId",
    "goal"
  };

  private final WholeSite jira;
  private final Boards boards;
  private final BoardScopes scopes;
  private final Sprints sprints;
  private final SprintAccess access;
  private final IssueLists lists;

  /** The sprints of a site. */
  public SprintResource(
      WholeSite jira,
      Boards boards,
      BoardScopes scopes,
      Sprints sprints,
      SprintAccess access,
      IssueLists lists) {
    this.jira = jira;
    this.boards = boards;
    this.scopes = scopes;
    this.sprints = sprints;
    this.access = access;
    this.lists = lists;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("createSprint")
        .body("name", "originBoardId", "startDate", "endDate", "goal")
        .answer(this::create);
    operations
        .on("getSprint")
        .answer(
            call -> Reply.ok(SprintViews.view(call, access.visible(call, call.path("sprintId")))));
    operations.on("partiallyUpdateSprint").body(BODY).answer(call -> update(call, false));
    operations.on("updateSprint").body(BODY).answer(call -> update(call, true));
    operations.on("deleteSprint").answer(this::delete);
    operations.on("swapSprint").body("sprintToSwapWith").answer(this::swap);
    operations.on("getAllSprints").query("startAt", "maxResults", "state").answer(this::ofBoard);
    lists.register(operations, "getIssuesForSprint", this::scope);
  }

  private Scope scope(CloudCall call) {
    Sprint sprint = access.visible(call, call.path("sprintId"));
    return new Scope(List.of(), scopes.in(sprint.id()));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String name = SprintForm.name(form);
    Optional<Instant> start = SprintForm.time(form, "startDate");
    Optional<Instant> end = SprintForm.time(form, "endDate");
    Optional<Long> boardId = form.number("originBoardId");
    if (boardId.isEmpty()) {
      form.refuse("originBoardId", "The originBoardId is required.");
    }
    form.check();
    SprintForm.order(start, end);
    Board board = boards.scrum(call, Long.toString(boardId.orElseThrow()));
    if (!boards.managesSprints(call.caller(), board)) {
      throw SprintAccess.forbidden();
    }
    long id = sprints.nextId();
    Sprint sprint =
        new Sprint(
            id,
            name,
            Sprint.State.FUTURE,
            start,
            end,
            Optional.empty(),
            jira.site().now(),
            board.id(),
            form.text("goal"),
            id);
    return Reply.created(SprintViews.view(call, sprints.put(sprint)));
  }

  private Reply update(CloudCall call, boolean full) {
    Sprint before = access.managed(call, call.path("sprintId"));
    Sprint after = SprintForm.updated(Form.of(call), before, full, jira.site().now());
    if (after.boardId() != before.boardId()) {
      boards.scrum(call, Long.toString(after.boardId()));
    }
    boolean starts = before.state() == Sprint.State.FUTURE && after.state() == Sprint.State.ACTIVE;
    if (starts && !jira.site().behaviour().has(Quirk.PARALLEL_SPRINTS) && active(after.boardId())) {
      throw Refusal.badRequest(
          "The sprint cannot be started: the board has an active sprint, and parallel sprints are"
              + " not enabled.");
    }
    return Reply.ok(SprintViews.view(call, sprints.put(after)));
  }

  private boolean active(long boardId) {
    return sprints.all().stream()
        .anyMatch(one -> one.boardId() == boardId && one.state() == Sprint.State.ACTIVE);
  }

  private Reply delete(CloudCall call) {
    sprints.remove(access.managed(call, call.path("sprintId")));
    return Reply.noContent();
  }

  private Reply swap(CloudCall call) {
    Sprint one = access.managed(call, call.path("sprintId"));
    String otherId =
        Form.of(call)
            .number("sprintToSwapWith")
            .map(id -> Long.toString(id))
            .orElseThrow(
                () -> Refusal.field("sprintToSwapWith", "The sprintToSwapWith is required."));
    Sprint other = access.managed(call, otherId);
    sprints.put(one.at(other.place()));
    sprints.put(other.at(one.place()));
    return Reply.noContent();
  }

  /** The sprints that were made on a board, and those with issues on it. */
  private Reply ofBoard(CloudCall call) {
    Board board = boards.scrum(call, call.path("boardId"));
    List<Sprint.State> states = states(call);
    Set<Long> onBoard =
        lists.find(call, scopes.board(call, board), Set.of()).stream()
            .map(IssueHead::id)
            .collect(Collectors.toSet());
    List<Sprint> found =
        sprints.all().stream()
            .filter(sprint -> states.isEmpty() || states.contains(sprint.state()))
            .filter(sprint ->
                sprint.boardId() == board.id()
                    || sprints.contents(sprint.id()).stream().anyMatch(onBoard::contains))
            .toList();
    ObjectNode page =
        Pages.bean(call, found, USUAL_PAGE, USUAL_PAGE, sprint -> SprintViews.view(call, sprint));
    page.remove(List.of("self", "nextPage"));
    return Reply.ok(page);
  }

  private static List<Sprint.State> states(CloudCall call) {
    List<Sprint.State> states = new ArrayList<>();
    for (String word : call.list("state")) {
      states.add(
          Sprint.State.of(word)
              .orElseThrow(() -> Refusal.badRequest("'" + word + "' is not a sprint state.")));
    }
    return states;
  }
}
