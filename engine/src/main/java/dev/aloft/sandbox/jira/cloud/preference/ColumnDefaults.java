package dev.aloft.sandbox.jira.cloud.preference;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserNumbers;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Multipart;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code /user/columns} and {@code /settings/columns}: what lists of issues show. */
public final class ColumnDefaults implements Resource<JiraCall> {

  private static final String COLUMNS = "columns";

  /** What holds until an administrator chooses. */
  private static final List<String> USUAL =
      List.of(
          "issuetype",
          "issuekey",
          "summary",
          "assignee",
          "reporter",
          "priority",
          "status",
          "resolution",
          "created",
          "updated",
          "duedate");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final Properties ofPeople;
  private final Properties ofSite;

  /** The columns of a site and its people. */
  public ColumnDefaults(JiraSite site, SiteTables tables, Permissions permissions, Store store) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.ofPeople = new Properties(store, site.ids(), "userColumns");
    this.ofSite = new Properties(store, site.ids(), "siteColumns");
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getUserDefaultColumns")
        .query("accountId")
        .answer(
            call -> Reply.ok(view(chosen(ofPeople, person(call)).orElseGet(this::siteColumns))));
    operations
        .on("setUserColumns")
        .query("accountId")
        .rawBody()
        .answer(call -> set(call, ofPeople, person(call), 500));
    operations
        .on("resetUserColumns")
        .query("accountId")
        .answer(call -> {
          ofPeople.remove(person(call), COLUMNS);
          return Reply.noContent();
        });
    operations
        .on("getIssueNavigatorDefaultColumns")
        .administratorsOnly()
        .answer(call -> Reply.ok(view(siteColumns())));
    operations
        .on("setIssueNavigatorDefaultColumns")
        .rawBody()
        .administratorsOnly()
        .answer(call -> set(call, ofSite, 0, 404));
  }

  /** Only administrators may look at what others have chosen. */
  private long person(JiraCall call) {
    boolean own =
        call.query("accountId").filter(id -> !id.equals(call.caller().accountId())).isEmpty();
    if (!own) {
      permissions.requireAdministrator(call);
    }
    return UserNumbers.of(site, call);
  }

  private static Optional<List<String>> chosen(Properties properties, long owner) {
    return properties
        .get(owner, COLUMNS)
        .map(columns -> columns.valueStream().map(one -> one.asString("")).toList());
  }

  private List<String> siteColumns() {
    return chosen(ofSite, 0).orElse(USUAL);
  }

  private ArrayNode view(List<String> columns) {
    return Json.array(
        columns,
        id ->
            Json.object()
                .put("label", tables.field(id).map(Field::name).orElse(id))
                .put("value", id));
  }

  /**
   * Sets columns.
   *
   * @param unknown the status for a column that does not exist; for a person's it is the product's
   *     own mistake, says the contract: 500
   */
  private Reply set(JiraCall call, Properties properties, long owner, int unknown) {
    List<String> columns = columns(call.request());
    for (String column : columns) {
      if (tables.field(column).filter(field -> field.traits().navigable()).isEmpty()) {
        throw Refusal.of(unknown, "Column '" + column + "' does not exist.");
      }
    }
    properties.set(owner, COLUMNS, Json.texts(columns));
    return Reply.ok(Json.object());
  }

  /** Columns come as a form of either kind, or as JSON. */
  private static List<String> columns(Request request) {
    String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    String body = new String(request.body(), StandardCharsets.UTF_8);
    List<String> columns = new ArrayList<>();
    switch (type) {
      case "multipart/form-data" ->
          Multipart.parse(request)
              .orElseThrow(Form::unreadable)
              .forEach(part -> {
                if (part.name().equals(COLUMNS)) {
                  columns.add(part.text());
                }
              });
      case "application/json" -> {
        try {
          columns.addAll(Form.of(JSON.readTree(body), COLUMNS).texts(COLUMNS));
        } catch (JacksonException e) {
          throw Form.unreadable();
        }
      }
      default -> {
        for (String pair : body.split("&", -1)) {
          if (pair.startsWith(COLUMNS + "=")) {
            columns.add(
                URLDecoder.decode(pair.substring(COLUMNS.length() + 1), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return columns;
  }
}
