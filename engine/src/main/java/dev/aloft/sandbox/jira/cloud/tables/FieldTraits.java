package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/**
 * What one can do with a field.
 *
 * @param clauses the names that JQL knows it by
 * @param screenable whether it can be put on a screen
 */
public record FieldTraits(
    List<String> clauses,
    boolean orderable,
    boolean navigable,
    boolean searchable,
    boolean screenable) {

  public FieldTraits {
    clauses = List.copyOf(clauses);
  }
}
