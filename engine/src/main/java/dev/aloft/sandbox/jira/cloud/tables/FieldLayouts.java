package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The field configurations of a site, their schemes, and which of them holds where. The first
 * configuration is the default one: it holds wherever a project has no scheme.
 */
public final class FieldLayouts {

  private final Table<FieldConfiguration> configurations = new Table<>(10000);
  private final Table<FieldConfigurationScheme> schemes = new Table<>(10000);

  FieldLayouts() {
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

  /** What holds where nothing else does. */
  public FieldConfiguration standard() {
    return configurations.all().getFirst();
  }

  /** Whether a configuration is the default one. */
  public boolean isStandard(FieldConfiguration configuration) {
    return configuration.id() == standard().id();
  }

  /** What holds for issues of a type in a project. */
  public FieldConfiguration of(Project project, long issueTypeId) {
    return project
        .schemes()
        .fieldConfiguration()
        .flatMap(schemes::find)
        .flatMap(scheme -> configurations.find(scheme.configurationFor(issueTypeId)))
        .orElseGet(this::standard);
  }

  /** Everything that holds in a project for some type. */
  public List<FieldConfiguration> of(Project project) {
    return project.schemes().fieldConfiguration().flatMap(schemes::find).stream()
        .flatMap(scheme ->
            Stream.concat(Stream.of(scheme.others()), scheme.byIssueType().values().stream()))
        .distinct()
        .flatMap(id -> configurations.find(id).stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> all.isEmpty() ? List.of(standard()) : all));
  }
}
