package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of queries: {@code 2024-05-23}, {@code "2024/05/23 14:00"}, {@code -2d}, functions. All in
 * universal time, whatever zone the asker is in; weeks begin on Sundays.
 */
public final class JqlDates {

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-M-d[ H:mm]", Locale.ROOT);

  private static final Pattern STEP = Pattern.compile("([+-]?)(\\d{1,6})\\s*([yMwdhm]?)");
  private static final Pattern STEPS = Pattern.compile("[+-]?(?:\\d{1,6}\\s*[yMwdhm]?\\s*)+");
  private static final Pattern BOUND =
      Pattern.compile("(startof|endof)(day|week|month|year)", Pattern.CASE_INSENSITIVE);

  private JqlDates() {}

  /** The time that a text means; nothing where it means none. */
  public static Optional<Instant> time(String text, Instant now) {
    if (STEPS.matcher(text.strip()).matches()) {
      return Optional.of(stepped(LocalDateTime.ofInstant(now, ZoneOffset.UTC), text.strip(), 'm'));
    }
    try {
      String plain = text.strip().replace('/', '-');
      LocalDateTime time =
          plain.contains(" ")
              ? LocalDateTime.parse(plain, FULL)
              : LocalDate.parse(plain, FULL).atStartOfDay();
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The refusal of a text that is no date. */
  public static Refusal invalid(String field, String text) {
    return Refusal.badRequest(
        "Date value '"
            + text
            + "' for field '"
            + field
            + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm',"
            + " 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
  }

  private static Instant stepped(LocalDateTime from, String steps, char usual) {
    LocalDateTime time = from;
    Matcher matcher = STEP.matcher(steps);
    boolean back = steps.startsWith("-");
    while (matcher.find()) {
      long count = Long.parseLong(matcher.group(2)) * (back ? -1 : 1);
      char unit = matcher.group(3).isEmpty() ? usual : matcher.group(3).charAt(0);
      time =
          switch (unit) {
            case 'y' -> time.plusYears(count);
            case 'M' -> time.plusMonths(count);
            case 'w' -> time.plusWeeks(count);
            case 'd' -> time.plusDays(count);
            case 'h' -> time.plusHours(count);
            default -> time.plusMinutes(count);
          };
    }
    return time.toInstant(ZoneOffset.UTC);
  }

  /**
   * The time that a function means; nothing where it is none of dates.
   *
   * @throws Refusal 400 for an argument that is no period
   */
  public static Optional<Instant> function(String name, List<String> arguments, Instant now) {
    if (name.equalsIgnoreCase("now")) {
      return Optional.of(now);
    }
    Matcher matcher = BOUND.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean start = matcher.group(1).equalsIgnoreCase("startof");
    String what = matcher.group(2).toLowerCase(Locale.ROOT);
    LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    if (!arguments.isEmpty()) {
      if (arguments.size() > 1 || !STEPS.matcher(arguments.getFirst().strip()).matches()) {
        throw Refusal.badRequest(
            "Duration for function '"
                + name
                + "' should have the format (+/-)n(yMwdhm), e.g. -1M for 1 month earlier.");
      }
      char unit = what.equals("month") ? 'M' : what.charAt(0);
      Instant moved = stepped(time, arguments.getFirst().strip(), unit);
      time = LocalDateTime.ofInstant(moved, ZoneOffset.UTC);
    }
    LocalDate first =
        switch (what) {
          case "week" ->
              time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
          case "month" -> time.toLocalDate().withDayOfMonth(1);
          case "year" -> time.toLocalDate().withDayOfYear(1);
          default -> time.toLocalDate();
        };
    LocalDate next =
        switch (what) {
          case "week" -> first.plusWeeks(1);
          case "month" -> first.plusMonths(1);
          case "year" -> first.plusYears(1);
          default -> first.plusDays(1);
        };
    LocalDateTime edge =
        start ? first.atTime(LocalTime.MIN) : next.atStartOfDay().minus(1, ChronoUnit.MILLIS);
    return Optional.of(edge.toInstant(ZoneOffset.UTC));
  }
}
