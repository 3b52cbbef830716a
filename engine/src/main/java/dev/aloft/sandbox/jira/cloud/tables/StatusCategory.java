package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.jira.cloud.config.Status.Category;
import java.util.Arrays;
import java.util.Optional;

/**
 * The categories of statuses; a site cannot add one, and no status is in the first, which stands
 * for none.
 */
public enum StatusCategory {
  UNDEFINED(1, "undefined", "No Category", "medium-gray"),
  TODO(Category.TODO),
  IN_PROGRESS(Category.IN_PROGRESS),
  DONE(Category.DONE);

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

  StatusCategory(Category category) {
    this(category.id(), category.key(), category.label(), category.color());
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
