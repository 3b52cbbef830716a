package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.jira.datacenter.tables.Shared.Properties;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of things, each thing by a name such as {@code issue 10000}. */
public final class PropertyStore {

  private final Shelf<Properties> shelf;
  private final Map<String, Long> ids = new HashMap<>();

  /** The properties on a shelf, which nobody else changes. */
  public PropertyStore(Shelf<Properties> shelf) {
    this.shelf = shelf;
    shelf.all().forEach(one -> ids.put(one.of(), one.id()));
  }

  private Optional<Properties> of(String thing) {
    return Optional.ofNullable(ids.get(thing)).flatMap(shelf::find);
  }

  /** Everything that is kept with a thing, by key. */
  public Map<String, JsonNode> all(String thing) {
    return of(thing).map(Properties::values).orElse(Map.of());
  }

  /** Keeps a value; true where there was none under this key. */
  public boolean put(String thing, String key, JsonNode value) {
    Map<String, JsonNode> values = new TreeMap<>(all(thing));
    boolean fresh = values.put(key, value) == null;
    long id = ids.computeIfAbsent(thing, one -> shelf.nextId());
    shelf.put(new Properties(id, thing, values));
    return fresh;
  }

  /** Forgets a value; false where there was none. */
  public boolean remove(String thing, String key) {
    Map<String, JsonNode> values = new TreeMap<>(all(thing));
    boolean there = values.remove(key) != null;
    of(thing).ifPresent(before -> shelf.put(new Properties(before.id(), thing, values)));
    return there;
  }

  /** Forgets everything that is kept with a thing. */
  public void removeAll(String thing) {
    Optional.ofNullable(ids.remove(thing)).ifPresent(shelf::remove);
  }

  /** The values under some keys; {@code *all} stands for every one. */
  public ObjectNode named(String thing, List<String> keys) {
    ObjectNode view = Json.object();
    all(thing)
        .forEach((key, value) -> {
          if (keys.contains(key) || keys.contains("*all")) {
            view.set(key, value);
          }
        });
    return view;
  }
}
