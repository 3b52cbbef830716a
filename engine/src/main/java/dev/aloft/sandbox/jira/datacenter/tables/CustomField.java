package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.Optional;
import java.util.Set;

/**
 * A custom field.
 *
 * @param type the key of its type
 * @param projects where it is; everywhere if empty
 * @param issueTypes for which it is; for all if empty
 */
public record CustomField(
    long id,
    String name,
    String description,
    String type,
    Optional<String> searcher,
    Set<Long> projects,
    Set<Long> issueTypes)
    implements Item {

  /** Keeps copies. */
  public CustomField {
    projects = Set.copyOf(projects);
    issueTypes = Set.copyOf(issueTypes);
  }

  /** The name by which issues call it. */
  public String key() {
    return "customfield_" + id;
  }

  /** An option of a field, which is the owner; below another one where {@code parent} is not 0. */
  public record Option(
      long id, long owner, long parent, String value, boolean disabled, long position)
      implements Item {}
}
