package dev.aloft.jira.named;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks at a named type: the rows of its entity on one side, the site's own list on the other. A
 * thing that several rows were merged into is held against the first of them.
 */
final class NamedAudit implements Audit {

  private final NamedType type;
  private final TypeSchema schema;
  private final AuditScope scope;
  private final JiraCloud site;

  NamedAudit(NamedType type, AuditScope scope, JiraCloud site) {
    this.type = type;
    this.schema = type.schema();
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Set<Address> told = new HashSet<>();
    try (Stream<EntityRow> rows = scope.source().staging().stream(type.entity())) {
      rows.forEach(row ->
          scope
              .names()
              .find(schema.type(), row.id())
              .filter(told::add)
              .ifPresent(address -> sink.accept(expected(address, row))));
    }
  }

  private Expected expected(Address address, EntityRow row) {
    Map<String, Value> values = new TreeMap<>(type.expected(row));
    values.put("name", Value.text(address.key()));
    return Expected.of(address, values);
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return type.found(site, ids)
        .filter(thing -> wanted.contains(thing.path("id").asString("")))
        .map(this::actual)
        .toList();
  }

  private Actual actual(JsonNode thing) {
    Map<String, Value> values = new TreeMap<>();
    schema
        .attributes()
        .forEach(attribute -> values.put(attribute.name(), type.actual(thing, attribute.name())));
    return new Actual(
        thing.path("id").asString(""),
        thing.path("name").asString(""),
        Optional.empty(),
        values,
        List.of());
  }
}
