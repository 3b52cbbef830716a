package dev.aloft.jira.project;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.paging.Paged;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Projects, by their rows and by what the site's single projects and their schemes say. */
final class ProjectAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  ProjectAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return ProjectType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      scope
          .source()
          .staging()
          .find("Project", project.source().id())
          .ifPresent(row -> sink.accept(Expected.of(project.address(), values(project, row))));
    }
  }

  private Map<String, Value> values(MovingProject project, EntityRow row) {
    Map<String, Value> values = new TreeMap<>();
    values.put("key", Value.text(project.selected().targetKey()));
    String name = project.selected().targetName().orElse(row.text("name")).strip();
    values.put("name", Value.text(ShortNames.fit(name, 80)));
    values.put("description", Value.textOrNone(row.text("description").replace("\r", "").strip()));
    if (row.text("url").strip().matches("https?://.*|")) {
      values.put("url", Value.textOrNone(row.text("url").strip()));
    }
    values.put(
        "type", Value.text(row.text("projecttype").equals("business") ? "business" : "software"));
    values.put(
        "assigneeType",
        Value.text(row.text("assigneetype").equals("2") ? "PROJECT_LEAD" : "UNASSIGNED"));
    values.put(
        "category",
        scheme(row.id(), "ProjectCategory")
            .flatMap(id -> scope.names().find("jira.project-category", id))
            .map(Value::reference)
            .orElse(Value.NONE));
    values.put("formerKeys", formerKeys(row));
    row.get("lead")
        .filter(lead -> !lead.isBlank())
        .map(lead -> scope.source().people().person(lead).key())
        .flatMap(key -> scope.names().find("user", key))
        .ifPresent(lead -> values.put("lead", Value.reference(lead)));
    scheme(row.id(), "PermissionScheme")
        .flatMap(id -> scope.names().find("jira.permission-scheme", id))
        .ifPresent(scheme -> values.put("permissionScheme", Value.reference(scheme)));
    values.put("issueTypeScheme", Generated.reference("jira.issue-type-scheme", project));
    values.put("workflowScheme", Generated.reference("jira.workflow-scheme", project));
    values.put(
        "issueTypeScreenScheme", Generated.reference("jira.issue-type-screen-scheme", project));
    return values;
  }

  /** What the project is associated with, of that entity. */
  private Optional<String> scheme(String projectId, String entity) {
    try (Stream<EntityRow> rows = scope.source().staging().unowned("NodeAssociation")) {
      return rows.filter(row ->
              row.text("sourceNodeEntity").equals("Project")
                  && row.text("sourceNodeId").equals(projectId)
                  && row.text("sinkNodeEntity").equals(entity))
          .map(row -> row.text("sinkNodeId"))
          .findFirst();
    }
  }

  private Value formerKeys(EntityRow project) {
    try (Stream<EntityRow> rows = scope.source().staging().stream("ProjectKey")) {
      return Value.set(
          rows.filter(row -> row.text("projectId").equals(project.id()))
              .map(row -> row.text("projectKey"))
              .filter(key -> !key.equals(project.text("key")))
              .map(Value::text)
              .toList());
    }
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Value>> schemes = new HashMap<>();
    put(
        schemes,
        "issueTypeScheme",
        "jira.issue-type-scheme",
        site.issueTypeSchemes().ofProjects(ids));
    put(schemes, "workflowScheme", "jira.workflow-scheme", site.workflowSchemes().ofProjects(ids));
    put(
        schemes,
        "issueTypeScreenScheme",
        "jira.issue-type-screen-scheme",
        site.issueTypeScreenSchemes().ofProjects(ids));
    List<Actual> found = new ArrayList<>();
    for (String id : ids) {
      site.projects()
          .get(id, List.of())
          .ifPresent(project -> found.add(actual(project, schemes.getOrDefault(id, Map.of()))));
    }
    return found;
  }

  private static void put(
      Map<String, Map<String, Value>> schemes, String attribute, String type, Paged pages) {
    for (JsonNode entry : pages) {
      String scheme = entry.path(attribute).path("id").asString("");
      entry
          .path("projectIds")
          .forEach(project ->
              schemes
                  .computeIfAbsent(project.asString(""), id -> new TreeMap<>())
                  .put(attribute, new Value.Pointer(type, scheme)));
    }
  }

  private Actual actual(JsonNode project, Map<String, Value> schemes) {
    String id = project.path("id").asString("");
    String key = project.path("key").asString("");
    Map<String, Value> values = new TreeMap<>(schemes);
    values.put("key", Value.text(key));
    values.put("name", Value.text(project.path("name").asString("")));
    values.put("description", Value.textOrNone(project.path("description").asString("").strip()));
    values.put("url", Value.textOrNone(project.path("url").asString("")));
    values.put("type", Value.text(project.path("projectTypeKey").asString("")));
    values.put("assigneeType", Value.text(project.path("assigneeType").asString("")));
    values.put(
        "lead", new Value.Pointer("user", project.path("lead").path("accountId").asString("")));
    String category = project.path("projectCategory").path("id").asString("");
    values.put(
        "category",
        category.isEmpty() ? Value.NONE : new Value.Pointer("jira.project-category", category));
    values.put(
        "permissionScheme",
        new Value.Pointer(
            "jira.permission-scheme",
            site.permissionSchemes().ofProject(id).path("id").asString("")));
    Optional<JsonNode> stamp = site.projects().property(id, "aloft.source");
    values.put(
        "formerKeys", stamp.map(value -> texts(value.path("formerKeys"))).orElse(Value.NONE));
    return new Actual(
        id, key, stamp.map(value -> value.path("address").asString("")), values, List.of());
  }

  private static Value texts(JsonNode array) {
    return Value.set(array.valueStream().map(item -> Value.text(item.asString(""))).toList());
  }
}
