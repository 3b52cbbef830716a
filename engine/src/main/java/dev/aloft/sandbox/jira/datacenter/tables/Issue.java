package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue.
 *
 * @param owner the project in which it is
 * @param number its number in the project
 * @param values what its fields hold, by the field's id, in the form in which it is stored: ids,
 *     keys of users, milliseconds, texts; what a field lacks is not there
 */
public record Issue(long id, long owner, long number, boolean archived, ObjectNode values)
    implements Item {

  /** A value of a field. */
  public Optional<JsonNode> value(String field) {
    JsonNode value = values.get(field);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** A value that is a text. */
  public Optional<String> text(String field) {
    return value(field).map(value -> value.asString(""));
  }

  /** A value that is a number. */
  public Optional<Long> number(String field) {
    return value(field).filter(JsonNode::isNumber).map(JsonNode::longValue);
  }

  /** The type. */
  public long type() {
    return number("issuetype").orElse(0L);
  }

  /** The status. */
  public long status() {
    return number("status").orElse(0L);
  }

  /** The issue above, where this is a sub-task. */
  public Optional<Long> parent() {
    return number("parent");
  }

  /** When it was created, in milliseconds. */
  public long created() {
    return number("created").orElse(0L);
  }

  /** When it was changed last, in milliseconds. */
  public long updated() {
    return number("updated").orElse(0L);
  }

  /** The same issue with other values. */
  public Issue with(ObjectNode changed) {
    return new Issue(id, owner, number, archived, changed);
  }

  /** The same issue, archived or not. */
  public Issue archived(boolean now) {
    return new Issue(id, owner, number, now, values);
  }
}
