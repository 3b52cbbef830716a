package dev.aloft.sandbox.jira.cloud.screen;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.ScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /screenscheme}. */
public final class ScreenSchemes implements Resource<JiraCall> {

  private static final int PAGE = 25;

  private final SiteTables tables;

  public ScreenSchemes(SiteTables tables) {
    this.tables = tables;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getScreenSchemes")
        .query("startAt", "maxResults", "id", "expand", "queryString", "orderBy")
        .administratorsOnly()
        .answer(this::all);
    on.on("createScreenScheme")
        .body("name", "description", "screens")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateScreenScheme")
        .body("name", "description", "screens")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteScreenScheme").administratorsOnly().answer(this::delete);
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    List<ScreenScheme> found =
        tables
            .screenSchemes()
            .where(
                s -> Filters.takes(ids, s.id()) && Filters.matches(call, "queryString", s.name()));
    List<ScreenScheme> ordered =
        Orders.ordered(
            call,
            found,
            Map.of(
                "id", Comparator.comparingLong(ScreenScheme::id),
                "name", Comparator.comparing(ScreenScheme::name)),
            "id");
    return Reply.ok(Pages.bean(call, ordered, PAGE, PAGE, ScreenSchemes::document));
  }

  private static ObjectNode document(ScreenScheme scheme) {
    ObjectNode document = Json.object();
    document.put("id", scheme.id());
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    ObjectNode screens = document.putObject("screens");
    screens.put("default", scheme.defaultScreen());
    scheme.create().ifPresent(id -> screens.put("create", id));
    scheme.edit().ifPresent(id -> screens.put("edit", id));
    scheme.view().ifPresent(id -> screens.put("view", id));
    return document;
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", Screens.LONGEST);
    String description = form.limited("description", Screens.LONGEST).orElse("");
    refuseTaken(form, name, -1);
    form.check();
    Form screens =
        Form.of(
            form.node("screens").orElseThrow(Form::unreadable),
            "default",
            "create",
            "edit",
            "view");
    long standard =
        screens
            .number("default")
            .orElseThrow(() -> Refusal.field("screens", "The default screen is required."));
    ScreenScheme scheme =
        new ScreenScheme(
            0,
            name,
            description,
            known(standard),
            screens.number("create").map(this::known),
            screens.number("edit").map(this::known),
            screens.number("view").map(this::known));
    ScreenScheme made = tables.screenSchemes().put(scheme.withId(tables.screenSchemes().nextId()));
    return Reply.created(Json.object().put("id", made.id()));
  }

  private long known(long screenId) {
    if (!tables.screens().has(screenId)) {
      throw Refusal.notFound("The screen with id " + screenId + " was not found.");
    }
    return screenId;
  }

  private Reply update(JiraCall call) {
    ScreenScheme old = find(call);
    Form form = Form.of(call);
    String name = form.filled("name", Screens.LONGEST).orElse(old.name());
    String description = form.limited("description", Screens.LONGEST).orElse(old.description());
    refuseTaken(form, name, old.id());
    form.check();
    long standard = old.defaultScreen();
    Optional<Long> create = old.create();
    Optional<Long> edit = old.edit();
    Optional<Long> view = old.view();
    if (form.node("screens").isPresent()) {
      Form screens = Form.of(form.node("screens").get(), "default", "create", "edit", "view");
      if (screens.names("default")) {
        standard =
            changed(screens, "default")
                .orElseThrow(() -> Refusal.field("screens", "The default screen is required."));
      }
      create = screens.names("create") ? changed(screens, "create") : create;
      edit = screens.names("edit") ? changed(screens, "edit") : edit;
      view = screens.names("view") ? changed(screens, "view") : view;
    }
    tables
        .screenSchemes()
        .put(new ScreenScheme(old.id(), name, description, standard, create, edit, view));
    return Reply.noContent();
  }

  /** In an update the ids are texts, and null takes a screen away. */
  private Optional<Long> changed(Form screens, String name) {
    return screens
        .text(name)
        .map(text ->
            known(
                Ids.parse(text)
                    .orElseThrow(
                        () -> Refusal.notFound("The screen " + text + " was not found."))));
  }

  private void refuseTaken(Form form, String name, long except) {
    if (tables
        .screenSchemes()
        .first(s -> s.id() != except && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "The screen scheme name is already used.");
    }
  }

  private Reply delete(JiraCall call) {
    ScreenScheme scheme = find(call);
    if (tables.issueTypeScreenSchemes().first(s -> s.uses(scheme.id())).isPresent()) {
      throw Refusal.badRequest("The screen scheme is used in an issue type screen scheme.");
    }
    tables.screenSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private ScreenScheme find(JiraCall call) {
    return tables
        .screenSchemes()
        .find(call.path("screenSchemeId"))
        .orElseThrow(() -> Refusal.notFound("The screen scheme was not found."));
  }
}
