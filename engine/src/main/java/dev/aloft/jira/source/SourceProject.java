package dev.aloft.jira.source;

import java.util.List;
import java.util.Optional;

/**
 * A project.
 *
 * @param originalKey the key that it was created with; equal to {@code key} in eras without one
 * @param formerKeys keys that it had and that still lead to it, in no special order
 * @param lead the user's key
 * @param assigneeType 1 component lead, 2 project lead, 3 unassigned, 0 project default
 * @param categoryId its category, if it is in one
 * @param type such as {@code software} or {@code business}; empty before 7.0
 * @param counter the highest issue number that was given out
 * @param schemes what it is associated with: permission scheme, workflow scheme and so on
 */
public record SourceProject(
    String id,
    String key,
    String originalKey,
    List<String> formerKeys,
    String name,
    String description,
    String url,
    Optional<String> lead,
    Optional<String> assigneeType,
    Optional<String> categoryId,
    Optional<String> type,
    long counter,
    List<SourceAssociation> schemes,
    List<RowRef> rows) {

  public SourceProject {
    formerKeys = List.copyOf(formerKeys);
    schemes = List.copyOf(schemes);
    rows = List.copyOf(rows);
  }
}
