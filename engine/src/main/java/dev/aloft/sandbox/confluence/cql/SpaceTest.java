package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Cql.Condition;
import dev.aloft.sandbox.confluence.cql.Cql.Condition.Clause;
import dev.aloft.sandbox.confluence.cql.Cql.Operator;
import dev.aloft.sandbox.confluence.cql.Cql.Value;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Queries about spaces: those that want the type {@code space} and nothing else. */
final class SpaceTest {

  private static final String SPACE = "space";

  private SpaceTest() {}

  static boolean about(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) -> parts.stream().anyMatch(SpaceTest::about);
      case Clause(var field, var operator, var values) ->
          field.equals("type")
              && operator == Operator.EQUAL
              && values.equals(List.of(new Value.Text(SPACE)));
      case Condition.Or _, Condition.Not _ -> false;
    };
  }

  static Predicate<Space> of(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().map(SpaceTest::of).reduce(all -> true, Predicate::and);
      case Condition.Or(var parts) ->
          parts.stream().map(SpaceTest::of).reduce(none -> false, Predicate::or);
      case Condition.Not(var part) -> of(part).negate();
      case Clause clause -> of(clause);
    };
  }

  private static Predicate<Space> of(Clause clause) {
    List<String> wanted = clause.values().stream().map(SpaceTest::text).toList();
    return switch (clause.field()) {
      case "type" -> either(clause, space -> wanted.contains(SPACE));
      case "space", "space.key" ->
          either(clause, space -> wanted.stream().anyMatch(space.key()::equalsIgnoreCase));
      case "space.type" -> either(clause, space -> wanted.contains(space.type()));
      case "title", "space.title" ->
          either(
              clause,
              space ->
                  wanted.stream()
                      .anyMatch(text ->
                          like(clause)
                              ? Words.match(space.name(), text)
                              : space.name().equalsIgnoreCase(text)));
      case "text", "sitesearch" ->
          either(
              clause,
              space ->
                  wanted.stream()
                      .anyMatch(
                          text -> Words.match(space.name() + "\n" + space.description(), text)));
      default ->
          throw Refusal.of(
              501, "The sandbox does not evaluate the CQL field " + clause.field() + " of spaces.");
    };
  }

  private static boolean like(Clause clause) {
    return clause.operator() == Operator.LIKE || clause.operator() == Operator.UNLIKE;
  }

  private static Predicate<Space> either(Clause clause, Predicate<Space> fits) {
    return switch (clause.operator()) {
      case EQUAL, LIKE -> fits;
      case UNEQUAL, UNLIKE -> fits.negate();
      case LESS, AT_MOST, MORE, AT_LEAST ->
          throw Refusal.badRequest(
              "Could not parse cql : the operator does not fit the field " + clause.field());
    };
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Function(var name, _) -> throw CqlFields.unknownFunction(name);
    };
  }
}
