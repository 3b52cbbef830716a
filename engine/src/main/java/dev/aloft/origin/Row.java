package dev.aloft.origin;

import java.util.Arrays;

/** The row that is being read; used again for the next one. */
final class Row {

  private String[] names = new String[64];
  private String[] values = new String[64];
  private int count;

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  void add(String name, String value) {
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    names[count] = name;
    values[count++] = value;
  }

  /** Adds the value, or replaces the one of that name: a child element is the longer form. */
  void put(String name, String value) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        values[i] = value;
        return;
      }
    }
    add(name, value);
  }

  /** The value of that name, empty if there is none. */
  String value(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return "";
  }

  void to(RowSink sink, String entity) {
    sink.row(entity, names, values, count);
  }
}
