package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.jql.Jql.Operand;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in queries: {@code 2026-05-04}, {@code "2026/05/04 10:30"}, {@code -2w}, {@code now()},
 * {@code startOfDay()}, {@code endOfDay(-1)}. All in universal time, whatever zone the asker is in.
 */
final class JqlTimes {

  private static final Pattern RELATIVE = Pattern.compile("([+-]?\\d+)([mhdwMy]?)");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private JqlTimes() {}

  /** The time that an operand says. */
  static Optional<Instant> read(Operand operand, Asker asker) {
    return switch (operand) {
      case Operand.Empty() -> Optional.empty();
      case Operand.Text(var text) -> text(text, asker.now());
      case Operand.Function function -> function(function, asker.now());
    };
  }

  private static Optional<Instant> text(String text, Instant now) {
    String plain = text.replace('/', '-');
    try {
      if (RELATIVE.matcher(text).matches()) {
        return relative(text, now, 'm');
      }
      return Optional.of(
          plain.length() > 10
              ? LocalDateTime.parse(plain, MINUTE).toInstant(ZoneOffset.UTC)
              : LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> relative(String text, Instant now, char usual) {
    Matcher matcher = RELATIVE.matcher(text);
    if (!matcher.matches() || text.length() > 9) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    char unit = matcher.group(2).isEmpty() ? usual : matcher.group(2).charAt(0);
    ZonedDateTime from = now.atZone(ZoneOffset.UTC);
    ZonedDateTime to =
        switch (unit) {
          case 'm' -> from.plusMinutes(amount);
          case 'h' -> from.plusHours(amount);
          case 'd' -> from.plusDays(amount);
          case 'w' -> from.plusWeeks(amount);
          case 'M' -> from.plusMonths(amount);
          default -> from.plusYears(amount);
        };
    return Optional.of(to.toInstant());
  }

  private static Optional<Instant> function(Operand.Function function, Instant now) {
    Optional<Instant> at =
        function.arguments().isEmpty()
            ? Optional.of(now)
            : relative(function.arguments().getFirst(), now, 'd');
    return switch (function.name().toLowerCase(Locale.ROOT)) {
      case "now" -> Optional.of(now);
      case "startofday" -> at.map(time -> time.truncatedTo(ChronoUnit.DAYS));
      case "endofday" ->
          at.map(time -> time.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).minusMillis(1));
      default -> Optional.empty();
    };
  }
}
