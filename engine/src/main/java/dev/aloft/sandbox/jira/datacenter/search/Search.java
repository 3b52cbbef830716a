package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.JqlEvaluator;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the issues that fit a query and that a user may see; archived ones are never found. */
public final class Search {

  private static final Set<String> PROJECT = Set.of("project");
  private static final Set<String> KEY = Set.of("key", "issuekey", "issue", "id");

  private final JiraSite site;

  /** Searches a site. */
  public Search(JiraSite site) {
    this.site = site;
  }

  /**
   * The issues that fit a query, in its order; without one, newest first.
   *
   * @throws Refusal 400 when the query makes no sense
   */
  public List<Issue> find(User user, String text) {
    return find(user, JqlParser.parse(text), one -> true, Optional.empty());
  }

  /**
   * The issues that fit a query and a test.
   *
   * @param usual the order where the query names none
   */
  public List<Issue> find(
      User user, Jql jql, Predicate<Issue> also, Optional<Comparator<Issue>> usual) {
    JqlEvaluator<Issue> evaluator = new JqlEvaluator<>(new IssueJql(site, user));
    Predicate<Issue> fits = evaluator.test(jql);
    Comparator<Issue> newest =
        Comparator.comparingLong(Issue::created).thenComparingLong(Issue::id).reversed();
    Comparator<Issue> order =
        evaluator.order(jql).or(() -> usual).map(one -> one.thenComparing(newest)).orElse(newest);
    return candidates(evaluator, jql)
        .filter(issue -> !issue.archived())
        .filter(fits.and(also))
        .filter(issue -> site.access().sees(user, issue))
        .sorted(order)
        .toList();
  }

  /**
   * Whether a query makes sense to a user.
   *
   * @throws Refusal 400 when it does not
   */
  public void check(User user, String text) {
    Jql jql = JqlParser.parse(text);
    JqlEvaluator<Issue> evaluator = new JqlEvaluator<>(new IssueJql(site, user));
    evaluator.test(jql);
    evaluator.order(jql);
  }

  /** The ids of the projects that a query cannot leave; nothing where it names none. */
  public Optional<Set<String>> projects(User user, String text) {
    JqlEvaluator<Issue> evaluator = new JqlEvaluator<>(new IssueJql(site, user));
    return evaluator.bounds(JqlParser.parse(text), PROJECT::contains);
  }

  /** As few issues as the query allows to be looked at. */
  private Stream<Issue> candidates(JqlEvaluator<Issue> evaluator, Jql jql) {
    Optional<Set<String>> keys = evaluator.bounds(jql, KEY::contains);
    if (keys.isPresent()) {
      return keys.get().stream().flatMap(id -> site.issues().find(id).stream());
    }
    return evaluator
        .bounds(jql, PROJECT::contains)
        .map(ids ->
            ids.stream()
                .flatMap(id -> site.tables().projects().find(id).stream())
                .flatMap(site.issues()::of))
        .orElseGet(site.issues()::all);
  }
}
