package dev.aloft.text.jql;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Replaces parts of a query's text; what nobody replaces stays as it was, to the letter. */
public final class Rewriting {

  private final String text;
  private final NavigableMap<Integer, Part> parts = new TreeMap<>();

  private record Part(Place place, String by) {}

  public Rewriting(String text) {
    this.text = text;
  }

  /** Puts something else in a place; places must not overlap. */
  public void put(Place place, String by) {
    parts.put(place.from(), new Part(place, by));
  }

  /** The text as it is by now. */
  public String result() {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Part part : parts.values()) {
      result.append(text, at, part.place().from()).append(part.by());
      at = part.place().to();
    }
    return result.append(text, at, text.length()).toString();
  }
}
