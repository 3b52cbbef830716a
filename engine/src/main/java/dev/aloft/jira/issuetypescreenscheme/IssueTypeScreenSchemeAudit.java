package dev.aloft.jira.issuetypescreenscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Issue type screen schemes: each must give every issue type one screen scheme. */
final class IssueTypeScreenSchemeAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  IssueTypeScreenSchemeAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return IssueTypeScreenSchemeType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      sink.accept(
          Expected.of(
              Generated.address(Generated.ISSUE_TYPE_SCREEN_SCHEME, project),
              Map.of(
                  "name",
                  Value.text(project.selected().targetKey() + ": migration"),
                  "mappings",
                  Value.fields(
                      Map.of("default", Generated.reference(Generated.SCREEN_SCHEME, project))))));
    }
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    List<Actual> found = new ArrayList<>();
    for (JsonNode scheme : site.issueTypeScreenSchemes().all()) {
      String id = scheme.path("id").asString("");
      if (wanted.contains(id)) {
        String name = scheme.path("name").asString("");
        found.add(
            new Actual(
                id,
                name,
                Optional.empty(),
                Map.of("name", Value.text(name), "mappings", mappings(id)),
                List.of()));
      }
    }
    return found;
  }

  private Value mappings(String scheme) {
    Map<String, Value> mappings = new TreeMap<>();
    site.issueTypeScreenSchemes()
        .mappings(List.of(scheme))
        .forEach(mapping ->
            mappings.put(
                mapping.path("issueTypeId").asString(""),
                new Value.Pointer(
                    Generated.SCREEN_SCHEME, mapping.path("screenSchemeId").asString(""))));
    return Value.fields(mappings);
  }
}
