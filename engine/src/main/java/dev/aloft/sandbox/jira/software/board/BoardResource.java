package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /board}: listing, making and reading boards. A board is seen by who sees its project. */
public final class BoardResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 254;
  private static final int USUAL_PAGE = 50;

  private final Boards boards;
  private final WholeSite jira;
  private final Permissions permissions;

  /** The boards over a site's Jira. */
  public BoardResource(Boards boards, WholeSite jira) {
    this.boards = boards;
    this.jira = jira;
    this.permissions = new Permissions(jira.site(), jira.tables());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getAllBoards")
        .query("startAt", "maxResults", "type", "name", "projectKeyOrId")
        .answer(this::list);
    operations.on("createBoard").body("name", "type", "filterId", "location").answer(this::create);
    operations
        .on("getBoard")
        .answer(call -> Reply.ok(view(call, visible(call, call.path("boardId")))));
  }

  private Reply list(CloudCall call) {
    Optional<Project> project =
        call.query("projectKeyOrId").map(keyOrId -> project(call, "projectKeyOrId", keyOrId));
    List<String> types = call.list("type");
    String name = call.query("name").orElse("").toLowerCase(Locale.ROOT);
    List<Boards.Board> found =
        boards.all().stream()
            .filter(board -> types.isEmpty() || types.contains(board.type()))
            .filter(board -> board.name().toLowerCase(Locale.ROOT).contains(name))
            .filter(board -> project.isEmpty() || project.get().id() == board.projectId())
            .filter(board -> seen(call, board).isPresent())
            .toList();
    ObjectNode page = Pages.bean(call, found, USUAL_PAGE, USUAL_PAGE, board -> view(call, board));
    page.remove(List.of("self", "nextPage"));
    return Reply.ok(page);
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String type = form.required("type", LONGEST_NAME);
    if (!type.equals("scrum") && !type.equals("kanban")) {
      form.refuse("type", "The type of a board must be scrum or kanban.");
    }
    Optional<Long> filterId = form.number("filterId");
    if (filterId.flatMap(id -> jira.filters().visible(call.caller(), id)).isEmpty()) {
      form.refuse("filterId", "The filter does not exist or you do not have permission to see it.");
    }
    Form location =
        Form.of(
            form.node("location")
                .orElseThrow(() -> Refusal.field("location", "The location is required.")));
    if (!location.text("type").orElse("").equals("project")) {
      throw Refusal.of(501, "The sandbox implements boards of projects only.");
    }
    Project project = project(call, "location", location.text("projectKeyOrId").orElse(""));
    form.check();
    if (!permissions.administers(call.caller(), project)) {
      throw Refusal.forbidden("You do not have permission to create boards in this project.");
    }
    Boards.Board board = boards.add(name, type, filterId.orElseThrow(), project.id());
    return Reply.created(view(call, board));
  }

  private Project project(CloudCall call, String field, String keyOrId) {
    return jira.tables()
        .project(keyOrId)
        .filter(project -> project.live() && permissions.sees(call.caller(), project))
        .orElseThrow(
            () -> Refusal.field(field, "No project could be found with '" + keyOrId + "'."));
  }

  private Boards.Board visible(CloudCall call, String id) {
    return boards
        .find(Long.parseLong(id))
        .filter(board -> seen(call, board).isPresent())
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested board cannot be viewed because it either does not exist or you do"
                    + " not have permission to view it."));
  }

  private Optional<Project> seen(CloudCall call, Boards.Board board) {
    return jira.tables()
        .project(Long.toString(board.projectId()))
        .filter(project -> project.live() && permissions.sees(call.caller(), project));
  }

  private ObjectNode view(CloudCall call, Boards.Board board) {
    ObjectNode view = Json.object();
    view.put("id", board.id());
    view.put("self", call.self() + "/board/" + board.id());
    view.put("name", board.name());
    view.put("type", board.type());
    seen(call, board)
        .ifPresent(project ->
            view.putObject("location")
                .put("projectId", project.id())
                .put("displayName", project.name() + " (" + project.key() + ")")
                .put("projectName", project.name())
                .put("projectKey", project.key())
                .put("projectTypeKey", project.typeKey())
                .put("name", project.name() + " (" + project.key() + ")"));
    view.put("isPrivate", false);
    return view;
  }
}
