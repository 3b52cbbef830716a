package dev.aloft.origin;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The site-wide settings of a Jira, which it keeps as properties of {@code jira.properties}. */
public final class SiteProperties {

  private static final String OWNER = "jira.properties";

  private final Map<String, String> values;

  private SiteProperties(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Gathers the settings that are texts, numbers or switches. */
  public static SiteProperties of(Staging staging) {
    Map<String, String> keysById = new HashMap<>();
    staging.stream("OSPropertyEntry")
        .filter(row -> row.text("entityName").equals(OWNER))
        .forEach(row -> keysById.put(row.id(), row.text("propertyKey")));
    Map<String, String> values = new HashMap<>();
    for (String entity : new String[] {"OSPropertyString", "OSPropertyText", "OSPropertyNumber"}) {
      staging.stream(entity)
          .filter(row -> keysById.containsKey(row.id()))
          .forEach(row -> values.putIfAbsent(key(keysById, row), row.text("value")));
    }
    return new SiteProperties(values);
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  private static String key(Map<String, String> keysById, EntityRow row) {
    return keysById.getOrDefault(row.id(), "");
  }
}
