package dev.aloft.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one entity whose ids were there before. They are not stored: where they say the same
 * they are one thing, and where they do not, nobody could tell which is right. Ids that are no
 * numbers are let pass.
 */
final class DoubledRows {

  /** Ids mostly lie close together: a bit an id, in pages of 512. */
  private static final int PAGE_BITS = 9;

  private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);

  private final Map<Long, long[]> pages = new HashMap<>();
  private final Map<Long, Long> contents = new HashMap<>();
  private Optional<String> contradiction = Optional.empty();
  private int rows;

  /**
   * Notes a row.
   *
   * @param id its id
   * @return whether an earlier row had that id
   */
  boolean isDoubled(String id, String[] names, String[] values, int count) {
    long number = Decimals.canonical(id);
    if (number == Decimals.NONE || first(number)) {
      return false;
    }
    rows++;
    long content = content(names, values, count);
    Long before = contents.putIfAbsent(number, content);
    if (before != null && before != content) {
      contradiction = Optional.of(id);
    }
    return true;
  }

  private boolean first(long id) {
    long[] page = pages.computeIfAbsent(id >>> PAGE_BITS, any -> new long[PAGE_WORDS]);
    int word = (int) (id >>> 6) & (PAGE_WORDS - 1);
    long bit = 1L << (id & 63);
    boolean first = (page[word] & bit) == 0;
    page[word] |= bit;
    return first;
  }

  /** How many rows stand for one that was there before. */
  int count() {
    return rows;
  }

  /**
   * The id of which rows say different things, if there is one.
   *
   * @param stored the entity's rows, each the first of its id
   */
  Optional<String> contradiction(Stream<EntityRow> stored) {
    if (contradiction.isPresent() || contents.isEmpty()) {
      return contradiction;
    }
    return stored.filter(this::differs).map(EntityRow::id).findFirst();
  }

  private boolean differs(EntityRow row) {
    Long repeated = contents.get(Decimals.canonical(row.id()));
    if (repeated == null) {
      return false;
    }
    Map<String, String> attributes = row.attributes();
    return repeated
        != content(
            attributes.keySet().toArray(String[]::new),
            attributes.values().toArray(String[]::new),
            attributes.size());
  }

  /** A hash of what a row says, in whichever order. */
  private static long content(String[] names, String[] values, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += hash(hash(17, names[i]), values[i]);
    }
    return sum;
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash * 0x9E3779B97F4A7C15L;
  }
}
