package dev.aloft.sandbox.jira.datacenter.screen;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Screen;
import dev.aloft.sandbox.jira.datacenter.tables.Screen.Tab;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /screens} and their tabs. */
public final class ScreenResource implements Resource<DataCenterCall> {

  private static final int PAGE = 100;
  private static final int LONGEST = 255;

  private final Screens screens;
  private final Fields fields;

  /** The screens of a site. */
  public ScreenResource(JiraSite site) {
    this.screens = new Screens(site);
    this.fields = new Fields(site.tables());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllScreens")
        .query("search", "expand", "startAt", "maxResults")
        .answer(call -> {
          screens.administers(call);
          String wanted = call.query("search").orElse("").toLowerCase(Locale.ROOT);
          List<Screen> found =
              screens.all().stream()
                  .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                  .toList();
          return Reply.ok(
              Json.array(
                  Pages.slice(found, call, PAGE, PAGE),
                  one -> view(one, call.expands("fieldScreenTabs"))));
        });
    operations
        .on("getFieldsToAdd")
        .answer(call -> {
          Screen screen = screens.screen(call);
          return Reply.ok(
              Json.array(
                  fields.all().stream()
                      .filter(Field::orderable)
                      .filter(one -> !screen.fields().contains(one.id()))
                      .toList(),
                  one -> Json.object().put("id", one.id()).put("name", one.name())));
        });
    operations
        .on("getAllTabs")
        .query("projectKey")
        .answer(call -> {
          return Reply.ok(Json.array(screens.screen(call).tabs(), ScreenResource::view));
        });
    changes(operations);
  }

  private void changes(Operations<DataCenterCall> operations) {
    operations
        .on("addTab")
        .body("id", "name")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = new Tab(screens.freeTab(), name(call, screen, 0), List.of(), Set.of());
          List<Tab> tabs = new ArrayList<>(screen.tabs());
          tabs.add(tab);
          screens.put(screen, tabs);
          return Reply.ok(view(tab));
        });
    operations
        .on("renameTab")
        .body("id", "name")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab before = screens.tab(call, screen);
          Tab tab =
              new Tab(
                  before.id(),
                  name(call, screen, before.id()),
                  before.fields(),
                  before.shownWhenEmpty());
          screens.put(screen, tab);
          return Reply.ok(view(tab));
        });
    operations
        .on("deleteTab")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = screens.tab(call, screen);
          if (screen.tabs().size() == 1) {
            throw Refusal.of(412, "The only tab of a screen cannot be deleted.");
          }
          screens.put(screen, screen.tabs().stream().filter(one -> one.id() != tab.id()).toList());
          return Reply.noContent();
        });
    operations
        .on("moveTab")
        .answer(call -> {
          Screen screen = screens.screen(call);
          Tab tab = screens.tab(call, screen);
          List<Tab> tabs = new ArrayList<>(screen.tabs());
          tabs.remove(tab);
          long place =
              Ids.parse(call.path("pos"))
                  .filter(one -> one <= tabs.size())
                  .orElseThrow(() -> Refusal.badRequest("The position is not one of the screen."));
          tabs.add(Math.toIntExact(place), tab);
          screens.put(screen, tabs);
          return Reply.noContent();
        });
  }

  private static String name(DataCenterCall call, Screen screen, long own) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST).strip();
    if (screen.tabs().stream()
        .anyMatch(one -> one.id() != own && one.name().equalsIgnoreCase(name))) {
      form.refuse("name", "A tab with this name already exists on the screen.");
    }
    form.check();
    return name;
  }

  private static ObjectNode view(Tab tab) {
    return Json.object().put("id", tab.id()).put("name", tab.name());
  }

  private static ObjectNode view(Screen screen, boolean tabs) {
    ObjectNode view = Json.object();
    view.put("id", screen.id());
    view.put("name", screen.name());
    view.put("description", screen.description());
    if (tabs) {
      view.set("fieldScreenTabs", Json.array(screen.tabs(), ScreenResource::view));
    }
    return view;
  }
}
