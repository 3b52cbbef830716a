package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of {@code expand}: names of parts, and with dots of parts of parts. The product follows
 * a word as far as it knows it and overlooks the rest; what it knows and the sandbox has not is
 * refused with 501.
 */
public final class Expand {

  /** What a word means to a resource. */
  public enum Word {
    SHOWN,
    ABSENT,
    UNKNOWN
  }

  private Expand() {}

  /**
   * The words that a resource follows, as far as it follows them.
   *
   * @throws Refusal 501
   */
  public static List<String> read(List<String> words, Function<String, Word> vocabulary) {
    List<String> wanted = new ArrayList<>();
    for (String word : words) {
      String known = word;
      Word is = vocabulary.apply(known);
      while (is == Word.UNKNOWN && known.contains(".")) {
        known = known.substring(0, known.lastIndexOf('.'));
        is = vocabulary.apply(known);
      }
      switch (is) {
        case SHOWN -> wanted.add(known);
        case ABSENT -> throw Refusal.of(501, "The sandbox does not implement expand=" + word + ".");
        case UNKNOWN -> {}
      }
    }
    return List.copyOf(wanted);
  }

  /** What stands before the first dot. */
  public static String head(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? word : word.substring(0, dot);
  }

  /** What stands behind the first dot; empty where there is none. */
  public static String rest(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? "" : word.substring(dot + 1);
  }

  /** Shown if it is one of these. */
  public static Word among(Set<String> words, String word) {
    return words.contains(word) ? Word.SHOWN : Word.UNKNOWN;
  }

  /** What is wanted of a part: the words behind its name and a dot. */
  public static List<String> inside(String part, List<String> expand) {
    return expand.stream()
        .filter(word -> word.startsWith(part + "."))
        .map(word -> word.substring(part.length() + 1))
        .toList();
  }

  /** Whether a part is wanted, by itself or for something in it. */
  public static boolean wants(List<String> expand, String part) {
    return expand.stream().anyMatch(word -> word.equals(part) || word.startsWith(part + "."));
  }
}
