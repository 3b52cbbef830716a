package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.CustomFieldTypes;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /field}. Only the built-in custom field types can be created: this site has no app that
 * would bring others. Names may repeat. A new field gets a global context, as the product's does.
 */
public final class Fields implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 40_000;
  private static final int PAGE = 50;
  private static final int SCREEN_PAGE = 100;

  private final SiteTables tables;
  private final Tasks tasks;

  public Fields(SiteTables tables, Tasks tasks) {
    this.tables = tables;
    this.tasks = tasks;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFields")
        .answer(call ->
            Reply.ok(Json.array(tables.fields().where(f -> !f.trashed()), FieldJson::details)));
    on.on("getFieldsPaginated")
        .query("startAt", "maxResults", "type", "id", "query", "orderBy", "expand", "projectIds")
        .answer(this::search);
    on.on("getTrashedFieldsPaginated")
        .query("startAt", "maxResults", "id", "query", "expand", "orderBy")
        .administratorsOnly()
        .answer(this::trashed);
    on.on("getScreensForField")
        .query("startAt", "maxResults", "expand")
        .administratorsOnly()
        .answer(this::screens);
    on.on("createCustomField")
        .body("name", "description", "type", "searcherKey")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateCustomField")
        .body("name", "description", "searcherKey")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteCustomField").administratorsOnly().answer(this::delete);
    on.on("trashCustomField").administratorsOnly().answer(call -> putTrashed(call, true));
    on.on("restoreCustomField").administratorsOnly().answer(call -> putTrashed(call, false));
  }

  private Reply search(JiraCall call) {
    List<String> types = call.list("type");
    if (types.stream().anyMatch(t -> !t.equals("custom") && !t.equals("system"))) {
      throw Refusal.badRequest("The type must be custom or system.");
    }
    List<String> ids = call.list("id");
    List<Field> found =
        tables
            .fields()
            .where(f ->
                !f.trashed()
                    && !f.type().schema().isEmpty()
                    && (types.isEmpty() || types.contains(f.custom() ? "custom" : "system"))
                    && (ids.isEmpty() || ids.contains(f.key()))
                    && Filters.matches(call, "query", f.name(), f.description()));
    Map<String, Comparator<Field>> orders =
        Map.of(
            "name", Comparator.comparing(Field::name, String.CASE_INSENSITIVE_ORDER),
            "contextsCount", Comparator.comparingInt(f -> tables.contextsOf(f).size()),
            "screensCount", Comparator.comparingLong(f -> screensWith(f).size()));
    return Reply.ok(
        Pages.bean(
            call, Orders.ordered(call, found, orders, "name"), PAGE, PAGE, f -> document(call, f)));
  }

  private ObjectNode document(JiraCall call, Field field) {
    ObjectNode document = Json.object();
    document.put("id", field.key());
    document.put("name", field.name());
    document.set("schema", FieldJson.schema(field));
    document.put("description", field.description());
    if (call.expands("key")) {
      document.put("key", field.key());
    }
    if (call.expands("stableId")) {
      document.put("stableId", "sfid:" + field.key());
    }
    if (field.custom()) {
      document.put("typeDisplayName", field.type().displayName());
    }
    if (field.custom() && call.expands("searcherKey") && !field.searcher().isEmpty()) {
      document.put("searcherKey", field.searcher());
    }
    if (call.expands("isLocked")) {
      document.put("isLocked", field.locked() && field.custom());
    }
    if (call.expands("isUnscreenable")) {
      document.put("isUnscreenable", !field.traits().screenable());
    }
    if (call.expands("screensCount")) {
      document.put("screensCount", screensWith(field).size());
    }
    if (call.expands("contextsCount")) {
      document.put("contextsCount", tables.contextsOf(field).size());
    }
    if (call.expands("projectsCount")) {
      document.put("projectsCount", projectsWith(field));
    }
    if (call.expands("lastUsed")) {
      document.putObject("lastUsed").put("type", "NOT_TRACKED");
    }
    return document;
  }

  private long projectsWith(Field field) {
    return tables.projects().where(Project::live).stream()
        .filter(p -> tables.contextOf(field, p).isPresent())
        .count();
  }

  private Reply trashed(JiraCall call) {
    List<String> ids = call.list("id");
    List<Field> found =
        tables
            .fields()
            .where(f ->
                f.trashed()
                    && (ids.isEmpty() || ids.contains(f.key()))
                    && Filters.matches(call, "query", f.name(), f.description()));
    return Reply.ok(Pages.bean(call, found, PAGE, PAGE, f -> document(call, f)));
  }

  private List<Screen> screensWith(Field field) {
    return tables.screens().where(s -> s.fields().contains(field.key()));
  }

  /** Only custom fields are looked for: of the product's own it says that they do not exist. */
  private Reply screens(JiraCall call) {
    Field field =
        tables
            .field(call.path("fieldId"))
            .filter(Field::custom)
            .orElseThrow(() -> missing(call.path("fieldId")));
    return Reply.ok(
        Pages.bean(
            call,
            screensWith(field),
            SCREEN_PAGE,
            SCREEN_PAGE,
            screen -> {
              ObjectNode document = Json.object();
              document.put("id", screen.id());
              document.put("name", screen.name());
              document.put("description", screen.description());
              if (call.expands("tab")) {
                screen.tabs().stream()
                    .filter(t -> t.fields().contains(field.key()))
                    .findFirst()
                    .ifPresent(
                        t -> document.putObject("tab").put("id", t.id()).put("name", t.name()));
              }
              return document;
            }));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    Optional<FieldType> type = CustomFieldTypes.of(form.text("type").orElse(""));
    if (type.isEmpty()) {
      form.refuse("type", "Specify a valid custom field type.");
    }
    String searcher = form.text("searcherKey").orElse("");
    if (type.isPresent()) {
      checkSearcher(form, type.get(), searcher);
    }
    form.check();
    Field field = tables.addCustomField(name.strip(), description, type.orElseThrow(), searcher);
    return Reply.created(FieldJson.details(field));
  }

  private static void checkSearcher(Form form, FieldType type, String searcher) {
    if (!searcher.isEmpty() && !CustomFieldTypes.fits(type, searcher)) {
      form.refuse("searcherKey", "The searcher is not valid for the custom field type.");
    }
  }

  private Reply update(JiraCall call) {
    Field old = custom(call.path("fieldId"));
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    String searcher =
        form.names("searcherKey") ? form.text("searcherKey").orElse("") : old.searcher();
    checkSearcher(form, old.type(), searcher);
    if (old.locked()) {
      throw Refusal.badRequest("The custom field is locked.");
    }
    form.check();
    tables.fields().put(old.renamed(name, description, searcher));
    return Reply.noContent();
  }

  private Reply putTrashed(JiraCall call, boolean trashed) {
    Field field = custom(call.path("id"));
    if (field.locked()) {
      throw Refusal.badRequest("The custom field is locked.");
    }
    if (field.trashed() == trashed) {
      throw Refusal.badRequest(
          trashed ? "The custom field is in the trash already." : "The field is not in the trash.");
    }
    tables.fields().put(field.trashed(trashed));
    return Reply.json(200, Json.object());
  }

  private Reply delete(JiraCall call) {
    Field field = custom(call.path("id"));
    if (field.locked()) {
      throw Refusal.badRequest("The custom field is locked.");
    }
    if (tables.permissionSchemes().all().stream()
        .flatMap(scheme -> scheme.grants().stream())
        .anyMatch(grant -> grant.parameter().equals(field.key()))) {
      throw Refusal.badRequest("The custom field is used in a permission scheme.");
    }
    tables.removeCustomField(field);
    return tasks.done(call, "Delete custom field");
  }

  private Field custom(String key) {
    return tables.field(key).filter(Field::custom).orElseThrow(() -> missing(key));
  }

  private static Refusal missing(String key) {
    return Refusal.notFound("The custom field '" + key + "' was not found.");
  }
}
