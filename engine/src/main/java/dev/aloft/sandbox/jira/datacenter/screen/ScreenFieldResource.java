package dev.aloft.sandbox.jira.datacenter.screen;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.FreshWorkflows;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Screen;
import dev.aloft.sandbox.jira.datacenter.tables.Screen.Tab;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** {@code /screens/{screenId}/tabs/{tabId}/fields}. */
public final class ScreenFieldResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Screens screens;
  private final Fields fields;

  /** The fields of a site's screens. */
  public ScreenFieldResource(JiraSite site) {
    this.site = site;
    this.screens = new Screens(site);
    this.fields = new Fields(site.tables());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllFields")
        .query("projectKey")
        .answer(call -> {
          Tab tab = screens.tab(call, screens.screen(call));
          return Reply.ok(
              Json.array(
                  tab.fields().stream().flatMap(id -> fields.find(id).stream()).toList(),
                  field -> view(tab, field)));
        });
    operations
        .on("addField")
        .body("fieldId")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = screens.tab(call, screen);
          Field field = free(screen, Form.of(call).text("fieldId").orElse(""));
          Tab changed = with(tab, added(tab.fields(), field.id()));
          screens.put(screen, changed);
          return Reply.ok(view(changed, field));
        });
    operations
        .on("addFieldToDefaultScreen")
        .answer(call -> {
          screens.administers(call);
          Screen screen = site.tables().screens().find(FreshWorkflows.DEFAULT_SCREEN).orElseThrow();
          Field field = free(screen, call.path("fieldId"));
          Tab tab = screen.tabs().getFirst();
          screens.put(screen, with(tab, added(tab.fields(), field.id())));
          return Reply.noContent();
        });
    operations
        .on("removeField")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = screens.tab(call, screen);
          String id = on(tab, call.path("id"));
          screens.put(
              screen, with(tab, tab.fields().stream().filter(one -> !one.equals(id)).toList()));
          return Reply.noContent();
        });
    operations.on("moveField").body("after", "position").answer(this::move);
    operations
        .on("updateShowWhenEmptyIndicator")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = screens.tab(call, screen);
          Set<String> shown = new TreeSet<>(tab.shownWhenEmpty());
          String id = on(tab, call.path("id"));
          if (Boolean.parseBoolean(call.path("newValue"))) {
            shown.add(id);
          } else {
            shown.remove(id);
          }
          screens.put(screen, new Tab(tab.id(), tab.name(), tab.fields(), shown));
          return Reply.noContent();
        });
  }

  private Reply move(DataCenterCall call) {
    Screen screen = screens.screen(call);
    Tab tab = screens.tab(call, screen);
    String id = on(tab, call.path("id"));
    int before = tab.fields().indexOf(id);
    List<String> others = new ArrayList<>(tab.fields());
    others.remove(id);
    Form form = Form.of(call);
    Optional<String> after = form.text("after");
    int place =
        after.isPresent()
            ? 1 + others.indexOf(on(tab, after.get().substring(after.get().lastIndexOf('/') + 1)))
            : switch (form.text("position").orElse("")) {
              case "First" -> 0;
              case "Last" -> others.size();
              case "Earlier" -> Math.max(0, before - 1);
              case "Later" -> Math.min(others.size(), before + 1);
              default -> throw Refusal.badRequest("Either 'after' or 'position' must be given.");
            };
    others.add(place, id);
    screens.put(screen, with(tab, others));
    return Reply.noContent();
  }

  private Field free(Screen screen, String id) {
    Field field =
        fields
            .find(id)
            .filter(Field::orderable)
            .orElseThrow(() -> Refusal.badRequest("The field '" + id + "' does not exist."));
    if (screen.fields().contains(id)) {
      throw Refusal.badRequest("The field '" + id + "' is on the screen already.");
    }
    return field;
  }

  private static String on(Tab tab, String id) {
    if (!tab.fields().contains(id)) {
      throw Refusal.badRequest("The field '" + id + "' is not on the tab.");
    }
    return id;
  }

  private static List<String> added(List<String> fields, String id) {
    List<String> more = new ArrayList<>(fields);
    more.add(id);
    return more;
  }

  private static Tab with(Tab tab, List<String> fields) {
    return new Tab(tab.id(), tab.name(), fields, tab.shownWhenEmpty());
  }

  private static ObjectNode view(Tab tab, Field field) {
    ObjectNode view = Json.object();
    view.put("id", field.id());
    view.put("name", field.name());
    view.put("type", field.custom().isPresent() ? field.schema().path("type").asString("") : "");
    view.put("showWhenEmpty", tab.shownWhenEmpty().contains(field.id()));
    return view;
  }
}
