package dev.aloft.origin.database;

import java.util.Locale;
import java.util.Map;

/**
 * A table whose rows are those of one entity.
 *
 * @param name in small letters; databases differ in the case of names
 * @param renamed columns, in small letters, whose attributes have names of their own
 */
record EntityTable(String name, String entity, Map<String, String> renamed) {

  EntityTable {
    renamed = Map.copyOf(renamed);
  }

  /** What a column is called in a backup: the entity engine's rule, unless it is renamed. */
  String attribute(String column) {
    String small = column.toLowerCase(Locale.ROOT);
    String given = renamed.get(small);
    return given == null ? camelCase(small) : given;
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder(column.length());
    boolean up = false;
    for (int i = 0; i < column.length(); i++) {
      char letter = column.charAt(i);
      if (letter == '_') {
        up = true;
      } else {
        name.append(up ? Character.toUpperCase(letter) : letter);
        up = false;
      }
    }
    return name.toString();
  }
}
