package dev.aloft.sandbox.jira.cloud.screen;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenTab;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Reordering;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tabs of screens and the fields on them; a field stands on one tab of a screen at most. */
public final class ScreenTabs implements Resource<JiraCall> {

  private static final int MOST = 100;

  private final SiteTables tables;
  private final ScreenLookup lookup;

  public ScreenTabs(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.lookup = new ScreenLookup(tables, permissions);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getBulkScreenTabs")
        .query("screenId", "tabId", "startAt", "maxResult")
        .administratorsOnly()
        .answer(this::bulk);
    on.on("getAllScreenTabs").query("projectKey").answer(this::all);
    on.on("addScreenTab").body("id", "name").administratorsOnly().answer(this::add);
    on.on("renameScreenTab").body("id", "name").administratorsOnly().answer(this::rename);
    on.on("deleteScreenTab").administratorsOnly().answer(this::delete);
    on.on("moveScreenTab").administratorsOnly().answer(this::move);
    on.on("getAllScreenTabFields").query("projectKey").answer(this::fields);
    on.on("addScreenTabField")
        .query("skipFieldAssociation")
        .body("fieldId")
        .administratorsOnly()
        .answer(this::addField);
    on.on("removeScreenTabField").administratorsOnly().answer(this::removeField);
    on.on("moveScreenTabField")
        .body("after", "position")
        .administratorsOnly()
        .answer(this::moveField);
  }

  private static ObjectNode document(ScreenTab tab) {
    return Json.object().put("id", tab.id()).put("name", tab.name());
  }

  private Reply bulk(JiraCall call) {
    Set<Long> screens = Filters.ids(call, "screenId");
    Set<Long> tabs = Filters.ids(call, "tabId");
    if (screens.isEmpty() && tabs.isEmpty()) {
      throw Refusal.badRequest("A screenId or a tabId is required.");
    }
    int most = Math.min(call.integer("maxResult", MOST), MOST);
    List<ObjectNode> found =
        tables.screens().where(s -> Filters.takes(screens, s.id())).stream()
            .flatMap(s ->
                s.tabs().stream()
                    .filter(t -> Filters.takes(tabs, t.id()))
                    .map(t -> document(t).put("screenId", s.id())))
            .skip(Pages.start(call))
            .limit(most)
            .toList();
    return Reply.ok(Json.array(found, item -> item));
  }

  private Reply all(JiraCall call) {
    lookup.requireReader(call);
    return Reply.ok(Json.array(lookup.screen(call).tabs(), ScreenTabs::document));
  }

  private static String name(JiraCall call, Screen screen, long except) {
    Form form = Form.of(call);
    String name = form.required("name", Screens.LONGEST);
    if (screen.tabs().stream().anyMatch(t -> t.id() != except && t.name().equalsIgnoreCase(name))) {
      form.refuse("name", "The tab name is already used on the screen.");
    }
    form.check();
    return name;
  }

  private Reply add(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = new ScreenTab(tables.next("tab"), name(call, screen, -1), List.of());
    List<ScreenTab> tabs = new ArrayList<>(screen.tabs());
    tabs.add(tab);
    tables.screens().put(screen.withTabs(tabs));
    return Reply.ok(document(tab));
  }

  private Reply rename(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab old = lookup.tab(call, screen);
    ScreenTab tab = new ScreenTab(old.id(), name(call, screen, old.id()), old.fields());
    lookup.put(screen, tab);
    return Reply.ok(document(tab));
  }

  private Reply delete(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = lookup.tab(call, screen);
    if (screen.tabs().size() == 1) {
      throw Refusal.badRequest("The last tab of a screen cannot be deleted.");
    }
    tables
        .screens()
        .put(screen.withTabs(screen.tabs().stream().filter(t -> !t.equals(tab)).toList()));
    return Reply.noContent();
  }

  private Reply move(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = lookup.tab(call, screen);
    int position =
        Ids.parse(call.path("pos"))
            .filter(p -> p < screen.tabs().size())
            .orElseThrow(() -> Refusal.notFound("The position is not valid."))
            .intValue();
    List<ScreenTab> tabs = new ArrayList<>(screen.tabs());
    tabs.remove(tab);
    tabs.add(position, tab);
    tables.screens().put(screen.withTabs(tabs));
    return Reply.noContent();
  }

  private Reply fields(JiraCall call) {
    lookup.requireReader(call);
    ScreenTab tab = lookup.tab(call, lookup.screen(call));
    List<Field> fields =
        tab.fields().stream()
            .flatMap(key -> tables.field(key).stream())
            .filter(f -> !f.trashed())
            .toList();
    return Reply.ok(Json.array(fields, ScreenLookup::document));
  }

  /** Projects that use the screen have the field from then on, unless told otherwise (contract). */
  private Reply addField(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = lookup.tab(call, screen);
    Form form = Form.of(call);
    String field = form.required("fieldId", Screens.LONGEST);
    form.check();
    Field added = lookup.add(screen, tab, field);
    if (call.query("skipFieldAssociation").filter("true"::equals).isEmpty()) {
      tables.fieldLayouts().show(lookup.users(screen.id()), List.of(added.key()));
    }
    return Reply.ok(ScreenLookup.document(added));
  }

  private Reply removeField(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = lookup.tab(call, screen);
    String field = field(call, tab);
    lookup.put(
        screen, tab.withFields(tab.fields().stream().filter(f -> !f.equals(field)).toList()));
    return Reply.noContent();
  }

  private static String field(JiraCall call, ScreenTab tab) {
    String field = call.path("id");
    if (!tab.fields().contains(field)) {
      throw Refusal.notFound("The field '" + field + "' is not on the tab.");
    }
    return field;
  }

  private Reply moveField(JiraCall call) {
    Screen screen = lookup.screen(call);
    ScreenTab tab = lookup.tab(call, screen);
    String field = field(call, tab);
    Form form = Form.of(call);
    Optional<String> after =
        form.text("after").map(link -> link.substring(link.lastIndexOf('/') + 1));
    Optional<String> position = form.text("position");
    if (after.isEmpty() && position.isEmpty()) {
      throw Refusal.badRequest("Either 'after' or 'position' must be given.");
    }
    if (after.isPresent() && !tab.fields().contains(after.get())) {
      throw Refusal.notFound("The field to move after is not on the tab.");
    }
    // Given both, the position is ignored (contract of moveScreenTabField).
    List<String> fields =
        after.isPresent()
            ? Reordering.moved(tab.fields(), List.of(field), after, Optional.empty())
            : Reordering.stepped(tab.fields(), field, position.orElseThrow());
    lookup.put(screen, tab.withFields(fields));
    return Reply.noContent();
  }
}
