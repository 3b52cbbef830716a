package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of issues.
 *
 * @param id the name by which issues call it
 * @param name the name by which people call it
 * @param clauses the names by which queries call it
 */
public record Field(
    String id,
    String name,
    Kind kind,
    Optional<CustomField> custom,
    boolean orderable,
    boolean navigable,
    List<String> clauses) {

  /** What it holds, as replies say it. */
  public ObjectNode schema() {
    ObjectNode schema = Json.object();
    schema.put("type", kind.type());
    kind.items().ifPresent(items -> schema.put("items", items));
    custom.ifPresentOrElse(
        one -> {
          schema.put("custom", one.type());
          schema.put("customId", one.id());
        },
        () -> schema.put("system", id));
    return schema;
  }

  /** The field as the list of fields shows it. */
  public ObjectNode view() {
    ObjectNode view = Json.object();
    view.put("id", id);
    view.put("name", name);
    view.put("custom", custom.isPresent());
    view.put("orderable", orderable);
    view.put("navigable", navigable);
    view.put("searchable", !clauses.isEmpty());
    view.set("clauseNames", Json.texts(clauses));
    view.set("schema", schema());
    return view;
  }
}
