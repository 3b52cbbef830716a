package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what paths and bodies of contexts name, or refuses with 404. */
final class ContextLookup {

  private final SiteTables tables;

  ContextLookup(SiteTables tables) {
    this.tables = tables;
  }

  /** The custom field of the path. */
  Field field(JiraCall call) {
    return tables
        .field(call.path("fieldId"))
        .filter(f -> f.custom() && !f.trashed())
        .orElseThrow(() -> Refusal.notFound("The custom field was not found."));
  }

  /** The context of the path, which must be of the path's field. */
  FieldContext context(JiraCall call) {
    Field field = field(call);
    return tables
        .contexts()
        .find(call.path("contextId"))
        .filter(c -> c.fieldKey().equals(field.key()))
        .orElseThrow(() ->
            Refusal.notFound(
                "The context was not found, or it does not belong to the custom field."));
  }

  Project project(String id) {
    return tables
        .projects()
        .find(id)
        .filter(Project::live)
        .orElseThrow(() -> Refusal.notFound("The project with id " + id + " was not found."));
  }

  long issueType(String id) {
    return tables
        .issueTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue type with id " + id + " was not found."))
        .id();
  }

  Set<Long> projects(List<String> ids) {
    return distinct(ids.stream().map(id -> project(id).id()).toList());
  }

  Set<Long> issueTypes(List<String> ids) {
    return distinct(ids.stream().map(this::issueType).toList());
  }

  private static Set<Long> distinct(List<Long> ids) {
    Set<Long> set = new LinkedHashSet<>(ids);
    if (set.size() != ids.size()) {
      throw Refusal.badRequest("The IDs must not contain duplicates.");
    }
    return set;
  }
}
