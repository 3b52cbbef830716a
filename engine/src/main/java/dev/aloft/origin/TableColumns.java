package dev.aloft.origin;

import java.util.ArrayList;
import java.util.List;

/** The columns of an app's table, by place. */
final class TableColumns {

  private final List<String> names = new ArrayList<>();

  void add(String name) {
    names.add(name);
  }

  /** The name of a column; one that the table does not name is called by its place. */
  String name(int place) {
    while (place >= names.size()) {
      names.add("COLUMN_" + (names.size() + 1));
    }
    return names.get(place);
  }
}
