package dev.aloft.sandbox.jira.cloud.screen;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.project.ProjectDetails;
import dev.aloft.sandbox.jira.cloud.scheme.SchemeKind;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuetypescreenscheme}. A {@code default} mapping is required and cannot be removed. */
public final class IssueTypeScreenSchemes implements Resource<JiraCall> {

  private static final int PAGE = 50;
  private static final String DEFAULT = "default";

  private final SiteTables tables;
  private final SchemeKind<IssueTypeScreenScheme> kind;

  public IssueTypeScreenSchemes(SiteTables tables) {
    this.tables = tables;
    this.kind =
        new SchemeKind<>(
            "issue type screen scheme",
            tables,
            tables.issueTypeScreenSchemes(),
            IssueTypeScreenScheme::name,
            ProjectSchemes::issueTypeScreen);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getIssueTypeScreenSchemes")
        .query("startAt", "maxResults", "id", "queryString", "orderBy", "expand")
        .administratorsOnly()
        .answer(call -> kind.list(call, IssueTypeScreenSchemes::document));
    on.on("getIssueTypeScreenSchemeMappings")
        .query("startAt", "maxResults", "issueTypeScreenSchemeId")
        .administratorsOnly()
        .answer(this::mappings);
    on.on("getIssueTypeScreenSchemeProjectAssociations")
        .query("startAt", "maxResults", "projectId")
        .administratorsOnly()
        .answer(call ->
            kind.ofProjects(call, "issueTypeScreenScheme", IssueTypeScreenSchemes::document));
    on.on("getProjectsForIssueTypeScreenScheme")
        .query("startAt", "maxResults", "query")
        .administratorsOnly()
        .answer(this::users);
    on.on("createIssueTypeScreenScheme")
        .body("name", "description", "issueTypeMappings")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateIssueTypeScreenScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteIssueTypeScreenScheme").administratorsOnly().answer(this::delete);
    on.on("assignIssueTypeScreenSchemeToProject")
        .body("issueTypeScreenSchemeId", "projectId")
        .administratorsOnly()
        .answer(this::assign);
    on.on("appendMappingsForIssueTypeScreenScheme")
        .body("issueTypeMappings")
        .administratorsOnly()
        .answer(this::append);
    on.on("updateDefaultScreenScheme")
        .body("screenSchemeId")
        .administratorsOnly()
        .answer(this::updateDefault);
    on.on("removeMappingsFromIssueTypeScreenScheme")
        .body("issueTypeIds")
        .administratorsOnly()
        .answer(this::removeMappings);
  }

  private static ObjectNode document(IssueTypeScreenScheme scheme) {
    return Json.object()
        .put("id", Ids.text(scheme.id()))
        .put("name", scheme.name())
        .put("description", scheme.description());
  }

  private Reply mappings(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "issueTypeScreenSchemeId");
    List<ObjectNode> items = new ArrayList<>();
    for (IssueTypeScreenScheme scheme :
        tables.issueTypeScreenSchemes().where(s -> Filters.takes(ids, s.id()))) {
      scheme
          .byIssueType()
          .forEach((type, screens) -> items.add(item(scheme, Ids.text(type), screens)));
      items.add(item(scheme, DEFAULT, scheme.defaultScreenScheme()));
    }
    return Reply.ok(Pages.bean(call, items, PAGE, PAGE, item -> item));
  }

  private static ObjectNode item(IssueTypeScreenScheme scheme, String type, long screens) {
    return Json.object()
        .put("issueTypeScreenSchemeId", Ids.text(scheme.id()))
        .put("issueTypeId", type)
        .put("screenSchemeId", Ids.text(screens));
  }

  private Reply users(JiraCall call) {
    List<Project> found =
        kind.projects(find(call)).stream()
            .filter(p -> p.live() && Filters.matches(call, "query", p.name(), p.key()))
            .toList();
    return Reply.ok(
        Pages.bean(call, found, PAGE, PAGE, p -> ProjectDetails.document(call, tables, p)));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", Screens.LONGEST);
    String description = form.limited("description", Screens.LONGEST).orElse("");
    form.check();
    kind.refuseTaken(name, -1, 409);
    Map<String, Long> mappings = mappings(form);
    Long standard = mappings.remove(DEFAULT);
    if (standard == null) {
      throw Refusal.field("issueTypeMappings", "A default mapping is required.");
    }
    IssueTypeScreenScheme scheme =
        tables
            .issueTypeScreenSchemes()
            .put(
                new IssueTypeScreenScheme(
                    tables.issueTypeScreenSchemes().nextId(),
                    name,
                    description,
                    standard,
                    types(mappings)));
    return Reply.created(Json.object().put("id", Ids.text(scheme.id())));
  }

  private Map<String, Long> mappings(Form form) {
    Map<String, Long> mappings = new LinkedHashMap<>();
    for (JsonNode element : form.elements("issueTypeMappings")) {
      Form mapping = Form.of(element, "issueTypeId", "screenSchemeId");
      String type = mapping.required("issueTypeId", Screens.LONGEST);
      String screens = mapping.required("screenSchemeId", Screens.LONGEST);
      mapping.check();
      if (mappings.put(type, screenScheme(screens)) != null) {
        throw Refusal.badRequest("An issue type must not be mapped twice.");
      }
    }
    return mappings;
  }

  private long screenScheme(String id) {
    return tables
        .screenSchemes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The screen scheme " + id + " was not found."))
        .id();
  }

  private Map<Long, Long> types(Map<String, Long> mappings) {
    Map<Long, Long> byType = new LinkedHashMap<>();
    mappings.forEach((type, screens) ->
        byType.put(
            tables
                .issueTypes()
                .find(type)
                .orElseThrow(() -> Refusal.notFound("The issue type " + type + " was not found."))
                .id(),
            screens));
    return byType;
  }

  private Reply update(JiraCall call) {
    IssueTypeScreenScheme old = find(call);
    Form form = Form.of(call);
    String name = form.filled("name", Screens.LONGEST).orElse(old.name());
    String description = form.limited("description", Screens.LONGEST).orElse(old.description());
    form.check();
    kind.refuseTaken(name, old.id(), 400);
    tables
        .issueTypeScreenSchemes()
        .put(
            new IssueTypeScreenScheme(
                old.id(), name, description, old.defaultScreenScheme(), old.byIssueType()));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    IssueTypeScreenScheme scheme = find(call);
    if (scheme.equals(tables.issueTypeScreenSchemes().all().getFirst())) {
      throw Refusal.badRequest("The default issue type screen scheme cannot be deleted.");
    }
    if (!kind.projects(scheme).isEmpty()) {
      throw Refusal.badRequest("The issue type screen scheme is used by projects.");
    }
    tables.issueTypeScreenSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private Reply assign(JiraCall call) {
    SchemeKind.Assignment<IssueTypeScreenScheme> wanted =
        kind.assignment(call, "issueTypeScreenSchemeId");
    Project project = wanted.project();
    tables
        .projects()
        .put(project.withSchemes(project.schemes().withIssueTypeScreen(wanted.scheme().id())));
    return Reply.noContent();
  }

  private Reply append(JiraCall call) {
    IssueTypeScreenScheme scheme = find(call);
    Map<String, Long> mappings = mappings(Form.of(call));
    if (mappings.isEmpty() || mappings.containsKey(DEFAULT)) {
      throw Refusal.badRequest("Mappings are required, and none for default.");
    }
    Map<Long, Long> more = types(mappings);
    if (more.keySet().stream().anyMatch(scheme.byIssueType()::containsKey)) {
      throw Refusal.badRequest("One or more issue types are mapped already.");
    }
    Map<Long, Long> all = new LinkedHashMap<>(scheme.byIssueType());
    all.putAll(more);
    put(scheme, scheme.defaultScreenScheme(), all);
    return Reply.noContent();
  }

  private Reply updateDefault(JiraCall call) {
    IssueTypeScreenScheme scheme = find(call);
    Form form = Form.of(call);
    String id = form.required("screenSchemeId", Screens.LONGEST);
    form.check();
    put(scheme, screenScheme(id), scheme.byIssueType());
    return Reply.noContent();
  }

  private Reply removeMappings(JiraCall call) {
    IssueTypeScreenScheme scheme = find(call);
    Form form = Form.of(call);
    List<Long> gone = form.ids("issueTypeIds");
    form.check();
    if (gone.isEmpty()) {
      throw Refusal.badRequest("At least one issue type is required.");
    }
    if (!scheme.byIssueType().keySet().containsAll(gone)) {
      throw Refusal.notFound("One or more issue types are not mapped.");
    }
    Map<Long, Long> rest = new LinkedHashMap<>(scheme.byIssueType());
    gone.forEach(rest::remove);
    put(scheme, scheme.defaultScreenScheme(), rest);
    return Reply.noContent();
  }

  private void put(IssueTypeScreenScheme old, long standard, Map<Long, Long> byType) {
    tables
        .issueTypeScreenSchemes()
        .put(new IssueTypeScreenScheme(old.id(), old.name(), old.description(), standard, byType));
  }

  private IssueTypeScreenScheme find(JiraCall call) {
    return kind.find(call.path("issueTypeScreenSchemeId"));
  }
}
