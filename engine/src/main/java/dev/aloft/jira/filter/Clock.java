package dev.aloft.jira.filter;

import dev.aloft.text.jql.Operand;
import dev.aloft.text.jql.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what of a query moves with the clock: {@code -1w}, {@code endOfWeek()}. */
final class Clock {

  private static final Pattern PERIOD =
      Pattern.compile("[+-]\\d+\\s*[wdhmyM](?:\\s+[+-]?\\d+\\s*[wdhmyM])*");

  private static final Pattern FUNCTION =
      Pattern.compile("now|currentlogin|lastlogin|(?:start|end)of(?:day|week|month|year)");

  private Clock() {}

  static boolean moves(Operand operand) {
    return switch (operand) {
      case Operand.Text(String word, Place _) -> PERIOD.matcher(word.strip()).matches();
      case Operand.Function(Operand.Text name, List<Operand.Text> _, Place _) ->
          FUNCTION.matcher(name.value().toLowerCase(Locale.ROOT)).matches();
      case Operand.Several(List<Operand> values, Place _) -> values.stream().anyMatch(Clock::moves);
      case Operand.Whole _, Operand.Empty _ -> false;
    };
  }
}
