package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Arrays;
import java.util.Optional;

/**
 * The categories of statuses; a site cannot add one, and no status is in the first, which stands
 * for none.
 */
public enum StatusCategory {
  UNDEFINED(1, "undefined", "No Category", "medium-gray"),
  TODO(2, "new", "To Do", "blue-gray"),
  IN_PROGRESS(4, "indeterminate", "In Progress", "yellow"),
  DONE(3, "done", "Done", "green");

  private final long id;
  private final String key;
  private final String label;
  private final String color;

  StatusCategory(long id, String key, String label, String color) {
    this.id = id;
    this.key = key;
    this.label = label;
    this.color = color;
  }

  public long id() {
    return id;
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public String color() {
    return color;
  }

  /** A category of statuses by the name that requests use, such as {@code IN_PROGRESS}. */
  public static Optional<StatusCategory> named(String name) {
    return Arrays.stream(values()).filter(c -> c != UNDEFINED && c.name().equals(name)).findFirst();
  }
}
