package dev.aloft.jira.field;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Content;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Custom fields by the rows of the source and by the site's flat list of fields, which planning
 * does not read. That list shows neither description nor searcher, so these are not compared.
 */
final class FieldAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  FieldAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return FieldType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Set<Address> told = new HashSet<>();
    try (Stream<EntityRow> rows = scope.source().staging().stream("CustomField")) {
      rows.forEach(row ->
          scope
              .names()
              .find(FieldType.TYPE, row.id())
              .filter(told::add)
              .ifPresent(
                  address -> sink.accept(expected(address, row.text("customfieldtypekey")))));
    }
    if (scope.projects().stream().anyMatch(FieldAudit::keepsCreated)) {
      sink.accept(
          expected(
              Address.of(FieldType.TYPE, "Created in source#created"),
              "com.atlassian.jira.plugin.system.customfieldtypes:datetime"));
    }
  }

  private static boolean keepsCreated(MovingProject project) {
    return project.selected().content() instanceof Content.Moved moved
        && moved.created() == Content.Created.FIELD;
  }

  /** The name that the field got stands in its address, before the source's id. */
  private static Expected expected(Address address, String typeKey) {
    String name = address.key().substring(0, address.key().lastIndexOf('#'));
    return Expected.of(address, Map.of("name", Value.text(name), "type", Value.text(typeKey)));
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return site.fields().all().stream()
        .filter(field -> wanted.contains(field.path("id").asString("")))
        .map(FieldAudit::actual)
        .toList();
  }

  private static Actual actual(JsonNode field) {
    return new Actual(
        field.path("id").asString(""),
        field.path("name").asString(""),
        Optional.empty(),
        Map.of(
            "name",
            Value.text(field.path("name").asString("")),
            "type",
            Value.text(field.path("schema").path("custom").asString(""))),
        List.of());
  }
}
