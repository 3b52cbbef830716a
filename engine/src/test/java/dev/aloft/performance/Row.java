package dev.aloft.performance;

import java.util.Locale;
import java.util.Optional;

/**
 * A row of the table.
 *
 * @param met whether the goal is met; empty where there is none
 */
public record Row(
    String what, String value, String reference, String ratio, String goal, Optional<Boolean> met) {

  /** A value that is only told. */
  public static Row told(String what, String value) {
    return new Row(what, value, "–", "–", "–", Optional.empty());
  }

  /** A time of which the reference's is to be at least that share. */
  public static Row atLeast(
      String what, double seconds, String reference, double referenceSeconds, double goal) {
    double ratio = referenceSeconds / seconds;
    return new Row(
        what, seconds(seconds), reference, figure(ratio), "≥ " + goal, Optional.of(ratio >= goal));
  }

  /** A number that is to be at least that share of the reference. */
  public static Row share(String what, String value, String reference, double ratio, double goal) {
    return new Row(what, value, reference, figure(ratio), "≥ " + goal, Optional.of(ratio >= goal));
  }

  /** A number that is to be at most that many times the reference. */
  public static Row atMost(String what, String value, String reference, double ratio, double goal) {
    return new Row(what, value, reference, figure(ratio), "≤ " + goal, Optional.of(ratio <= goal));
  }

  /** A number that is to be at most the goal. */
  public static Row limit(String what, double value, String unit, double goal) {
    return new Row(
        what,
        figure(value) + " " + unit,
        "–",
        "–",
        "≤ " + figure(goal) + " " + unit,
        Optional.of(value <= goal));
  }

  /** What could not be measured. */
  static Row failed(String what, String why) {
    return new Row(what, "failed: " + why, "–", "–", "–", Optional.of(false));
  }

  /** A time as the table shows it. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String figure(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
