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

/** Custom fields by the rows of the source and by what the site says of each of ours. */
final class FieldAudit implements Audit {

  /** The longest description that the product takes. */
  private static final int LONGEST_DESCRIPTION = 40_000;

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
              .ifPresent(address -> sink.accept(expected(address, row))));
    }
    if (scope.projects().stream().anyMatch(FieldAudit::keepsCreated)) {
      sink.accept(
          expected(
              Address.of(FieldType.TYPE, "Created in source#created"),
              "com.atlassian.jira.plugin.system.customfieldtypes:datetime",
              true,
              ""));
    }
  }

  private static boolean keepsCreated(MovingProject project) {
    return project.selected().content() instanceof Content.Moved moved
        && moved.created() == Content.Created.FIELD;
  }

  private static Expected expected(Address address, EntityRow row) {
    return expected(
        address,
        row.text("customfieldtypekey"),
        !row.text("customfieldsearcherkey").isBlank(),
        row.text("description").strip());
  }

  /**
   * The name that the field got stands in its address, before the source's id. The site takes one
   * searcher for a type, whichever the source had.
   */
  private static Expected expected(
      Address address, String typeKey, boolean searchable, String description) {
    String name = address.key().substring(0, address.key().lastIndexOf('#'));
    Value searcher =
        FieldKind.of(typeKey)
            .filter(kind -> searchable)
            .map(kind -> Value.text(kind.searcherKey()))
            .orElse(Value.NONE);
    return Expected.of(
        address,
        Map.of(
            "name", Value.text(name),
            "type", Value.text(typeKey),
            "searcher", searcher,
            "description", Value.textOrNone(cut(description))));
  }

  private static String cut(String description) {
    return description.length() <= LONGEST_DESCRIPTION
        ? description
        : description.substring(0, LONGEST_DESCRIPTION).strip();
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    return site.fields().byIds(ids, List.of("searcherKey")).stream()
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
            Value.text(field.path("schema").path("custom").asString("")),
            "searcher",
            Value.textOrNone(field.path("searcherKey").asString("")),
            "description",
            Value.textOrNone(field.path("description").asString("").strip())),
        List.of());
  }
}
