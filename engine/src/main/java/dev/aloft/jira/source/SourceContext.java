package dev.aloft.jira.source;

import java.util.List;
import java.util.Optional;

/**
 * Where a field has which options and default: a scheme with one configuration.
 *
 * @param schemeId the id of the scheme
 * @param configurationId the id of the configuration, to which options belong
 * @param projects project ids; empty means all projects
 * @param issueTypes issue type ids; empty means all
 * @param options in the order in which they stand, parents and children mixed
 * @param defaultValue the default as Jira stores it, an XML text
 */
public record SourceContext(
    String schemeId,
    String configurationId,
    String fieldId,
    String name,
    String description,
    List<String> projects,
    List<String> issueTypes,
    List<SourceOption> options,
    Optional<String> defaultValue,
    List<RowRef> rows) {

  public SourceContext {
    projects = List.copyOf(projects);
    issueTypes = List.copyOf(issueTypes);
    options = List.copyOf(options);
    rows = List.copyOf(rows);
  }

  public boolean isGlobal() {
    return projects.isEmpty();
  }
}
