package dev.aloft.sandbox.jira.cloud.config;

/** A status of workflows. */
public record Status(String id, String name, String description, Category category) {

  /** The category of a status, with the product's fixed ids, keys, names and colours. */
  public enum Category {
    TODO(2, "new", "To Do", "blue-gray"),
    IN_PROGRESS(4, "indeterminate", "In Progress", "yellow"),
    DONE(3, "done", "Done", "green");

    private final int id;
    private final String key;
    private final String label;
    private final String color;

    Category(int id, String key, String label, String color) {
      this.id = id;
      this.key = key;
      this.label = label;
      this.color = color;
    }

    /** The product's number. */
    public int id() {
      return id;
    }

    /** The product's key. */
    public String key() {
      return key;
    }

    /** What people see. */
    public String label() {
      return label;
    }

    /** The colour's name. */
    public String color() {
      return color;
    }
  }
}
