package dev.aloft.sandbox.confluence.content;

import java.util.HashMap;
import java.util.Map;

/** One text for each person while content is read, however much is his. */
final class Names {

  private final Map<String, String> known = new HashMap<>();

  /** The text that was the first of those that are the same. */
  String one(String name) {
    return known.computeIfAbsent(name, same -> same);
  }
}
