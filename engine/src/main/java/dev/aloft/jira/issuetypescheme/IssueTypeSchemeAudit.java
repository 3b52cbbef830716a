package dev.aloft.jira.issuetypescheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Issue type schemes, by the types in the rows of the source's issues. */
final class IssueTypeSchemeAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  IssueTypeSchemeAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return IssueTypeSchemeType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      Map<String, Value> values = new TreeMap<>();
      values.put("name", Value.text(project.selected().targetKey() + ": migration"));
      List<Value> types =
          used(project).stream()
              .flatMap(id -> scope.names().find("jira.issue-type", id).stream())
              .map(Value::reference)
              .toList();
      if (!types.isEmpty()) {
        values.put("issueTypes", Value.set(types));
      }
      sink.accept(Expected.of(Generated.address(Generated.ISSUE_TYPE_SCHEME, project), values));
    }
  }

  private Set<String> used(MovingProject project) {
    Set<String> types = new TreeSet<>();
    if (project.content().isPresent()) {
      try (Stream<EntityRow> issues =
          scope.source().staging().stream("Issue", project.source().id())) {
        issues.forEach(issue -> types.add(issue.text("type")));
      }
      scope.source().typeBesides(types).ifPresent(types::add);
    }
    return types;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    List<Actual> found = new ArrayList<>();
    for (JsonNode scheme : site.issueTypeSchemes().all()) {
      String id = scheme.path("id").asString("");
      if (wanted.contains(id)) {
        String name = scheme.path("name").asString("");
        found.add(
            new Actual(
                id,
                name,
                Optional.empty(),
                Map.of("name", Value.text(name), "issueTypes", types(id)),
                List.of()));
      }
    }
    return found;
  }

  private Value types(String scheme) {
    return Value.set(
        site.issueTypeSchemes().mappings(List.of(scheme)).stream()
            .<Value>map(mapping ->
                new Value.Pointer("jira.issue-type", mapping.path("issueTypeId").asString("")))
            .toList());
  }
}
