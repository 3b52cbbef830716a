package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;

/** {@code /filter/{id}/columns}: which fields a filter's list shows. */
final class ColumnResource implements Resource<JiraCall> {

  private final SiteTables tables;
  private final Permissions permissions;
  private final Filters filters;

  ColumnResource(SiteTables tables, Permissions permissions, Filters filters) {
    this.tables = tables;
    this.permissions = permissions;
    this.filters = filters;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getColumns").answer(this::get);
    operations.on("setColumns").body("columns").answer(this::set);
    operations.on("resetColumns").answer(this::reset);
  }

  private Reply get(JiraCall call) {
    Filter filter = FilterResource.named(call, filters, permissions);
    List<String> columns =
        filter.columns().orElseThrow(() -> Refusal.notFound("The filter has no columns set."));
    return Reply.ok(
        Json.array(
            columns,
            id ->
                Json.object()
                    .put("label", tables.field(id).map(Field::name).orElse(id))
                    .put("value", id)));
  }

  private Filter editable(JiraCall call) {
    Filter filter = FilterResource.named(call, filters, permissions);
    if (!filters.edits(call.caller(), filter)) {
      throw Refusal.forbidden("You do not have permission to edit this filter.");
    }
    return filter;
  }

  private Reply set(JiraCall call) {
    Filter filter = editable(call);
    List<String> columns = Form.of(call).texts("columns");
    for (String column : columns) {
      if (tables.field(column).filter(field -> field.traits().navigable()).isEmpty()) {
        throw Refusal.badRequest("The column '" + column + "' is not a navigable field.");
      }
    }
    filters.put(filter.withColumns(Optional.of(columns)));
    return Reply.ok(Json.object());
  }

  private Reply reset(JiraCall call) {
    filters.put(editable(call).withColumns(Optional.empty()));
    return Reply.noContent();
  }
}
