package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /field/{id}/context}: where a custom field applies. A project is in one context of a field
 * at most. Since April 2026 the global context cannot be deleted, nor given projects or issue types
 * (contract, CHANGE-3019).
 */
public final class FieldContexts implements Resource<JiraCall> {

  private static final int LONGEST = 255;
  private static final int PAGE = 50;
  private static final int OLDER_PAGE = 20;

  private final SiteTables tables;
  private final ContextLookup lookup;

  public FieldContexts(SiteTables tables) {
    this.tables = tables;
    this.lookup = new ContextLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getContextsForField")
        .query("isAnyIssueType", "isGlobalContext", "contextId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::all);
    on.on("getContextsForFieldDeprecated")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(this::named);
    on.on("getProjectContextMapping")
        .query("contextId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::projects);
    on.on("getIssueTypeMappingsForContexts")
        .query("contextId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::issueTypes);
    on.on("getCustomFieldContextsForProjectsAndIssueTypes")
        .query("startAt", "maxResults")
        .body("mappings")
        .reading()
        .administratorsOnly()
        .answer(this::mapping);
    on.on("createCustomFieldContext")
        .body("name", "description", "projectIds", "issueTypeIds", "id")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateCustomFieldContext")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteCustomFieldContext").administratorsOnly().answer(this::delete);
    on.on("assignProjectsToCustomFieldContext")
        .body("projectIds")
        .administratorsOnly()
        .answer(this::addProjects);
    on.on("removeCustomFieldContextFromProjects")
        .body("projectIds")
        .administratorsOnly()
        .answer(this::removeProjects);
    on.on("addIssueTypesToContext")
        .body("issueTypeIds")
        .administratorsOnly()
        .answer(this::addIssueTypes);
    on.on("removeIssueTypesFromContext")
        .body("issueTypeIds")
        .administratorsOnly()
        .answer(this::removeIssueTypes);
  }

  private List<FieldContext> chosen(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "contextId");
    return tables.contextsOf(lookup.field(call)).stream()
        .filter(c -> Filters.takes(ids, c.id()))
        .toList();
  }

  /** The older list, of names alone. */
  private Reply named(JiraCall call) {
    return Reply.ok(
        Pages.bean(
            call,
            tables.contextsOf(lookup.field(call)),
            OLDER_PAGE,
            PAGE,
            context -> Json.object().put("id", context.id()).put("name", context.name())));
  }

  private Reply all(JiraCall call) {
    Optional<Boolean> any =
        call.query("isAnyIssueType").map(x -> call.flag("isAnyIssueType", true));
    Optional<Boolean> global =
        call.query("isGlobalContext").map(x -> call.flag("isGlobalContext", true));
    List<FieldContext> found =
        chosen(call).stream()
            .filter(c -> any.filter(wanted -> wanted != c.anyIssueType()).isEmpty())
            .filter(c -> global.filter(wanted -> wanted != c.global()).isEmpty())
            .toList();
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            c ->
                Json.object()
                    .put("id", Ids.text(c.id()))
                    .put("name", c.name())
                    .put("description", c.description())
                    .put("isGlobalContext", c.global())
                    .put("isAnyIssueType", c.anyIssueType())));
  }

  private Reply projects(JiraCall call) {
    List<ObjectNode> items = new ArrayList<>();
    for (FieldContext context : chosen(call)) {
      if (context.global()) {
        items.add(item(context).put("isGlobalContext", true));
      }
      context.projectIds().forEach(id -> items.add(item(context).put("projectId", Ids.text(id))));
    }
    return Reply.ok(Pages.bean(call, items, PAGE, PAGE, item -> item));
  }

  private static ObjectNode item(FieldContext context) {
    return Json.object().put("contextId", Ids.text(context.id()));
  }

  private Reply issueTypes(JiraCall call) {
    List<ObjectNode> items = new ArrayList<>();
    for (FieldContext context : chosen(call)) {
      if (context.anyIssueType()) {
        items.add(item(context).put("isAnyIssueType", true));
      }
      context.issueTypeIds().stream()
          .sorted()
          .forEach(id -> items.add(item(context).put("issueTypeId", Ids.text(id))));
    }
    return Reply.ok(Pages.bean(call, items, PAGE, PAGE, item -> item));
  }

  private Reply mapping(JiraCall call) {
    Field field = lookup.field(call);
    List<ObjectNode> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode node : Form.of(call).elements("mappings")) {
      Form pair = Form.of(node, "projectId", "issueTypeId");
      String projectId = pair.required("projectId", LONGEST);
      String issueTypeId = pair.required("issueTypeId", LONGEST);
      pair.check();
      if (!seen.add(projectId + "/" + issueTypeId)) {
        throw Refusal.badRequest("Duplicate mappings are not allowed.");
      }
      Project project = lookup.project(projectId);
      long type = lookup.issueType(issueTypeId);
      ObjectNode item = Json.object();
      item.put("projectId", projectId);
      item.put("issueTypeId", issueTypeId);
      tables
          .contextOf(field, project, type)
          .ifPresentOrElse(
              c -> item.put("contextId", Ids.text(c.id())), () -> item.putNull("contextId"));
      items.add(item);
    }
    return Reply.ok(Pages.bean(call, items, PAGE, PAGE, item -> item));
  }

  private Reply create(JiraCall call) {
    Field field = lookup.field(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    refuseTaken(form, field, name, -1);
    form.check();
    Set<Long> projects = lookup.projects(form.texts("projectIds"));
    Set<Long> types = lookup.issueTypes(form.texts("issueTypeIds"));
    if (projects.isEmpty()) {
      if (tables.contextsOf(field).stream().anyMatch(FieldContext::global)) {
        throw Refusal.badRequest("The field has a global context already.");
      }
      if (!types.isEmpty()) {
        throw Refusal.badRequest("The global context cannot be given issue types.");
      }
    }
    refuseAssigned(field, projects);
    FieldContext context =
        tables
            .contexts()
            .put(
                new FieldContext(
                    tables.contexts().nextId(),
                    field.key(),
                    name,
                    description,
                    projects,
                    types,
                    projects.isEmpty(),
                    Optional.empty()));
    ObjectNode document = Json.object();
    document.put("id", Ids.text(context.id()));
    document.put("name", name);
    document.put("description", description);
    document.set("projectIds", Json.ids(projects));
    document.set("issueTypeIds", Json.ids(types));
    return Reply.created(document);
  }

  private Reply update(JiraCall call) {
    FieldContext old = lookup.context(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST).orElse(old.name());
    String description = form.limited("description", LONGEST).orElse(old.description());
    refuseTaken(form, lookup.field(call), name, old.id());
    form.check();
    tables.contexts().put(old.renamed(name, description));
    return Reply.noContent();
  }

  private void refuseTaken(Form form, Field field, String name, long except) {
    if (tables.contextsOf(field).stream()
        .anyMatch(c -> c.id() != except && c.name().equalsIgnoreCase(name))) {
      form.refuse("name", "The context name is already used.");
    }
  }

  private Reply delete(JiraCall call) {
    FieldContext context = notGlobal(lookup.context(call), "be deleted");
    tables.optionsOf(context).forEach(option -> tables.options().remove(option.id()));
    tables.contexts().remove(context.id());
    return Reply.noContent();
  }

  private static FieldContext notGlobal(FieldContext context, String what) {
    if (context.global()) {
      throw Refusal.badRequest("The global context cannot " + what + ".");
    }
    return context;
  }

  private Reply addProjects(JiraCall call) {
    FieldContext context = notGlobal(lookup.context(call), "be given projects");
    Set<Long> more = lookup.projects(some(Form.of(call).texts("projectIds")));
    refuseAssigned(lookup.field(call), more);
    Set<Long> projects = new LinkedHashSet<>(context.projectIds());
    projects.addAll(more);
    tables.contexts().put(context.withProjects(projects));
    return Reply.noContent();
  }

  private void refuseAssigned(Field field, Set<Long> projects) {
    for (FieldContext context : tables.contextsOf(field)) {
      if (projects.stream().anyMatch(context.projectIds()::contains)) {
        throw Refusal.badRequest(
            "One or more projects are already assigned to a context of the field.");
      }
    }
  }

  private Reply removeProjects(JiraCall call) {
    FieldContext context = lookup.context(call);
    Set<Long> gone = lookup.projects(some(Form.of(call).texts("projectIds")));
    if (!context.projectIds().containsAll(gone)) {
      throw Refusal.badRequest("One or more projects are not assigned to the context.");
    }
    Set<Long> projects = new LinkedHashSet<>(context.projectIds());
    projects.removeAll(gone);
    if (projects.isEmpty()
        && tables.contextsOf(lookup.field(call)).stream().anyMatch(FieldContext::global)) {
      throw Refusal.badRequest("The field would have two global contexts.");
    }
    tables.contexts().put(context.withProjects(projects));
    return Reply.noContent();
  }

  private Reply addIssueTypes(JiraCall call) {
    FieldContext context = notGlobal(lookup.context(call), "be given issue types");
    Set<Long> more = lookup.issueTypes(some(Form.of(call).texts("issueTypeIds")));
    if (more.stream().anyMatch(context.issueTypeIds()::contains)) {
      throw Refusal.badRequest("One or more issue types are in the context already.");
    }
    Set<Long> types = new LinkedHashSet<>(context.issueTypeIds());
    types.addAll(more);
    tables.contexts().put(context.withIssueTypes(types));
    return Reply.noContent();
  }

  private Reply removeIssueTypes(JiraCall call) {
    FieldContext context = lookup.context(call);
    Set<Long> gone = lookup.issueTypes(some(Form.of(call).texts("issueTypeIds")));
    if (!context.issueTypeIds().containsAll(gone)) {
      throw Refusal.badRequest("One or more issue types are not in the context.");
    }
    Set<Long> types = new LinkedHashSet<>(context.issueTypeIds());
    types.removeAll(gone);
    tables.contexts().put(context.withIssueTypes(types));
    return Reply.noContent();
  }

  private static List<String> some(List<String> ids) {
    if (ids.isEmpty()) {
      throw Refusal.badRequest("At least one ID is required.");
    }
    return ids;
  }
}
