package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code /field/association}: a field belongs to a project while a field configuration of the
 * project shows it, or the project's field scheme has it; all projects that share what says so are
 * changed with it (contract).
 */
public final class FieldAssociations implements Resource<JiraCall> {

  private static final int MOST_FIELDS = 50;
  private static final int MOST_CONTEXTS = 100;
  private static final String FIELDS = "fields";
  private static final String CONTEXTS = "associationContexts";

  private final SiteTables tables;
  private final FieldLayouts layouts;
  private final Permissions permissions;

  /** The fields of a site's projects. */
  public FieldAssociations(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("createAssociations").body(FIELDS, CONTEXTS).answer(call -> put(call, false));
    on.on("removeAssociations").body(FIELDS, CONTEXTS).answer(call -> put(call, true));
    on.on("getFieldProjectAssociations")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(this::projects);
  }

  /** No other status than 401 is in the contract for who may not. */
  private void administrators(JiraCall call) {
    if (!permissions.administers(call.caller())) {
      throw Refusal.of(401, "You are not authorized to change the fields of projects.");
    }
  }

  private Reply put(JiraCall call, boolean hide) {
    administrators(call);
    Form form = Form.of(call);
    Set<String> fields = new LinkedHashSet<>();
    identifiers(form, FIELDS, "FIELD_ID", MOST_FIELDS)
        .forEach(id -> fields.add(field(id.asString("")).key()));
    List<Project> projects =
        identifiers(form, CONTEXTS, "PROJECT_ID", MOST_CONTEXTS).stream()
            .map(id -> project(id.asString("")))
            .toList();
    if (hide && fields.stream().anyMatch(FieldConfiguration.MANDATORY::contains)) {
      throw Refusal.badRequest("A field that every issue needs cannot be taken from a project.");
    }
    if (hide) {
      layouts.hide(projects, fields);
    } else {
      layouts.show(projects, fields);
    }
    return Reply.noContent();
  }

  private static List<JsonNode> identifiers(Form form, String name, String type, int most) {
    List<JsonNode> elements = form.elements(name);
    if (elements.isEmpty() || elements.size() > most) {
      throw Refusal.field(name, name + " must hold between 1 and " + most + " elements.");
    }
    return elements.stream()
        .map(element -> {
          Form one = Form.of(element, "type", "identifier");
          if (one.text("type").filter(type::equals).isEmpty()) {
            throw Refusal.field(name, "The type must be " + type + ".");
          }
          return one.node("identifier")
              .orElseThrow(() -> Refusal.field(name, "The identifier is required."));
        })
        .toList();
  }

  private Field field(String key) {
    return tables
        .field(key)
        .filter(Field::configurable)
        .orElseThrow(() -> Refusal.notFound("The field " + key + " was not found."));
  }

  private Project project(String id) {
    return tables
        .projects()
        .find(id)
        .filter(Project::live)
        .orElseThrow(() -> Refusal.notFound("The project " + id + " was not found."));
  }

  private Reply projects(JiraCall call) {
    Field field = field(call.path("fieldId"));
    List<Project> found =
        tables.projects().where(project -> project.live() && layouts.shows(project, field.key()));
    return Reply.ok(
        Pages.bean(
            call,
            found,
            FieldConfigurations.PAGE,
            FieldConfigurations.PAGE,
            project -> Json.object().put("projectId", Ids.text(project.id()))));
  }
}
