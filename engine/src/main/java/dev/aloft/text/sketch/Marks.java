package dev.aloft.text.sketch;

/**
 * Counts the characters that wiki markup may take as marks and that stand at the edge of a word, by
 * whether they could open, close, or either.
 */
final class Marks {

  private static final String ALL = "*_-+^~?!{}[]|\\";

  /** Marks that are not words in any pairing: brackets, bars and backslashes. */
  private static final String BARE = "{}[]|\\";

  private final int[] opening = new int[ALL.length()];
  private final int[] closing = new int[ALL.length()];
  private final int[] either = new int[ALL.length()];

  static boolean isMark(char c) {
    return ALL.indexOf(c) >= 0;
  }

  /** What {@link #add} takes: the mark and whether letters stand beside it. */
  static String form(char mark, boolean letterBefore, boolean letterBehind) {
    return mark + (letterBehind ? "<" : letterBefore ? ">" : "=");
  }

  /** Counts marks in the form that {@link #form} gives, one behind the other. */
  void add(String forms) {
    for (int i = 0; i < forms.length(); i += 2) {
      int index = ALL.indexOf(forms.charAt(i));
      switch (forms.charAt(i + 1)) {
        case '<' -> opening[index]++;
        case '>' -> closing[index]++;
        default -> either[index]++;
      }
    }
  }

  /**
   * The marks of which one side has more, in a way that no pair of marks explains: a lost question
   * mark or a lost minus. Where one side took {@code *a*} as bold and the other did not, exactly a
   * pair differs.
   */
  String unexplained(Marks other) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < ALL.length(); i++) {
      int open = opening[i] - other.opening[i];
      int close = closing[i] - other.closing[i];
      int neutral = either[i] - other.either[i];
      boolean pairs =
          (open + close + neutral) % 2 == 0 && Math.abs(open - close) <= Math.abs(neutral);
      if (!pairs && BARE.indexOf(ALL.charAt(i)) < 0) {
        out.append(ALL.charAt(i));
      }
    }
    return out.toString();
  }
}
