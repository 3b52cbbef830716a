package dev.aloft.sandbox.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as rows have them: wall clock of the server, no zone. */
final class Times {

  private static final long BEGIN =
      LocalDateTime.of(2012, 2, 1, 8, 0).toEpochSecond(ZoneOffset.UTC);
  private static final long END = LocalDateTime.of(2026, 6, 1, 8, 0).toEpochSecond(ZoneOffset.UTC);

  private final long step;

  /**
   * @param issues how many issues were made, one after the other, over all the years
   */
  Times(int issues) {
    this.step = Math.max(1, (END - BEGIN) / issues);
  }

  /** When an issue was made, in seconds. */
  long created(int issue) {
    return BEGIN + issue * step;
  }

  /** {@code 2019-03-31 02:30:00.0}. */
  static String text(long seconds) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(21).append(time.getYear()).append('-');
    two(out, time.getMonthValue()).append('-');
    two(out, time.getDayOfMonth()).append(' ');
    two(out, time.getHour()).append(':');
    two(out, time.getMinute()).append(':');
    return two(out, time.getSecond()).append(".0").toString();
  }

  /** The day of a time, as the rows' columns of days have it. */
  static String day(long seconds) {
    return text(seconds).substring(0, 11) + "00:00:00.0";
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return number < 10 ? out.append('0').append(number) : out.append(number);
  }
}
