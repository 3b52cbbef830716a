package dev.aloft.text.jql;

import java.util.List;
import java.util.Optional;

/**
 * A field as a query names it: {@code status}, {@code "Story Points"}, {@code cf[10010]}, {@code
 * issue.property[harbour].berth}.
 *
 * @param name without quotes and escapes
 * @param properties what follows in brackets
 */
public record Field(String name, List<Property> properties, Place place) {

  public Field {
    properties = List.copyOf(properties);
  }

  /**
   * A part in brackets.
   *
   * @param path what follows the bracket up to the next, with its dot; empty if nothing does
   */
  public record Property(String key, String path) {}

  /** The id of the custom field that is named by it, as digits. */
  public Optional<String> customFieldId() {
    if (!name.equalsIgnoreCase("cf") || properties.size() != 1) {
      return Optional.empty();
    }
    Property only = properties.getFirst();
    return Optional.of(only.key()).filter(key -> only.path().isEmpty() && isNumber(key));
  }

  private static boolean isNumber(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
