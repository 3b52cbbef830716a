package dev.aloft.sandbox.jira.cloud.tables;

/**
 * A field of the site.
 *
 * @param number the row number; {@code customfield_} plus this for a custom field
 * @param key what requests and issues call it
 * @param system the name under which the product knows it, empty for a custom field
 * @param locked whether the product owns it, so that nobody may change or delete it
 */
public record Field(
    long number,
    String key,
    String name,
    String description,
    FieldType type,
    String searcher,
    String system,
    boolean locked,
    boolean trashed,
    FieldTraits traits)
    implements Row {

  @Override
  public long id() {
    return number;
  }

  public boolean custom() {
    return system.isEmpty();
  }

  /** Whether a field configuration or a field scheme may say something of it. */
  public boolean configurable() {
    return traits.screenable() && !trashed;
  }

  public Field renamed(String newName, String newDescription, String newSearcher) {
    return new Field(
        number, key, newName, newDescription, type, newSearcher, system, locked, trashed, traits);
  }

  public Field trashed(boolean now) {
    return new Field(number, key, name, description, type, searcher, system, locked, now, traits);
  }
}
