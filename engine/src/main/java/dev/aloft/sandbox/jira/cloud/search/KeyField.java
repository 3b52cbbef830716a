package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code key}, by key or id; {@code <} and its like compare numbers within the key's project. */
final class KeyField implements JqlField {

  private final Issues issues;
  private final ChoiceField choice;

  private final Comparator<IssueHead> order;

  private KeyField(Issues issues, Set<String> names, Comparator<IssueHead> order) {
    this.issues = issues;
    this.order = order;
    this.choice =
        ChoiceField.of(
            names,
            issue -> Stream.of(Long.toString(issue.id())),
            word -> List.of(Long.toString(issue(word).id())));
  }

  /** By key, in the order of the projects' keys and the numbers. */
  static KeyField byKey(Issues issues) {
    return new KeyField(
        issues,
        Set.of("key", "issuekey", "issue"),
        Comparator.<IssueHead, String>comparing(issue -> projectKey(issues, issue))
            .thenComparingLong(IssueHead::number));
  }

  /** The same things asked for by {@code id}, in the order of the ids. */
  static KeyField byId(Issues issues) {
    return new KeyField(issues, Set.of("id"), Comparator.comparingLong(IssueHead::id));
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
      return choice.condition(clause, asker);
    }
    if (!(clause.operands().getFirst() instanceof Operand.Text(var word))) {
      throw JqlField.unfit(clause);
    }
    Issue edge = issue(word);
    return issue ->
        issue.projectId().equals(edge.projectId())
            && clause.operator().holds(Long.compare(issue.number(), edge.number()));
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(order);
  }

  @Override
  public Optional<Stream<IssueHead>> candidates(Clause clause, Asker asker) {
    return clause.operator().naming()
        ? Optional.of(
            choice.ids(clause, asker).stream()
                .flatMap(id -> issues.find(id).stream())
                .map(IssueHead::of))
        : Optional.empty();
  }
}
