package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a field's contexts together from the five tables over which Jira spreads them: scheme,
 * context (scheme to project), scheme to issue type to configuration, configuration, options.
 */
final class FieldContexts {

  private final Map<String, List<EntityRow>> schemesByField = new LinkedHashMap<>();
  private final Map<String, List<EntityRow>> contextsByScheme = new HashMap<>();
  private final Map<String, List<EntityRow>> typesByScheme = new HashMap<>();
  private final Map<String, EntityRow> configurations = new HashMap<>();
  private final Map<String, List<EntityRow>> optionsByConfiguration = new HashMap<>();
  private final Map<String, EntityRow> defaults = new HashMap<>();

  FieldContexts(Staging staging) {
    group(staging, "FieldConfigScheme", "fieldid", schemesByField);
    group(staging, "ConfigurationContext", "fieldconfigscheme", contextsByScheme);
    group(staging, "FieldConfigSchemeIssueType", "fieldconfigscheme", typesByScheme);
    group(staging, "CustomFieldOption", "customfieldconfig", optionsByConfiguration);
    staging.stream("FieldConfiguration").forEach(row -> configurations.put(row.id(), row));
    staging.stream("GenericConfiguration")
        .filter(row -> row.text("datatype").equals("DefaultValue"))
        .forEach(row -> defaults.putIfAbsent(row.text("datakey"), row));
  }

  /** The contexts of a field such as {@code customfield_10000} or {@code issuetype}. */
  List<SourceContext> of(String fieldId) {
    List<SourceContext> contexts = new ArrayList<>();
    for (EntityRow scheme : schemesByField.getOrDefault(fieldId, List.of())) {
      Map<String, List<EntityRow>> byConfiguration = new LinkedHashMap<>();
      for (EntityRow type : typesByScheme.getOrDefault(scheme.id(), List.of())) {
        byConfiguration
            .computeIfAbsent(type.text("fieldconfiguration"), id -> new ArrayList<>())
            .add(type);
      }
      if (byConfiguration.isEmpty()) {
        byConfiguration.put("", List.of());
      }
      boolean first = true;
      for (Map.Entry<String, List<EntityRow>> entry : byConfiguration.entrySet()) {
        contexts.add(context(scheme, entry.getKey(), entry.getValue(), fieldId, first));
        first = false;
      }
    }
    return contexts;
  }

  /** The scheme's own rows go with its first configuration only: each row is claimed once. */
  private SourceContext context(
      EntityRow scheme,
      String configurationId,
      List<EntityRow> types,
      String fieldId,
      boolean first) {
    List<EntityRow> contextRows = contextsByScheme.getOrDefault(scheme.id(), List.of());
    List<RowRef> rows = new ArrayList<>();
    if (first) {
      rows.add(RowRef.of(scheme));
      contextRows.forEach(row -> rows.add(RowRef.of(row)));
    }
    types.forEach(row -> rows.add(RowRef.of(row)));
    Optional<EntityRow> configuration = Optional.ofNullable(configurations.get(configurationId));
    configuration.ifPresent(row -> rows.add(RowRef.of(row)));
    Optional<EntityRow> preset = Optional.ofNullable(defaults.get(configurationId));
    preset.ifPresent(row -> rows.add(RowRef.of(row)));
    boolean everywhere =
        contextRows.stream().anyMatch(row -> Rows.filled(row, "project").isEmpty());
    return new SourceContext(
        scheme.id(),
        configurationId,
        fieldId,
        scheme.text("name"),
        scheme.text("description"),
        everywhere
            ? List.of()
            : contextRows.stream().flatMap(row -> Rows.filled(row, "project").stream()).toList(),
        types.stream().flatMap(row -> Rows.filled(row, "issuetype").stream()).toList(),
        options(configurationId),
        preset.map(row -> row.text("xmlvalue")),
        rows);
  }

  private List<SourceOption> options(String configurationId) {
    return optionsByConfiguration.getOrDefault(configurationId, List.of()).stream()
        .map(row ->
            new SourceOption(
                row.id(),
                Rows.filled(row, "parentoptionid"),
                row.text("value"),
                Rows.number(row, "sequence"),
                Rows.flag(row, "disabled"),
                RowRef.of(row)))
        .sorted(Comparator.comparingLong(SourceOption::sequence))
        .toList();
  }

  private static void group(
      Staging staging, String entity, String by, Map<String, List<EntityRow>> into) {
    staging.stream(entity)
        .forEach(row -> into.computeIfAbsent(row.text(by), id -> new ArrayList<>()).add(row));
  }
}
