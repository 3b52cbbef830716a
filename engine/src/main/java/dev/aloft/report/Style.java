package dev.aloft.report;

import java.util.Map;

/** Colour for a terminal, or none. Colour never carries meaning that the words do not. */
public enum Style {
  PLAIN {
    @Override
    String paint(String sequence, String text) {
      return text;
    }
  },
  ANSI {
    @Override
    String paint(String sequence, String text) {
      return text.isEmpty() ? text : "\u001b[" + sequence + "m" + text + "\u001b[0m";
    }
  };

  /**
   * Colour only on a terminal, and only if nobody said no: neither the flag, nor {@code NO_COLOR}
   * (no-color.org: any value but the empty one), nor a terminal that calls itself dumb.
   */
  public static Style of(boolean terminal, boolean refused, Map<String, String> environment) {
    boolean no =
        refused
            || !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && !no ? ANSI : PLAIN;
  }

  abstract String paint(String sequence, String text);

  /** What stops the user. */
  public String error(String text) {
    return paint("1;31", text);
  }

  /** What the user should look at. */
  public String warning(String text) {
    return paint("1;33", text);
  }

  /** What is well. */
  public String good(String text) {
    return paint("32", text);
  }

  /** The word that a line is about. */
  public String strong(String text) {
    return paint("1", text);
  }

  /** What can be skipped in reading. */
  public String faint(String text) {
    return paint("2", text);
  }
}
