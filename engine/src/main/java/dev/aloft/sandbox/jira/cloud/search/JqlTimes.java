package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.JqlDates;
import java.time.Instant;
import java.util.Optional;

/** Times in queries, as {@link JqlDates} reads them. */
final class JqlTimes {

  private JqlTimes() {}

  /** The time that an operand says. */
  static Optional<Instant> read(Operand operand, Asker asker) {
    return switch (operand) {
      case Operand.Empty() -> Optional.empty();
      case Operand.Text(var text) -> JqlDates.time(text, asker.now());
      case Operand.Function(var name, var arguments) ->
          JqlDates.function(name, arguments, asker.now());
    };
  }

  /** The refusal of what says no time. */
  static RuntimeException unreadable(String field, Operand operand) {
    return switch (operand) {
      case Operand.Empty() -> JqlDates.invalid(field, "EMPTY");
      case Operand.Text(var text) -> JqlDates.invalid(field, text);
      case Operand.Function(var name, var arguments) -> JqlField.noFunction(name);
    };
  }
}
