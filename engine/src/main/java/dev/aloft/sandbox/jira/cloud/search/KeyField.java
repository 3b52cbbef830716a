package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code key}, by key or id; {@code <} and its like compare numbers within the key's project. */
final class KeyField implements JqlField {

  private final Issues issues;
  private final ChoiceField choice;

  private final Comparator<IssueHead> order;
  private final IssueFunctions functions;

  private KeyField(
      Issues issues, IssueFunctions functions, Set<String> names, Comparator<IssueHead> order) {
    this.issues = issues;
    this.functions = functions;
    this.order = order;
    this.choice =
        ChoiceField.of(
            names,
            issue -> Stream.of(Long.toString(issue.id())),
            word -> List.of(Long.toString(issue(word).id())));
  }

  /** By key, in the order of the projects' keys and the numbers. */
  static KeyField byKey(Issues issues, IssueFunctions functions) {
    return new KeyField(
        issues,
        functions,
        Set.of("key", "issuekey", "issue"),
        Comparator.<IssueHead, String>comparing(issue -> projectKey(issues, issue))
            .thenComparingLong(IssueHead::number));
  }

  /** The same things asked for by {@code id}, in the order of the ids. */
  static KeyField byId(Issues issues, IssueFunctions functions) {
    return new KeyField(issues, functions, Set.of("id"), Comparator.comparingLong(IssueHead::id));
  }

  private static String projectKey(Issues issues, IssueHead issue) {
    return issues.configuration().project(issue.projectId()).map(Project::key).orElse("");
  }

  private Issue issue(String word) {
    return issues
        .find(word)
        .orElseThrow(() ->
            UnknownName.ofValue(
                "An issue with key '" + word + "' does not exist for field 'key'."));
  }

  @Override
  public Set<String> names() {
    return choice.names();
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    if (!clause.operator().comparing()) {
      return named(clause, asker);
    }
    if (!(clause.operands().getFirst() instanceof Operand.Text(var word))) {
      throw JqlField.unfit(clause);
    }
    Issue edge = issue(word);
    return issue ->
        issue.projectId().equals(edge.projectId())
            && clause.operator().holds(Long.compare(issue.number(), edge.number()));
  }

  /** Functions are asked of each issue, since they may hold for any number of them. */
  private Predicate<IssueHead> named(Clause clause, Asker asker) {
    List<Operand> called = clause.operands().stream().filter(KeyField::called).toList();
    List<Operand> plain = clause.operands().stream().filter(one -> !called(one)).toList();
    Predicate<IssueHead> all =
        called.stream()
            .map(one -> functions.test((Operand.Function) one, asker))
            .reduce(issue -> false, Predicate::or);
    if (!plain.isEmpty()) {
      Predicate<IssueHead> those =
          choice.condition(new Clause(clause.field(), clause.operator(), plain), asker);
      return clause.operator().negative() ? those.and(all.negate()) : those.or(all);
    }
    return switch (clause.operator()) {
      case EQUALS, IN -> all;
      case NOT_EQUALS, NOT_IN -> all.negate();
      case IS, IS_NOT, LIKE, NOT_LIKE, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
          throw JqlField.unfit(clause);
    };
  }

  private static boolean called(Operand operand) {
    return operand instanceof Operand.Function;
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(order);
  }

  @Override
  public Optional<Stream<IssueHead>> candidates(Clause clause, Asker asker) {
    if (!clause.operator().naming()) {
      return Optional.empty();
    }
    Set<Long> ids = new TreeSet<>();
    for (Operand operand : clause.operands()) {
      if (operand instanceof Operand.Function function) {
        Optional<Collection<Long>> few = functions.few(function, asker);
        if (few.isEmpty()) {
          return Optional.empty();
        }
        ids.addAll(few.get());
      } else {
        choice
            .ids(new Clause(clause.field(), clause.operator(), List.of(operand)), asker)
            .forEach(id -> ids.add(Long.parseLong(id)));
      }
    }
    return Optional.of(
        ids.stream().flatMap(id -> issues.store().find(id).stream()).map(IssueHead::of));
  }
}
