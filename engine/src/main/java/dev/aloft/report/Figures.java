package dev.aloft.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

  private Figures() {}

  /** {@code 1,280}. */
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 issue}, {@code 2 issues}; the plural is given where an s does not do. */
  static String of(long number, String one, String many) {
    return of(number) + " " + (number == 1 ? one : many);
  }

  static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /** One decimal; never 100.0 unless it is all, never 0.0 unless it is nothing. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return "0";
    }
    double share = 100.0 * part / whole;
    if (part != whole && share > 99.9) {
      share = 99.9;
    } else if (part != 0 && share < 0.1) {
      share = 0.1;
    }
    String text = String.format(Locale.ROOT, "%.1f", share);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** {@code 3.2 s}, {@code 4 min 10 s}. */
  static String of(Duration time) {
    if (time.toMinutes() == 0) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    return time.toHours() == 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  /** What a person calls several things of a resource type: {@code custom fields}. */
  static String kind(String type, long number) {
    String one = type.substring(type.indexOf('.') + 1).replace('-', ' ');
    if (number == 1 || one.endsWith("actors")) {
      return one;
    }
    return one.endsWith("y")
        ? one.substring(0, one.length() - 1) + "ies"
        : one.endsWith("s") ? one + "es" : one + "s";
  }
}
