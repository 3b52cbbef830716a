package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.JqlEvaluator;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds the issues that fit a query and that a user may see; archived ones are never found. */
public final class Search {

  private static final Set<String> PROJECT = Set.of("project");
  private static final Set<String> KEY = Set.of("key", "issuekey", "issue", "id");

  /** The fields by which issues are sorted without most of what they hold. */
  private static final Set<String> SLIM =
      Set.of(
          "key",
          "issuekey",
          "issue",
          "id",
          "project",
          "created",
          "createddate",
          "updated",
          "updateddate");

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
    return fitting(user, evaluator, jql).filter(also).sorted(order(evaluator, jql, usual)).toList();
  }

  /**
   * A page of what was found.
   *
   * @param all how many issues there are
   */
  public record Page(int all, List<Issue> issues) {

    /** Keeps a copy. */
    public Page {
      issues = List.copyOf(issues);
    }
  }

  /**
   * A page of the issues that fit a query, in its order; without one, newest first. No more issues
   * are in memory than lie before its end.
   *
   * @throws Refusal 400 when the query makes no sense
   */
  public Page page(User user, String text, int start, int most) {
    Jql jql = JqlParser.parse(text);
    JqlEvaluator<Issue> evaluator = new JqlEvaluator<>(new IssueJql(site, user));
    int end = Math.clamp((long) start + most, 0, Integer.MAX_VALUE);
    Best best = new Best(order(evaluator, jql, Optional.empty()), most == 0 ? 0 : end);
    boolean slim = jql.order().stream().allMatch(sort -> SLIM.contains(lower(sort.field())));
    fitting(user, evaluator, jql).forEach(issue -> best.add(slim ? slim(issue) : issue));
    List<Issue> found = best.from(start);
    return new Page(
        best.all(),
        slim
            ? found.stream().map(one -> site.issues().find(one.id()).orElseThrow()).toList()
            : found);
  }

  private static String lower(String field) {
    return field.toLowerCase(Locale.ROOT);
  }

  /** As much of an issue as the orders need that clients go through whole sites by. */
  private static Issue slim(Issue issue) {
    ObjectNode values = Json.object();
    values.put("created", issue.created()).put("updated", issue.updated());
    return issue.with(values);
  }

  private Stream<Issue> fitting(User user, JqlEvaluator<Issue> evaluator, Jql jql) {
    Predicate<Issue> fits = evaluator.test(jql);
    return candidates(evaluator, jql)
        .filter(issue -> !issue.archived())
        .filter(fits)
        .filter(issue -> site.access().sees(user, issue));
  }

  /** An order in which no two issues are equal. */
  private static Comparator<Issue> order(
      JqlEvaluator<Issue> evaluator, Jql jql, Optional<Comparator<Issue>> usual) {
    Comparator<Issue> newest =
        Comparator.comparingLong(Issue::created).thenComparingLong(Issue::id).reversed();
    return evaluator
        .order(jql)
        .or(() -> usual)
        .map(one -> one.thenComparing(newest))
        .orElse(newest);
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
