package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /board}: listing, making, reading and deleting boards. */
public final class BoardResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 254;
  private static final int USUAL_PAGE = 50;

  /** The names of fields that hold story points, on newer and older sites. */
  private static final Set<String> STORY_POINTS = Set.of("Story point estimate", "Story Points");

  private final WholeSite jira;
  private final Permissions permissions;
  private final Boards boards;
  private final BoardViews views;

  /** The boards over a site's Jira. */
  public BoardResource(WholeSite jira, Permissions permissions, Boards boards) {
    this.jira = jira;
    this.permissions = permissions;
    this.boards = boards;
    this.views = new BoardViews(jira.site(), permissions, boards);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getAllBoards")
        .query(
            "startAt",
            "maxResults",
            "type",
            "name",
            "projectKeyOrId",
            "accountIdLocation",
            "projectLocation",
            "projectTypeLocation",
            "negateLocationFiltering",
            "includePrivate",
            "filterId",
            "orderBy",
            "expand")
        .answer(this::list);
    operations.on("createBoard").body("name", "type", "filterId", "location").answer(this::create);
    operations.on("getBoard").answer(this::get);
    operations.on("deleteBoard").answer(this::delete);
    operations.on("getBoardByFilterId").query("startAt", "maxResults").answer(this::byFilter);
  }

  /** A page as boards write it: without links. */
  static <T> ObjectNode page(CloudCall call, List<T> all, Function<T, ObjectNode> view) {
    ObjectNode page = Pages.bean(call, all, USUAL_PAGE, USUAL_PAGE, view);
    page.remove(List.of("self", "nextPage"));
    return page;
  }

  private Reply list(CloudCall call) {
    Predicate<Board> wanted = named(call).and(related(call)).and(located(call));
    List<Board> seen =
        Orders.ordered(
            call,
            boards.all().stream()
                .filter(board -> boards.sees(call.caller(), board))
                .filter(wanted)
                .toList(),
            Map.of(
                "name",
                Comparator.comparing((Board board) -> board.name().toLowerCase(Locale.ROOT)),
                "",
                Comparator.comparingLong(Board::id)),
            "");
    List<Board> all = new ArrayList<>(seen);
    if (call.flag("includePrivate", false) && permissions.administers(call.caller())) {
      boards.all().stream()
          .filter(board -> !boards.sees(call.caller(), board))
          .filter(wanted)
          .forEach(all::add);
    }
    return Reply.ok(
        page(
            call,
            all,
            board -> seen.contains(board) ? views.view(call, board) : views.hidden(call, board)));
  }

  private static Predicate<Board> named(CloudCall call) {
    List<String> types = call.list("type");
    String name = call.query("name").orElse("").toLowerCase(Locale.ROOT);
    return board ->
        (types.isEmpty() || types.contains(board.type().word()))
            && board.name().toLowerCase(Locale.ROOT).contains(name);
  }

  private Predicate<Board> related(CloudCall call) {
    Optional<Project> project =
        call.query("projectKeyOrId").map(keyOrId -> project(call, "projectKeyOrId", keyOrId));
    Optional<String> filterId = call.query("filterId");
    return board ->
        (project.isEmpty() || boards.projects(call.caller(), board).contains(project.get()))
            && (filterId.isEmpty() || filterId.get().equals(Long.toString(board.filterId())));
  }

  private Predicate<Board> located(CloudCall call) {
    Optional<String> account = call.query("accountIdLocation");
    Optional<Project> project =
        call.query("projectLocation").map(keyOrId -> project(call, "projectLocation", keyOrId));
    List<String> types = call.list("projectTypeLocation");
    if (account.isEmpty() && project.isEmpty() && types.isEmpty()) {
      return board -> true;
    }
    Predicate<Board> there =
        board ->
            boards
                .location(board)
                .map(
                    one -> project.filter(one::equals).isPresent() || types.contains(one.typeKey()))
                .orElse(account.filter(board.owner()::equals).isPresent());
    return call.flag("negateLocationFiltering", false) ? there.negate() : there;
  }

  private Reply byFilter(CloudCall call) {
    List<Board> found =
        boards.all().stream()
            .filter(board -> Long.toString(board.filterId()).equals(call.path("filterId")))
            .filter(board -> boards.sees(call.caller(), board))
            .toList();
    return Reply.ok(
        page(
            call,
            found,
            board ->
                Json.object()
                    .put("id", board.id())
                    .put("self", call.self() + "/board/" + board.id())
                    .put("name", board.name())));
  }

  private Reply get(CloudCall call) {
    Optional<Board> board = boards.find(Long.parseLong(call.path("boardId")));
    boolean seen = board.filter(one -> boards.sees(call.caller(), one)).isPresent();
    if (!seen && !permissions.administers(call.caller())) {
      throw Boards.missing();
    }
    Board found = board.orElseThrow(Boards::missing);
    return Reply.ok(seen ? views.view(call, found) : views.hidden(call, found));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    Optional<Board.Type> type = Board.Type.of(form.required("type", LONGEST_NAME));
    if (type.isEmpty()) {
      form.refuse("type", "The type of a board must be scrum or kanban.");
    }
    Optional<Long> filterId = form.number("filterId");
    if (filterId.flatMap(id -> jira.filters().visible(call.caller(), id)).isEmpty()) {
      form.refuse("filterId", "The filter does not exist or you do not have permission to see it.");
    }
    Optional<Project> project =
        form.node("location")
            .map(node -> Form.of(node, "type", "projectKeyOrId"))
            .flatMap(location -> project(call, location));
    form.check();
    if (project.filter(one -> !permissions.administers(call.caller(), one)).isPresent()) {
      throw Refusal.forbidden("You do not have permission to create boards in this project.");
    }
    Board board =
        new Board(
            boards.nextId(),
            name,
            type.orElseThrow(),
            filterId.orElseThrow(),
            project.map(Project::id),
            call.caller().accountId(),
            estimation(),
            false);
    return Reply.created(views.view(call, boards.put(board)));
  }

  private Optional<Project> project(CloudCall call, Form location) {
    Optional<String> keyOrId = location.text("projectKeyOrId");
    return switch (location.text("type").orElse("")) {
      case "project" -> Optional.of(project(call, "location", keyOrId.orElse("")));
      case "user" -> {
        if (keyOrId.isPresent()) {
          throw Refusal.field("location", "A board of a user must not name a project.");
        }
        yield Optional.empty();
      }
      default -> throw Refusal.field("location", "The location must be a project or a user.");
    };
  }

  /** Story points where the site has a field for them, else the original estimate. */
  private String estimation() {
    return jira.tables()
        .fields()
        .first(field -> !field.trashed() && STORY_POINTS.contains(field.name()))
        .filter(field -> field.type().schema().equals("number"))
        .map(Field::key)
        .orElse("timeoriginalestimate");
  }

  private Project project(CloudCall call, String field, String keyOrId) {
    return jira.tables()
        .project(keyOrId)
        .filter(project -> project.live() && permissions.sees(call.caller(), project))
        .orElseThrow(
            () -> Refusal.field(field, "No project could be found with '" + keyOrId + "'."));
  }

  /** Administrators may delete what they do not see (contract). */
  private Reply delete(CloudCall call) {
    Board board =
        boards
            .find(Long.parseLong(call.path("boardId")))
            .filter(
                one -> boards.sees(call.caller(), one) || permissions.administers(call.caller()))
            .orElseThrow(Boards::missing);
    if (!boards.administers(call.caller(), board)) {
      throw Refusal.forbidden("You do not have permission to delete this board.");
    }
    boards.remove(board);
    return Reply.noContent();
  }
}
