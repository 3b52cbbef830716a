package dev.aloft.sandbox.jira;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in the product's words: {@code 1w 2d 3h 4m}, a week of five days of eight hours. */
public final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 8 * HOUR;
  private static final long WEEK = 5 * DAY;

  private static final Pattern WHOLE = Pattern.compile("\\s*(?:\\d+(?:\\.\\d+)?\\s*[wdhm]?\\s*)+");
  private static final Pattern ONE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([wdhm]?)");

  private Durations() {}

  /** The seconds of a text; nothing when it is no duration. A bare number means minutes. */
  public static Optional<Long> seconds(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    double seconds = 0;
    Matcher matcher = ONE.matcher(text);
    while (matcher.find()) {
      long unit =
          switch (matcher.group(2)) {
            case "w" -> WEEK;
            case "d" -> DAY;
            case "h" -> HOUR;
            default -> MINUTE;
          };
      seconds += Double.parseDouble(matcher.group(1)) * unit;
    }
    return Optional.of(Math.round(seconds));
  }

  /** Seconds as a text, to the minute. */
  public static String text(long seconds) {
    StringBuilder text = new StringBuilder();
    long rest = seconds;
    rest = unit(text, rest, WEEK, "w");
    rest = unit(text, rest, DAY, "d");
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
