package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfigurationScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /fieldconfigurationscheme}: schemes and the projects that use them. */
public final class FieldConfigurationSchemes implements Resource<JiraCall> {

  private static final int LONGEST_DESCRIPTION = 1024;

  private final SiteTables tables;
  private final FieldLayouts layouts;

  /** The field configuration schemes of a site. */
  public FieldConfigurationSchemes(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllFieldConfigurationSchemes")
        .query("startAt", "maxResults", "id")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::all));
    on.on("createFieldConfigurationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::create));
    on.on("updateFieldConfigurationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::update));
    on.on("deleteFieldConfigurationScheme")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::delete));
    on.on("getFieldConfigurationSchemeProjectMapping")
        .query("startAt", "maxResults", "projectId")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::ofProjects));
    on.on("assignFieldConfigurationSchemeToProject")
        .body("fieldConfigurationSchemeId", "projectId")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::assign));
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    return Reply.ok(
        Pages.bean(
            call,
            layouts.schemes().where(scheme -> Filters.takes(ids, scheme.id())),
            FieldConfigurations.PAGE,
            FieldConfigurations.PAGE,
            FieldConfigurationSchemes::document));
  }

  private static ObjectNode document(FieldConfigurationScheme scheme) {
    return Json.object()
        .put("id", Ids.text(scheme.id()))
        .put("name", scheme.name())
        .put("description", scheme.description());
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", FieldConfigurations.LONGEST);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    form.check();
    refuseTaken(name, -1);
    return Reply.created(
        document(
            layouts
                .schemes()
                .put(
                    new FieldConfigurationScheme(
                        layouts.schemes().nextId(),
                        name,
                        description,
                        layouts.standard().id(),
                        Map.of()))));
  }

  private void refuseTaken(String name, long except) {
    if (layouts
        .schemes()
        .first(one -> one.id() != except && one.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.field("name", "A field configuration scheme with this name already exists.");
    }
  }

  private Reply update(JiraCall call) {
    FieldConfigurationScheme old = find(layouts, call);
    Form form = Form.of(call);
    String name = form.required("name", FieldConfigurations.LONGEST);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    form.check();
    refuseTaken(name, old.id());
    layouts
        .schemes()
        .put(
            new FieldConfigurationScheme(
                old.id(), name, description, old.others(), old.byIssueType()));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    FieldConfigurationScheme gone = find(layouts, call);
    if (tables.projects().first(project -> uses(project, Optional.of(gone.id()))).isPresent()) {
      throw Refusal.badRequest("The field configuration scheme is used by a project.");
    }
    layouts.schemes().remove(gone.id());
    return Reply.noContent();
  }

  private static boolean uses(Project project, Optional<Long> scheme) {
    return project.schemes().fieldConfiguration().equals(scheme);
  }

  /**
   * Which scheme each of some projects uses.
   *
   * @param scheme left out for the projects that use the default
   */
  private record Users(Optional<FieldConfigurationScheme> scheme, List<Long> projects) {}

  private Reply ofProjects(JiraCall call) {
    Set<Long> wanted = Filters.required(call, "projectId");
    List<Project> projects =
        tables.projects().where(project -> project.live() && wanted.contains(project.id()));
    List<Users> users = new ArrayList<>();
    users.add(new Users(Optional.empty(), of(projects, Optional.empty())));
    for (FieldConfigurationScheme scheme : layouts.schemes().all()) {
      users.add(new Users(Optional.of(scheme), of(projects, Optional.of(scheme.id()))));
    }
    users.removeIf(one -> one.projects().isEmpty());
    return Reply.ok(
        Pages.bean(
            call,
            users,
            FieldConfigurations.PAGE,
            FieldConfigurations.PAGE,
            one -> {
              ObjectNode document = Json.object();
              one.scheme()
                  .ifPresent(scheme -> document.set("fieldConfigurationScheme", document(scheme)));
              document.set("projectIds", Json.ids(one.projects()));
              return document;
            }));
  }

  private static List<Long> of(List<Project> projects, Optional<Long> scheme) {
    return projects.stream().filter(one -> uses(one, scheme)).map(Project::id).toList();
  }

  private Reply assign(JiraCall call) {
    Form form = Form.of(call);
    Optional<String> schemeId = form.text("fieldConfigurationSchemeId");
    String projectId = form.required("projectId", FieldConfigurations.LONGEST);
    form.check();
    Optional<Long> scheme =
        schemeId.map(id ->
            layouts
                .schemes()
                .find(id)
                .orElseThrow(
                    () -> Refusal.notFound("The field configuration scheme was not found."))
                .id());
    Project project =
        tables
            .projects()
            .find(projectId)
            .filter(Project::live)
            .orElseThrow(() -> Refusal.notFound("The project was not found."));
    tables.projects().put(project.withSchemes(project.schemes().withFieldConfiguration(scheme)));
    return Reply.noContent();
  }

  /** The scheme that a path names. */
  static FieldConfigurationScheme find(FieldLayouts layouts, JiraCall call) {
    return layouts
        .schemes()
        .find(call.path("id"))
        .orElseThrow(() -> Refusal.notFound("The field configuration scheme was not found."));
  }
}
