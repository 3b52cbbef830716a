package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /board/{boardId}/configuration} and {@code /quickfilter}: no operation writes them, so
 * they are those of a new board.
 */
public final class BoardConfigurationResource implements Resource<CloudCall> {

  private record QuickFilter(String name, String jql) {}

  private static final List<QuickFilter> QUICK_FILTERS =
      List.of(
          new QuickFilter("Only My Issues", "assignee = currentUser()"),
          new QuickFilter("Recently Updated", "updatedDate >= -1d"));

  private final WholeSite jira;
  private final Boards boards;
  private final BoardScopes scopes;
  private final Field rank;

  /** The configuration of a site's boards, which rank by a field. */
  public BoardConfigurationResource(WholeSite jira, Boards boards, BoardScopes scopes, Field rank) {
    this.jira = jira;
    this.boards = boards;
    this.scopes = scopes;
    this.rank = rank;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getConfiguration").answer(this::configuration);
    operations
        .on("getAllQuickFilters")
        .query("startAt", "maxResults")
        .answer(call -> {
          Board board = boards.visible(call, call.path("boardId"));
          return Reply.ok(
              BoardResource.page(call, QUICK_FILTERS, filter -> quickFilter(board, filter)));
        });
    operations.on("getQuickFilter").answer(this::quickFilter);
  }

  private static ObjectNode quickFilter(Board board, QuickFilter filter) {
    int at = QUICK_FILTERS.indexOf(filter);
    return Json.object()
        .put("id", (board.id() - 1) * QUICK_FILTERS.size() + at + 1)
        .put("boardId", board.id())
        .put("name", filter.name())
        .put("jql", filter.jql())
        .put("description", "")
        .put("position", at);
  }

  private Reply quickFilter(CloudCall call) {
    Board board = boards.visible(call, call.path("boardId"));
    return QUICK_FILTERS.stream()
        .map(filter -> quickFilter(board, filter))
        .filter(view -> view.path("id").asString("").equals(call.path("quickFilterId")))
        .findFirst()
        .map(Reply::ok)
        .orElseThrow(() -> Refusal.notFound("The quick filter does not exist."));
  }

  private Reply configuration(CloudCall call) {
    Board board = boards.visible(call, call.path("boardId"));
    ObjectNode view = Json.object();
    view.put("id", board.id());
    view.put("name", board.name());
    view.put("type", board.type().word());
    view.put("self", call.self() + "/board/" + board.id() + "/configuration");
    ObjectNode location = view.putObject("location");
    location.put("type", board.projectId().isPresent() ? "project" : "user");
    boards.location(board).ifPresent(one -> location.put("projectKeyOrId", one.key()));
    view.putObject("filter")
        .put("id", Ids.text(board.filterId()))
        .put("self", call.request().base() + "/rest/api/2/filter/" + board.filterId());
    if (!board.scrum()) {
      view.putObject("subQuery").put("query", BoardScopes.KANBAN);
    }
    ObjectNode columns = view.putObject("columnConfig");
    columns(call, board, columns.putArray("columns"));
    columns.put("constraintType", "none");
    if (board.scrum()) {
      ObjectNode estimation = view.putObject("estimation").put("type", "field");
      estimation
          .putObject("field")
          .put("fieldId", board.estimation())
          .put("displayName", jira.tables().field(board.estimation()).map(Field::name).orElse(""));
    }
    view.putObject("ranking").put("rankCustomFieldId", rank.number());
    return Reply.ok(view);
  }

  private void columns(CloudCall call, Board board, ArrayNode list) {
    for (Map.Entry<String, Set<Long>> column : scopes.columns(call.caller(), board).entrySet()) {
      ObjectNode view = list.addObject().put("name", column.getKey());
      ArrayNode statuses = view.putArray("statuses");
      for (long id : column.getValue()) {
        statuses
            .addObject()
            .put("id", Ids.text(id))
            .put("self", call.request().base() + "/rest/api/2/status/" + id);
      }
    }
  }
}
