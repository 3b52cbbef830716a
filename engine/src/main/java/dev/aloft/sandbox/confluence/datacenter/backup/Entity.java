package dev.aloft.sandbox.confluence.datacenter.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a backup: {@code <object class="…">} with its id, its properties, and the ids of the
 * objects that it refers to.
 */
final class Entity {

  private final String type;
  private final String id;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  /** The id of another object. */
  record Link(String type, String id) {}

  Entity(String type, String id) {
    this.type = type;
    this.id = id;
  }

  Entity(String type, long id) {
    this(type, Long.toString(id));
  }

  String type() {
    return type;
  }

  String id() {
    return id;
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, Link> links() {
    return links;
  }

  /** Gives a property a text. */
  Entity with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** Gives a property a number. */
  Entity with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /** Lets a property refer to another object. */
  Entity to(String name, String otherType, String otherId) {
    links.put(name, new Link(otherType, otherId));
    return this;
  }

  /** Lets a property refer to another object. */
  Entity to(String name, String otherType, long otherId) {
    return to(name, otherType, Long.toString(otherId));
  }

  /** The text of a property; empty where it has none. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** The whole number in a property; nothing where there is none. */
  Optional<Long> number(String name) {
    return Optional.of(text(name)).filter(text -> text.matches("-?\\d{1,18}")).map(Long::parseLong);
  }

  /** The id that a property refers to. */
  Optional<String> link(String name) {
    return Optional.ofNullable(links.get(name)).map(Link::id);
  }
}
