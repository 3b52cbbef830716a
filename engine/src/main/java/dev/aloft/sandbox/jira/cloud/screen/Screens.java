package dev.aloft.sandbox.jira.cloud.screen;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenTab;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
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
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /screens}: screens themselves and which fields may still be added to one. */
public final class Screens implements Resource<JiraCall> {

  static final int LONGEST = 255;
  private static final int PAGE = 100;

  private final SiteTables tables;
  private final ScreenLookup lookup;
  private final boolean twins;

  /**
   * The screens of a site.
   *
   * @param behaviour whether two screens may have one name
   */
  public Screens(SiteTables tables, Permissions permissions, Behaviour behaviour) {
    this.tables = tables;
    this.twins = behaviour.has(Quirk.TWIN_SCREENS);
    this.lookup = new ScreenLookup(tables, permissions);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getScreens")
        .query("startAt", "maxResults", "id", "queryString", "scope", "orderBy")
        .administratorsOnly()
        .answer(this::all);
    on.on("createScreen").body("name", "description").administratorsOnly().answer(this::create);
    on.on("updateScreen").body("name", "description").administratorsOnly().answer(this::update);
    on.on("deleteScreen").administratorsOnly().answer(this::delete);
    on.on("getAvailableScreenFields").administratorsOnly().answer(this::available);
    on.on("addFieldToDefaultScreen").administratorsOnly().answer(this::addToDefault);
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    List<String> scopes = call.list("scope");
    List<Screen> found =
        tables
            .screens()
            .where(s ->
                Filters.takes(ids, s.id())
                    && (scopes.isEmpty() || scopes.contains("GLOBAL"))
                    && Filters.matches(call, "queryString", s.name()));
    List<Screen> ordered =
        Orders.ordered(
            call,
            found,
            Map.of(
                "id", Comparator.comparingLong(Screen::id),
                "name", Comparator.comparing(Screen::name)),
            "id");
    return Reply.ok(Pages.bean(call, ordered, PAGE, PAGE, Screens::document));
  }

  private static ObjectNode document(Screen screen) {
    return Json.object()
        .put("id", screen.id())
        .put("name", screen.name())
        .put("description", screen.description());
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    refuseTaken(form, name, -1);
    form.check();
    ScreenTab tab = new ScreenTab(tables.next("tab"), "Field Tab", List.of());
    Screen screen =
        tables
            .screens()
            .put(new Screen(tables.screens().nextId(), name, description, List.of(tab)));
    return Reply.created(document(screen));
  }

  private Reply update(JiraCall call) {
    Screen old = lookup.screen(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST).orElse(old.name());
    String description = form.limited("description", LONGEST).orElse(old.description());
    refuseTaken(form, name, old.id());
    form.check();
    Screen screen = tables.screens().put(new Screen(old.id(), name, description, old.tabs()));
    return Reply.ok(document(screen));
  }

  private void refuseTaken(Form form, String name, long except) {
    if (!twins
        && tables
            .screens()
            .first(s -> s.id() != except && s.name().equalsIgnoreCase(name))
            .isPresent()) {
      form.refuse("name", "The screen name is already used.");
    }
  }

  private Reply delete(JiraCall call) {
    Screen screen = lookup.screen(call);
    if (tables.screenSchemes().first(s -> s.uses(screen.id())).isPresent()) {
      throw Refusal.badRequest("The screen is used in a screen scheme.");
    }
    if (tables.workflows().first(w -> w.usesScreen(screen.id())).isPresent()) {
      throw Refusal.badRequest("The screen is used in a workflow.");
    }
    tables.screens().remove(screen.id());
    return Reply.noContent();
  }

  private Reply available(JiraCall call) {
    Screen screen = lookup.screen(call);
    List<Field> fields =
        tables
            .fields()
            .where(
                f -> f.traits().screenable() && !f.trashed() && !screen.fields().contains(f.key()));
    return Reply.ok(Json.array(fields, ScreenLookup::document));
  }

  private Reply addToDefault(JiraCall call) {
    Screen screen = tables.screens().all().getFirst();
    ScreenTab tab = screen.tabs().getFirst();
    lookup.add(screen, tab, call.path("fieldId"));
    return Reply.json(200, Json.object());
  }
}
