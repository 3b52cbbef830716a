package dev.aloft.jira.named;

import dev.aloft.jira.AuditScope;
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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks at a named type: the rows of its entity on one side, the site's own list on the other. A
 * thing that several rows were merged into is held against the first of them.
 */
public final class NamedAudit implements Audit {

  private final TypeSchema schema;
  private final AuditScope scope;
  private final String entity;
  private final Function<EntityRow, Map<String, Value>> fromRow;
  private final Function<List<String>, Stream<JsonNode>> onSite;
  private final BiFunction<JsonNode, String, Value> fromSite;

  /**
   * Makes an audit.
   *
   * @param entity the entity of the rows
   * @param fromRow the values that a row says
   * @param onSite the site's things, at least those of the ids
   * @param fromSite the value of an attribute in what the site shows of a thing
   */
  public NamedAudit(
      TypeSchema schema,
      AuditScope scope,
      String entity,
      Function<EntityRow, Map<String, Value>> fromRow,
      Function<List<String>, Stream<JsonNode>> onSite,
      BiFunction<JsonNode, String, Value> fromSite) {
    this.schema = schema;
    this.scope = scope;
    this.entity = entity;
    this.fromRow = fromRow;
    this.onSite = onSite;
    this.fromSite = fromSite;
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Set<Address> told = new HashSet<>();
    try (Stream<EntityRow> rows = scope.source().staging().stream(entity)) {
      rows.forEach(row ->
          scope
              .names()
              .find(schema.type(), row.id())
              .filter(told::add)
              .ifPresent(address -> sink.accept(expected(address, row))));
    }
  }

  private Expected expected(Address address, EntityRow row) {
    Map<String, Value> values = new TreeMap<>(fromRow.apply(row));
    values.put("name", Value.text(address.key()));
    return Expected.of(address, values);
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return onSite
        .apply(ids)
        .filter(thing -> wanted.contains(thing.path("id").asString("")))
        .map(this::actual)
        .toList();
  }

  private Actual actual(JsonNode thing) {
    Map<String, Value> values = new TreeMap<>();
    schema
        .attributes()
        .forEach(
            attribute -> values.put(attribute.name(), fromSite.apply(thing, attribute.name())));
    return new Actual(
        thing.path("id").asString(""),
        thing.path("name").asString(""),
        Optional.empty(),
        values,
        List.of());
  }
}
