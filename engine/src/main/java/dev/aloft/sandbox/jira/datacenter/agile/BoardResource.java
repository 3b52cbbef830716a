package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.filter.Filters;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Column;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.view.ProjectViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /board}: boards, how they are set up, their projects and versions. */
public final class BoardResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;
  private static final int LONGEST_NAME = 254;
  private static final Set<String> TYPES = Set.of("scrum", "kanban");

  private final JiraSite site;
  private final Lookup lookup;
  private final Boards boards;
  private final BoardAccess access;
  private final Filters filters;
  private final AgileViews views;
  private final Planning planning;

  /** The boards of a site. */
  public BoardResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.boards = new Boards(site);
    this.planning = new Planning(site);
    this.access = new BoardAccess(site, planning);
    this.filters = new Filters(site);
    this.views = new AgileViews(site, planning);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllBoards")
        .query("startAt", "maxResults", "type", "name", "projectKeyOrId")
        .answer(this::list);
    operations.on("createBoard").body("name", "type", "filterId").answer(this::create);
    operations.on("getBoard").answer(call -> Reply.ok(views.board(call, access.board(call))));
    operations
        .on("deleteBoard")
        .answer(call -> {
          Board board = access.changeable(call);
          site.properties().removeAll("board " + board.id());
          site.tables().boards().remove(board.id());
          return Reply.noContent();
        });
    operations
        .on("getConfiguration")
        .answer(call -> Reply.ok(configuration(call, access.board(call))));
    operations
        .on("getProjects")
        .query("startAt", "maxResults")
        .answer(call ->
            Reply.ok(
                page(
                    call,
                    access.projects(call, access.board(call)),
                    one -> ProjectViews.brief(call, site, one))));
    operations
        .on("getAllVersions")
        .query("startAt", "maxResults", "released")
        .answer(this::versions);
    operations
        .on("getRefinedVelocity")
        .answer(call -> Reply.ok(Json.object().put("value", access.board(call).refinedVelocity())));
    operations
        .on("setRefinedVelocity")
        .body("value")
        .answer(call -> {
          Board board = access.changeable(call);
          boolean wanted = Form.of(call).flag("value").orElse(false);
          site.tables().boards().put(board.withRefinedVelocity(wanted));
          return Reply.ok(Json.object().put("value", wanted));
        });
  }

  /** A page as boards write it: without links. */
  static <T> ObjectNode page(DataCenterCall call, List<T> all, Function<T, ObjectNode> view) {
    return withoutLinks(Pages.bean(call, all, USUAL, USUAL, view));
  }

  /** The same of a list of which only the part is there that the call asks for. */
  static <T> ObjectNode page(
      DataCenterCall call, Pages.Part<T> part, Function<T, ObjectNode> view) {
    return withoutLinks(Pages.bean(call, part, max(call), view));
  }

  private static ObjectNode withoutLinks(ObjectNode page) {
    page.remove(List.of("self", "nextPage"));
    return page;
  }

  /** How many things a page has at the most. */
  static int max(DataCenterCall call) {
    return Pages.max(call, USUAL, USUAL);
  }

  private Reply list(DataCenterCall call) {
    List<String> types = call.list("type");
    String name = call.query("name").orElse("").toLowerCase(Locale.ROOT);
    Optional<Project> project =
        call.query("projectKeyOrId")
            .map(keyOrId ->
                lookup
                    .find(call, keyOrId)
                    .orElseThrow(() ->
                        Refusal.badRequest(
                            "No project could be found with key or id '" + keyOrId + "'.")));
    List<Board> found =
        access.visible(call).stream()
            .filter(board -> types.isEmpty() || types.contains(board.type()))
            .filter(board -> board.name().toLowerCase(Locale.ROOT).contains(name))
            .filter(
                board -> project.isEmpty() || access.projects(call, board).contains(project.get()))
            .sorted(Comparator.comparing(board -> board.name().toLowerCase(Locale.ROOT)))
            .toList();
    return Reply.ok(page(call, found, board -> views.board(call, board)));
  }

  private Reply create(DataCenterCall call) {
    Lookup.known(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String type = form.required("type", LONGEST_NAME);
    if (!type.isEmpty() && !TYPES.contains(type)) {
      form.refuse("type", "The type of a board must be scrum or kanban.");
    }
    Optional<Long> filter = form.number("filterId");
    if (filter.flatMap(id -> filters.visible(call.caller(), id)).isEmpty()) {
      form.refuse("filterId", "The filter does not exist or you do not have permission to see it.");
    }
    form.check();
    List<Long> statuses = site.tables().statuses().all().stream().map(Status::id).toList();
    Board board = boards.add(name, type, filter.orElseThrow(), statuses);
    return Reply.created(views.board(call, board));
  }

  private Reply versions(DataCenterCall call) {
    Optional<Boolean> released =
        call.query("released").map(word -> call.flag("released", Boolean.parseBoolean(word)));
    List<Version> found =
        access.projects(call, access.board(call)).stream()
            .flatMap(project ->
                site.tables().versions().where(one -> one.owner() == project.id()).stream()
                    .sorted(Comparator.comparingLong(Version::position)))
            .filter(version -> released.isEmpty() || released.get() == version.released())
            .toList();
    return Reply.ok(page(call, found, version -> version(call, version)));
  }

  private static ObjectNode version(DataCenterCall call, Version version) {
    ObjectNode view = Json.object();
    view.put("self", call.address(AgileViews.ROOT + "/version/" + version.id()));
    view.put("id", Long.toString(version.id()));
    view.put("projectId", version.owner());
    view.put("name", version.name());
    view.put("description", version.description().orElse(""));
    view.put("archived", version.archived());
    view.put("released", version.released());
    version.releaseDate().ifPresent(day -> view.put("releaseDate", day + "T00:00:00.000Z"));
    return view;
  }

  private ObjectNode configuration(DataCenterCall call, Board board) {
    ObjectNode view = Json.object();
    view.put("id", board.id());
    view.put("name", board.name());
    view.put("type", board.type());
    view.put("self", call.address(AgileViews.ROOT + "/board/" + board.id() + "/configuration"));
    view.putObject("filter")
        .put("id", Long.toString(board.filter()))
        .put("self", call.address("/rest/api/2/filter/" + board.filter()));
    board.subQuery().ifPresent(query -> view.putObject("subQuery").put("query", query));
    ObjectNode columns = view.putObject("columnConfig");
    ArrayNode list = columns.putArray("columns");
    board.columns().forEach(column -> list.add(column(call, column)));
    columns.put("constraintType", limited(board) ? "issueCount" : "none");
    if (board.type().equals("scrum")) {
      planning
          .estimation(board)
          .ifPresent(field -> {
            ObjectNode estimation = view.putObject("estimation").put("type", "field");
            estimation
                .putObject("field")
                .put("fieldId", field.id())
                .put("displayName", field.name());
          });
    }
    view.putObject("ranking").put("rankCustomFieldId", planning.rankField());
    return view;
  }

  private static boolean limited(Board board) {
    return board.columns().stream()
        .anyMatch(column -> column.least().isPresent() || column.most().isPresent());
  }

  private static ObjectNode column(DataCenterCall call, Column column) {
    ObjectNode view = Json.object().put("name", column.name());
    view.set(
        "statuses",
        Json.array(
            column.statuses(),
            id ->
                Json.object()
                    .put("id", Long.toString(id))
                    .put("self", call.address("/rest/api/2/status/" + id))));
    column.least().ifPresent(least -> view.put("min", least));
    column.most().ifPresent(most -> view.put("max", most));
    return view;
  }
}
