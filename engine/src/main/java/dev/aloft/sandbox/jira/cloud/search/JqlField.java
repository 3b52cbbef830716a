package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A field that queries may name. Products beside the platform bring fields of their own. */
public interface JqlField {

  /** What queries call it, in small letters. */
  Set<String> names();

  /**
   * What a clause asks of an issue; values are looked up once.
   *
   * @throws Refusal 400 for an operator, a value or a function that does not fit
   */
  Predicate<IssueHead> condition(Clause clause, Asker asker);

  /** The ascending order by this field; nothing where it has none. Made anew for each search. */
  default Optional<Comparator<IssueHead>> order() {
    return Optional.empty();
  }

  /** The issues that a clause can find at most, where the field knows without a look at all. */
  default Optional<Stream<IssueHead>> candidates(Clause clause, Asker asker) {
    return Optional.empty();
  }

  /** The refusal of an operator. */
  static Refusal unfit(Clause clause) {
    return Refusal.badRequest(
        "The operator '"
            + clause.operator().text()
            + "' is not supported by the '"
            + clause.field()
            + "' field.");
  }

  /** A value that is not there. */
  static UnknownName unknown(String field, String value) {
    return UnknownName.ofValue(
        "The value '" + value + "' does not exist for the field '" + field + "'.");
  }

  /** Functions that the product has and the sandbox does not; in small letters. */
  Set<String> ABSENT =
      Set.of(
          "approved",
          "approver",
          "breached",
          "choiceoption",
          "completed",
          "currentlogin",
          "customerdetail",
          "elapsed",
          "entitlementdetail",
          "entitlementproduct",
          "everbreached",
          "lastlogin",
          "myapproval",
          "mypending",
          "organizationdetail",
          "organizationmembers",
          "paused",
          "pending",
          "pendingby",
          "portfoliochildissuesof",
          "remaining",
          "running",
          "withincalendarhours");

  /** The refusal of a function: 501 for one that the product has, 400 for any other. */
  static Refusal noFunction(String name) {
    if (ABSENT.contains(name.toLowerCase(Locale.ROOT))) {
      return Refusal.of(501, "The sandbox does not implement the JQL function '" + name + "()'.");
    }
    return Refusal.badRequest("Unable to find JQL function '" + name + "()'.");
  }

  /**
   * Holds the arguments of a function against how many it takes.
   *
   * @throws Refusal 400 when they are too few or too many
   */
  static void count(String name, List<String> arguments, int least, int most) {
    if (arguments.size() < least || arguments.size() > most) {
      throw Refusal.badRequest(
          "Function '"
              + name
              + "' expected '"
              + (arguments.size() < least ? least : most)
              + "' arguments but received '"
              + arguments.size()
              + "'.");
    }
  }
}
