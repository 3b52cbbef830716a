package dev.aloft.jira.screen;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Screens, by the values that the source's issues have and by the screens as they stand. */
final class ScreenAudit implements Audit {

  private static final Set<String> PEOPLE_EXPECT =
      Set.of(
          "summary",
          "issuetype",
          "description",
          "priority",
          "assignee",
          "reporter",
          "labels",
          "components",
          "versions",
          "fixVersions",
          "duedate",
          "attachment",
          "issuelinks");

  private final AuditScope scope;
  private final JiraCloud site;

  ScreenAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return ScreenType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      Set<String> system = new TreeSet<>(PEOPLE_EXPECT);
      Set<String> custom = new TreeSet<>();
      if (project.content().isPresent()) {
        try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
          issues.forEach(issue -> use(issue, system, custom));
        }
      }
      configured(project, custom);
      if (project.content().filter(c -> c.created().name().equals("FIELD")).isPresent()) {
        custom.add(FieldType.CREATED);
      }
      List<Value> fields = new ArrayList<>();
      system.forEach(name -> fields.add(Value.text(name)));
      custom.forEach(id ->
          scope
              .names()
              .find(FieldType.TYPE, id)
              .ifPresent(address -> fields.add(Value.reference(address))));
      sink.accept(
          Expected.of(
              Generated.address(Generated.SCREEN, project),
              Map.of(
                  "name",
                  Value.text(project.selected().targetKey() + ": migration"),
                  "fields",
                  Value.set(fields))));
    }
  }

  private static void use(SourceIssueBundle issue, Set<String> system, Set<String> custom) {
    issue.fieldValues().forEach(value -> custom.add(value.fieldId()));
    issue.labels().forEach(label -> label.fieldId().ifPresent(custom::add));
    if (issue.issue().environment().isPresent()) {
      system.add("environment");
    }
    if (issue.issue().resolutionId().isPresent()) {
      system.add("resolution");
    }
    if (issue.issue().originalEstimate().isPresent()
        || issue.issue().remainingEstimate().isPresent()) {
      system.add("timetracking");
    }
  }

  private void configured(MovingProject project, Set<String> custom) {
    try (Stream<EntityRow> rows = scope.source().staging().stream("CustomField")) {
      rows.map(EntityRow::id)
          .filter(id -> applies(scope.source().contexts("customfield_" + id), project))
          .forEach(custom::add);
    }
  }

  /** A field that has a context for everything has it for this project as well. */
  private static boolean applies(List<SourceContext> contexts, MovingProject project) {
    return contexts.stream()
        .anyMatch(
            context -> context.isGlobal() || context.projects().contains(project.source().id()));
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    for (JsonNode screen : site.screens().byIds(ids)) {
      String id = screen.path("id").asString("");
      List<Value> fields = new ArrayList<>();
      for (JsonNode tab : site.screens().tabs(id)) {
        for (JsonNode field : site.screens().fields(id, tab.path("id").asString(""))) {
          String fieldId = field.path("id").asString("");
          fields.add(
              fieldId.matches("customfield_\\d+")
                  ? new Value.Pointer(FieldType.TYPE, fieldId)
                  : Value.text(fieldId));
        }
      }
      String name = screen.path("name").asString("");
      found.add(
          new Actual(
              id,
              name,
              Optional.empty(),
              Map.of("name", Value.text(name), "fields", Value.set(fields)),
              List.of()));
    }
    return found;
  }
}
