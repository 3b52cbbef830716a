package dev.aloft.sandbox.jira.cloud.status;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code /statuses}, {@code /status} and {@code /statuscategory}. Statuses are global: a site
 * without team-managed projects has no others. At most 50 are named in one call.
 */
public final class Statuses implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int MOST_NAMED = 50;
  private static final int PAGE = 200;

  private final SiteTables tables;
  private final Permissions permissions;

  public Statuses(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getStatuses").answer(this::active);
    on.on("getStatus").answer(this::activeOne);
    on.on("getStatusCategories").answer(this::categories);
    on.on("getStatusCategory").answer(this::category);
    on.on("getStatusesById").query("id").answer(this::byId);
    on.on("getStatusesByName").query("name", "projectId").answer(this::byName);
    on.on("search")
        .query("projectId", "startAt", "maxResults", "searchString", "statusCategory")
        .answer(this::search);
    on.on("createStatuses").body("scope", "statuses").answer(this::create);
    on.on("updateStatuses").body("statuses").answer(this::update);
    on.on("deleteStatusesById").query("id").answer(this::delete);
  }

  private Reply active(JiraCall call) {
    return Reply.ok(Json.array(tables.activeStatuses(), s -> StatusJson.details(call, s)));
  }

  private Reply activeOne(JiraCall call) {
    String wanted = call.path("idOrName");
    return tables.activeStatuses().stream()
        .filter(s -> Ids.text(s.id()).equals(wanted) || s.name().equalsIgnoreCase(wanted))
        .findFirst()
        .map(s -> Reply.ok(StatusJson.details(call, s)))
        .orElseThrow(
            () -> Refusal.notFound("The status with id or name '" + wanted + "' was not found."));
  }

  private Reply categories(JiraCall call) {
    return Reply.ok(
        Json.array(List.of(StatusCategory.values()), c -> StatusJson.category(call, c)));
  }

  private Reply category(JiraCall call) {
    String wanted = call.path("idOrKey");
    return Arrays.stream(StatusCategory.values())
        .filter(c -> Ids.text(c.id()).equals(wanted) || c.key().equals(wanted))
        .findFirst()
        .map(c -> Reply.ok(StatusJson.category(call, c)))
        .orElseThrow(() -> Refusal.notFound("The status category was not found."));
  }

  private Reply byId(JiraCall call) {
    permissions.requireAnyProjectAdministrator(call);
    List<Status> found =
        named(call, "id").stream().flatMap(id -> tables.statuses().find(id).stream()).toList();
    return Reply.ok(Json.array(found, StatusJson::document));
  }

  private Reply byName(JiraCall call) {
    Set<String> names = new HashSet<>();
    named(call, "name").forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    List<Status> found =
        call.query("projectId").isPresent()
            ? List.of()
            : tables.statuses().where(s -> names.contains(s.name().toLowerCase(Locale.ROOT)));
    return Reply.ok(Json.array(found, StatusJson::document));
  }

  private static List<String> named(JiraCall call, String parameter) {
    List<String> values = call.queries(parameter);
    if (values.isEmpty() || values.size() > MOST_NAMED) {
      throw Refusal.badRequest(
          "Between 1 and " + MOST_NAMED + " values of '" + parameter + "' are required.");
    }
    return values;
  }

  private Reply search(JiraCall call) {
    permissions.requireAnyProjectAdministrator(call);
    Optional<StatusCategory> category =
        call.query("statusCategory")
            .map(word ->
                StatusCategory.named(word)
                    .orElseThrow(
                        () -> Refusal.badRequest("Invalid statusCategory '" + word + "'.")));
    List<Status> found =
        call.query("projectId").isPresent()
            ? List.of()
            : tables
                .statuses()
                .where(s ->
                    Filters.matches(call, "searchString", s.name())
                        && category.filter(c -> c != s.category()).isEmpty());
    return Reply.ok(Pages.bean(call, found, PAGE, PAGE, StatusJson::document));
  }

  private record Wanted(long id, String name, String description, StatusCategory category) {}

  private Reply create(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    Form scope = Form.of(form.node("scope").orElseThrow(Form::unreadable), "type", "project");
    if (!scope.text("type").orElse("").equals("GLOBAL")) {
      throw Refusal.badRequest("This site has no team-managed projects: the scope is GLOBAL.");
    }
    List<JsonNode> elements = form.elements("statuses");
    if (elements.isEmpty()) {
      throw Refusal.badRequest("At least one status is required.");
    }
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode element : elements) {
      Form status = Form.of(element, "name", "description", "statusCategory");
      wanted.add(read(status, -1));
      status.check();
    }
    refuseTaken(wanted);
    return Reply.ok(Json.array(wanted.stream().map(this::add).toList(), StatusJson::document));
  }

  private Status add(Wanted wanted) {
    return tables
        .statuses()
        .put(
            new Status(
                tables.statuses().nextId(),
                wanted.name(),
                wanted.description(),
                wanted.category()));
  }

  private static Wanted read(Form status, long id) {
    String name = status.required("name", LONGEST_NAME);
    Optional<StatusCategory> category =
        StatusCategory.named(status.text("statusCategory").orElse(""));
    if (category.isEmpty()) {
      status.refuse("statusCategory", "The category must be TODO, IN_PROGRESS or DONE.");
    }
    return new Wanted(
        id, name, status.text("description").orElse(""), category.orElse(StatusCategory.TODO));
  }

  private void refuseTaken(List<Wanted> wanted) {
    Set<String> names = new HashSet<>();
    Set<Long> changing = new HashSet<>();
    wanted.forEach(w -> changing.add(w.id()));
    tables
        .statuses()
        .where(s -> !changing.contains(s.id()))
        .forEach(s -> names.add(s.name().toLowerCase(Locale.ROOT)));
    for (Wanted one : wanted) {
      if (!names.add(one.name().toLowerCase(Locale.ROOT))) {
        throw Refusal.badRequest(
            "The status name '" + one.name() + "' is already used. Choose a unique name.");
      }
    }
  }

  private Reply update(JiraCall call) {
    permissions.requireAdministrator(call);
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode element : Form.of(call).elements("statuses")) {
      Form status = Form.of(element);
      Status old =
          tables
              .statuses()
              .find(status.text("id").orElse(""))
              .orElseThrow(() -> Refusal.badRequest("One or more statuses do not exist."));
      Wanted one = read(status, old.id());
      wanted.add(
          status.names("description")
              ? one
              : new Wanted(one.id(), one.name(), old.description(), one.category()));
      status.check();
    }
    if (wanted.isEmpty()) {
      throw Refusal.badRequest("At least one status is required.");
    }
    refuseTaken(wanted);
    wanted.forEach(
        w -> tables.statuses().put(new Status(w.id(), w.name(), w.description(), w.category())));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    permissions.requireAdministrator(call);
    List<Status> statuses = new ArrayList<>();
    for (String id : named(call, "id")) {
      Status status =
          tables
              .statuses()
              .find(id)
              .orElseThrow(() -> Refusal.badRequest("The status " + id + " does not exist."));
      if (tables.workflows().first(w -> w.hasStatus(status.id())).isPresent()) {
        throw Refusal.badRequest("The status '" + status.name() + "' is used by workflows.");
      }
      statuses.add(status);
    }
    statuses.forEach(status -> tables.statuses().remove(status.id()));
    return Reply.noContent();
  }
}
