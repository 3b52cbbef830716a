package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.cql.Cql.Value;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of a query, in the time zone of who asks. */
final class CqlTimes {

  private static final Pattern STEP = Pattern.compile("([+-]?\\d{1,6})([mhdwMy])");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** From when on a value is, and until when. */
  record Span(Instant from, Instant until) {}

  private final Instant now;
  private final ZoneId zone;

  CqlTimes(Instant now, String zone) {
    this.now = now;
    this.zone = zone(zone);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneId.of("UTC");
    }
  }

  /**
   * What a value says: a day, a minute, or a moment.
   *
   * @throws Refusal 400 for what is no date
   */
  Span span(Value value) {
    return switch (value) {
      case Value.Text(var text) -> span(text);
      case Value.Function(var name, var arguments) -> {
        Instant moment = moment(name, arguments);
        yield new Span(moment, moment.plusMillis(1));
      }
    };
  }

  private Span span(String text) {
    String plain = text.replace('/', '-').strip();
    try {
      if (plain.length() <= "2000-01-01".length()) {
        ZonedDateTime day = LocalDate.parse(plain).atStartOfDay(zone);
        return new Span(day.toInstant(), day.plusDays(1).toInstant());
      }
      ZonedDateTime minute = LocalDateTime.parse(plain, MINUTE).atZone(zone);
      return new Span(minute.toInstant(), minute.plusMinutes(1).toInstant());
    } catch (DateTimeException e) {
      throw Refusal.badRequest("Could not parse cql : '" + text + "' is not a date");
    }
  }

  private Instant moment(String name, List<String> arguments) {
    ZonedDateTime at = ZonedDateTime.ofInstant(now, zone);
    ZonedDateTime day = at.truncatedTo(ChronoUnit.DAYS);
    ZonedDateTime week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    ZonedDateTime month = day.withDayOfMonth(1);
    ZonedDateTime year = day.withDayOfYear(1);
    ZonedDateTime start =
        switch (name) {
          case "now" -> at;
          case "startofday" -> day;
          case "endofday" -> day.plusDays(1).minusNanos(1);
          case "startofweek" -> week;
          case "endofweek" -> week.plusWeeks(1).minusNanos(1);
          case "startofmonth" -> month;
          case "endofmonth" -> month.plusMonths(1).minusNanos(1);
          case "startofyear" -> year;
          case "endofyear" -> year.plusYears(1).minusNanos(1);
          default -> throw CqlFields.unknownFunction(name);
        };
    return arguments.isEmpty() ? start.toInstant() : step(start, name, arguments.getFirst());
  }

  private static Instant step(ZonedDateTime start, String function, String step) {
    String usual =
        switch (function) {
          case "startofweek", "endofweek" -> "w";
          case "startofmonth", "endofmonth" -> "M";
          case "startofyear", "endofyear" -> "y";
          default -> "d";
        };
    Matcher matcher = STEP.matcher(step.matches("[+-]?\\d{1,6}") ? step + usual : step);
    if (!matcher.matches()) {
      throw Refusal.badRequest("Could not parse cql : '" + step + "' is not an increment");
    }
    long count = Long.parseLong(matcher.group(1));
    ZonedDateTime moved =
        switch (matcher.group(2)) {
          case "m" -> start.plusMinutes(count);
          case "h" -> start.plusHours(count);
          case "d" -> start.plusDays(count);
          case "w" -> start.plusWeeks(count);
          case "M" -> start.plusMonths(count);
          default -> start.plusYears(count);
        };
    return moved.toInstant();
  }
}
