package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fields need and show, and where: field configurations with their schemes, or, on a site that
 * was moved to them, field schemes (decision 30). Whoever asks what holds is told a field
 * configuration either way. The first row of configurations and of field schemes is the default
 * one: it holds wherever a project names none.
 */
public final class FieldLayouts {

  private record Place(long schemeId, long issueTypeId) {}

  private record Kept(long changes, FieldConfiguration layout) {}

  private final Table<FieldConfiguration> configurations = new Table<>(10000);
  private final Table<FieldConfigurationScheme> schemes = new Table<>(10000);
  private final Table<FieldScheme> fieldSchemes = new Table<>(10000);
  private final Table<Field> fields;
  private final ConcurrentHashMap<Place, Kept> kept = new ConcurrentHashMap<>();
  private boolean moved;

  FieldLayouts(Table<Field> fields) {
    this.fields = fields;
    configurations.put(
        new FieldConfiguration(
            configurations.nextId(),
            "Default Field Configuration",
            "The default field configuration",
            Map.of()));
  }

  public Table<FieldConfiguration> configurations() {
    return configurations;
  }

  public Table<FieldConfigurationScheme> schemes() {
    return schemes;
  }

  /** The field schemes; none before the site was moved to them. */
  public Table<FieldScheme> fieldSchemes() {
    return fieldSchemes;
  }

  /** Whether field schemes hold here, and field configurations no longer do. */
  public boolean moved() {
    return moved;
  }

  /** Field schemes hold from now on. */
  void moves() {
    moved = true;
  }

  /** What holds where nothing else does. */
  public FieldConfiguration standard() {
    return configurations.all().getFirst();
  }

  /** Whether a configuration is the default one. */
  public boolean isStandard(FieldConfiguration configuration) {
    return configuration.id() == standard().id();
  }

  /** The field scheme of projects that name none. */
  public FieldScheme standardScheme() {
    return fieldSchemes.all().getFirst();
  }

  /** The field scheme of a project. */
  public FieldScheme schemeOf(Project project) {
    return project.schemes().field().flatMap(fieldSchemes::find).orElseGet(this::standardScheme);
  }

  /** The fields of which something can be said. */
  public List<Field> configurable() {
    return fields.where(Field::configurable);
  }

  /** What holds for issues of a type in a project. */
  public FieldConfiguration of(Project project, long issueTypeId) {
    if (moved) {
      return layout(schemeOf(project), issueTypeId);
    }
    return project
        .schemes()
        .fieldConfiguration()
        .flatMap(schemes::find)
        .flatMap(scheme -> configurations.find(scheme.configurationFor(issueTypeId)))
        .orElseGet(this::standard);
  }

  private FieldConfiguration layout(FieldScheme scheme, long issueTypeId) {
    Place place = new Place(scheme.id(), issueTypeId);
    long changes = fields.changes() + fieldSchemes.changes();
    Kept known = kept.get(place);
    if (known == null || known.changes() != changes) {
      known = new Kept(changes, scheme.layout(issueTypeId, configurable()));
      kept.put(place, known);
    }
    return known.layout();
  }

  private List<FieldConfiguration> configurationsOf(Project project) {
    return project.schemes().fieldConfiguration().flatMap(schemes::find).stream()
        .flatMap(scheme ->
            Stream.concat(Stream.of(scheme.others()), scheme.byIssueType().values().stream()))
        .distinct()
        .flatMap(id -> configurations.find(id).stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> all.isEmpty() ? List.of(standard()) : all));
  }

  /** Whether issues of some type have a field in a project. */
  public boolean shows(Project project, String fieldKey) {
    return moved
        ? schemeOf(project).field(fieldKey).isPresent()
        : configurationsOf(project).stream().anyMatch(one -> !one.item(fieldKey).hidden());
  }

  /** Shows fields in projects, and in all that share with them what says so. */
  public void show(Collection<Project> projects, Collection<String> keys) {
    put(projects, keys, false);
  }

  /** Hides fields in projects, and in all that share with them what says so. */
  public void hide(Collection<Project> projects, Collection<String> keys) {
    put(projects, keys, true);
  }

  private void put(Collection<Project> projects, Collection<String> keys, boolean hide) {
    if (moved) {
      projects.stream()
          .map(this::schemeOf)
          .distinct()
          .forEach(scheme -> associate(scheme, keys, hide));
      return;
    }
    Set<FieldConfiguration> touched = new LinkedHashSet<>();
    projects.forEach(project -> touched.addAll(configurationsOf(project)));
    for (FieldConfiguration configuration : touched) {
      Map<String, FieldConfiguration.Item> items = new LinkedHashMap<>();
      keys.stream()
          .filter(key -> configuration.item(key).hidden() != hide)
          .forEach(key ->
              items.put(
                  key,
                  hide ? FieldConfiguration.Item.concealed() : FieldConfiguration.Item.usual()));
      if (!items.isEmpty()) {
        configurations.put(configuration.with(items));
      }
    }
  }

  private void associate(FieldScheme scheme, Collection<String> keys, boolean hide) {
    FieldScheme after = scheme;
    for (String key : keys) {
      if (hide) {
        after = after.without(key);
      } else if (after.field(key).isEmpty()) {
        after = after.with(key, FieldScheme.Association.plain());
      }
    }
    if (!after.equals(scheme)) {
      fieldSchemes.put(after);
    }
  }

  /** A new field is in the default scheme, as it is in the default field configuration. */
  void added(Field field) {
    if (moved) {
      associate(standardScheme(), List.of(field.key()), false);
    }
  }
}
