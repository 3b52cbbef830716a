package dev.aloft.sandbox.jira.cloud.screen;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenTab;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Finds screens and tabs that paths name, and puts fields on tabs. */
final class ScreenLookup {

  private final SiteTables tables;
  private final Permissions permissions;

  ScreenLookup(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  /**
   * Lets administrators pass, and those of the project in {@code projectKey}, if a screen scheme of
   * that project uses the screen.
   */
  void requireReader(JiraCall call) {
    if (permissions.administers(call.caller())) {
      return;
    }
    Optional<Project> project =
        call.query("projectKey")
            .flatMap(tables::project)
            .filter(p -> permissions.administers(call.caller(), p));
    if (project.isEmpty() || !uses(project.get(), screen(call).id())) {
      throw Refusal.forbidden("You do not have permission to see this screen.");
    }
  }

  /** The projects whose screen schemes use a screen. */
  List<Project> users(long screenId) {
    return tables.projects().where(project -> project.live() && uses(project, screenId));
  }

  private boolean uses(Project project, long screenId) {
    return tables
        .issueTypeScreenSchemes()
        .find(project.schemes().issueTypeScreen())
        .filter(scheme ->
            tables.screenSchemes().first(s -> scheme.uses(s.id()) && s.uses(screenId)).isPresent())
        .isPresent();
  }

  Screen screen(JiraCall call) {
    return tables
        .screens()
        .find(call.path("screenId"))
        .orElseThrow(() -> Refusal.notFound("The screen was not found."));
  }

  ScreenTab tab(JiraCall call, Screen screen) {
    String id = call.path("tabId");
    return screen.tabs().stream()
        .filter(t -> Ids.text(t.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The screen tab was not found."));
  }

  /**
   * Puts a field at the end of a tab.
   *
   * @throws Refusal 404 for an unknown field, 400 for one that is on the screen or never may be
   */
  Field add(Screen screen, ScreenTab tab, String fieldKey) {
    Field field =
        tables
            .field(fieldKey)
            .filter(f -> !f.trashed())
            .orElseThrow(() -> Refusal.notFound("The field '" + fieldKey + "' was not found."));
    if (!field.traits().screenable()) {
      throw Refusal.badRequest("The field '" + fieldKey + "' cannot be added to a screen.");
    }
    if (screen.fields().contains(fieldKey)) {
      throw Refusal.badRequest("The field with id " + fieldKey + " already exists on the screen.");
    }
    List<String> fields = new ArrayList<>(tab.fields());
    fields.add(fieldKey);
    put(screen, tab.withFields(fields));
    return field;
  }

  /** Puts a changed tab in the old one's place. */
  void put(Screen screen, ScreenTab changed) {
    tables
        .screens()
        .put(
            screen.withTabs(
                screen.tabs().stream().map(t -> t.id() == changed.id() ? changed : t).toList()));
  }

  /** The contract's {@code ScreenableField}. */
  static ObjectNode document(Field field) {
    return Json.object().put("id", field.key()).put("name", field.name());
  }
}
