package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How fields behave: which are hidden, which need a value, how texts are rendered.
 *
 * @param items the fields of which something was said, by their keys; all others behave as usual
 */
public record FieldConfiguration(long id, String name, String description, Map<String, Item> items)
    implements Row {

  /** The fields that can neither be hidden nor go without a value. */
  public static final Set<String> MANDATORY = Set.of("summary", "issuetype");

  /** What hangs on an issue and is no value of it. */
  public static final Set<String> NEVER_REQUIRED = Set.of("attachment", "comment", "issuelinks");

  /**
   * What was said of a field.
   *
   * @param description in the place of the field's own
   * @param renderer of a text; left out where it is the usual one
   */
  public record Item(
      Optional<String> description, boolean hidden, boolean required, Optional<String> renderer) {

    /** A field of which nothing was said. */
    public static Item usual() {
      return new Item(Optional.empty(), false, false, Optional.empty());
    }

    /** The same where no value is needed. */
    public Item optional() {
      return new Item(description, hidden, false, renderer);
    }

    /** A hidden field: nothing else of it is remembered. */
    public static Item concealed() {
      return new Item(Optional.empty(), true, false, Optional.empty());
    }
  }

  /** Keeps the order of the fields. */
  public FieldConfiguration {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /** What holds for a field. */
  public Item item(String fieldKey) {
    return Optional.ofNullable(items.get(fieldKey)).orElseGet(Item::usual);
  }

  /** Whether a field needs a value. */
  public boolean requires(String fieldKey) {
    return MANDATORY.contains(fieldKey) || item(fieldKey).required();
  }

  /** The keys of the hidden fields. */
  public Set<String> hidden() {
    Set<String> hidden = new LinkedHashSet<>();
    items.forEach((key, item) -> {
      if (item.hidden()) {
        hidden.add(key);
      }
    });
    return hidden;
  }

  /** The same with more said of fields. */
  public FieldConfiguration with(Map<String, Item> more) {
    Map<String, Item> all = new LinkedHashMap<>(items);
    all.putAll(more);
    return new FieldConfiguration(id, name, description, all);
  }
}
