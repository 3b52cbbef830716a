package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.cql.Cql.Condition;
import dev.aloft.sandbox.confluence.cql.Cql.Condition.Clause;
import dev.aloft.sandbox.confluence.cql.Cql.Operator;
import dev.aloft.sandbox.confluence.cql.Cql.Value;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** What a query asks of people: who they are and what they are called. */
public final class PersonTest {

  /**
   * Somebody who may be found.
   *
   * @param id the account id, or the key of a user
   * @param login what he logs in with; the id again where there is nothing else
   */
  public record Person(String id, String login, String name) {}

  private PersonTest() {}

  /**
   * Whether somebody fits a query.
   *
   * @param me the account id of who asks
   * @throws Refusal 400 for a query that the product refuses, 501 for one that the sandbox does not
   *     evaluate
   */
  public static Predicate<Person> of(String query, String me) {
    return CqlParser.parse(query).where().map(where -> test(where, me)).orElse(one -> true);
  }

  /** Whether a query is about people: whether it wants the type {@code user}, and not only else. */
  public static boolean about(String query) {
    return CqlParser.parse(query).where().filter(PersonTest::about).isPresent();
  }

  private static boolean about(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) -> parts.stream().anyMatch(PersonTest::about);
      case Clause(var field, var operator, var values) ->
          field.equals("type")
              && operator == Operator.EQUAL
              && values.equals(List.of(new Value.Text("user")));
      case Condition.Or _, Condition.Not _ -> false;
    };
  }

  private static Predicate<Person> test(Condition condition, String me) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().map(one -> test(one, me)).reduce(one -> true, Predicate::and);
      case Condition.Or(var parts) ->
          parts.stream().map(one -> test(one, me)).reduce(one -> false, Predicate::or);
      case Condition.Not(var part) -> test(part, me).negate();
      case Clause clause -> test(clause, me);
    };
  }

  private static Predicate<Person> test(Clause clause, String me) {
    List<String> values = clause.values().stream().map(value -> text(value, me)).toList();
    Predicate<Person> fits =
        switch (clause.field()) {
          case "type" -> one -> values.contains("user");
          case "user" -> one -> values.contains(one.id()) || values.contains(one.login());
          case "user.accountid", "user.userkey" -> one -> values.contains(one.id());
          case "user.fullname" ->
              one ->
                  values.stream()
                      .anyMatch(text ->
                          like(clause)
                              ? Words.match(one.name(), text)
                              : one.name().equalsIgnoreCase(text));
          default ->
              throw Refusal.badRequest(
                  "Could not parse cql : no field of users exists with name " + clause.field());
        };
    return switch (clause.operator()) {
      case EQUAL, LIKE -> fits;
      case UNEQUAL, UNLIKE -> fits.negate();
      case LESS, AT_MOST, MORE, AT_LEAST ->
          throw Refusal.badRequest(
              "Could not parse cql : the operator does not fit the field " + clause.field());
    };
  }

  private static boolean like(Clause clause) {
    return clause.operator() == Operator.LIKE || clause.operator() == Operator.UNLIKE;
  }

  private static String text(Value value, String me) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Function(var name, _) -> {
        if (!name.equals("currentuser")) {
          throw CqlFields.unknownFunction(name);
        }
        yield me;
      }
    };
  }
}
