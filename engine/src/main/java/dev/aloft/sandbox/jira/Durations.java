package dev.aloft.sandbox.jira;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in the product's words, {@code 1w 2d 3h 4m}, by how people of a site work. */
public final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private static final Pattern WHOLE = Pattern.compile("\\s*(?:\\d+(?:\\.\\d+)?\\s*[wdhm]?\\s*)+");
  private static final Pattern ONE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([wdhm]?)");

  private static final Working USUAL = new Working(8, 5, "m");

  private Durations() {}

  /**
   * How people work.
   *
   * @param hoursPerDay the hours that a day means
   * @param daysPerWeek the days that a week means
   * @param unit what a bare number means: {@code m}, {@code h}, {@code d} or {@code w}
   */
  public record Working(double hoursPerDay, double daysPerWeek, String unit) {

    private long day() {
      return Math.round(hoursPerDay * HOUR);
    }

    private long week() {
      return Math.round(daysPerWeek * day());
    }

    private long seconds(String unitOrNone) {
      return switch (unitOrNone.isEmpty() ? unit : unitOrNone) {
        case "w" -> week();
        case "d" -> day();
        case "h" -> HOUR;
        default -> MINUTE;
      };
    }
  }

  /** The usual: five days of eight hours, and a bare number means minutes. */
  public static Working usual() {
    return USUAL;
  }

  /** The seconds of a text by the usual; nothing when it is no duration. */
  public static Optional<Long> seconds(String text) {
    return seconds(text, USUAL);
  }

  /** The seconds of a text; nothing when it is no duration. */
  public static Optional<Long> seconds(String text, Working working) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    double seconds = 0;
    Matcher matcher = ONE.matcher(text);
    while (matcher.find()) {
      seconds += Double.parseDouble(matcher.group(1)) * working.seconds(matcher.group(2));
    }
    return Optional.of(Math.round(seconds));
  }

  /** Seconds as a text by the usual, to the minute. */
  public static String text(long seconds) {
    return text(seconds, USUAL);
  }

  /** Seconds as a text, to the minute. */
  public static String text(long seconds, Working working) {
    StringBuilder text = new StringBuilder();
    long rest = seconds;
    rest = unit(text, rest, working.week(), "w");
    rest = unit(text, rest, working.day(), "d");
    rest = unit(text, rest, HOUR, "h");
    unit(text, rest, MINUTE, "m");
    return text.isEmpty() ? "0m" : text.toString();
  }

  private static long unit(StringBuilder text, long seconds, long unit, String name) {
    long count = seconds / unit;
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(count).append(name);
    }
    return seconds % unit;
  }
}
