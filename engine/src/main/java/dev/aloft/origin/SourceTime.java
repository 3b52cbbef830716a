package dev.aloft.origin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Times as backups write them: {@code 2010-07-23 12:16:56.928}, with one to nine digits after the
 * point or none, without a zone. Read by hand, since a large site has tens of millions of them.
 */
public final class SourceTime {

  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 19;
  private static final int NANO_DIGITS = 9;

  private SourceTime() {}

  /** The wall-clock time; empty when the text is none. A mere date means its midnight. */
  public static Optional<LocalDateTime> local(String text) {
    int length = text.length();
    boolean dateOnly = length == DATE_LENGTH;
    if (!dateOnly && (length < TIME_LENGTH || !separated(text))) {
      return Optional.empty();
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, DATE_LENGTH);
    int hour = dateOnly ? 0 : digits(text, 11, 13);
    int minute = dateOnly ? 0 : digits(text, 14, 16);
    int second = dateOnly ? 0 : digits(text, 17, TIME_LENGTH);
    int nano = length <= TIME_LENGTH ? 0 : fraction(text);
    if ((year | month | day | hour | minute | second | nano) < 0
        || text.charAt(4) != '-'
        || text.charAt(7) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second, nano));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The moment at which the server's clock showed that time; empty when the text is none. */
  public static Optional<Instant> instant(String text, ZoneId zone) {
    return local(text).map(time -> time.toInstant(zone.getRules().getOffset(time)));
  }

  /** The date alone, as for due dates, which have no zone; empty when the text is none. */
  public static Optional<LocalDate> date(String text) {
    return local(text).map(LocalDateTime::toLocalDate);
  }

  private static boolean separated(String text) {
    char between = text.charAt(DATE_LENGTH);
    return (between == ' ' || between == 'T') && text.charAt(13) == ':' && text.charAt(16) == ':';
  }

  private static int fraction(String text) {
    int count = text.length() - TIME_LENGTH - 1;
    if (text.charAt(TIME_LENGTH) != '.' || count > NANO_DIGITS) {
      return -1;
    }
    int value = digits(text, TIME_LENGTH + 1, text.length());
    for (int i = count; value > 0 && i < NANO_DIGITS; i++) {
      value *= 10;
    }
    return value;
  }

  /** The number that these characters make, or -1. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
