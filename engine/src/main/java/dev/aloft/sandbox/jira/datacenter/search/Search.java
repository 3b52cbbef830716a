package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.JqlEvaluator;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds the issues that fit a query and that a user may see; archived ones are never found. */
public final class Search {

  private static final Set<String> PROJECT = Set.of("project");
  private static final String CREATED = "created";
  private static final Set<String> KEY = Set.of("key", "issuekey", "issue", "id");

  /** So many issues, or as much of them as their order needs, are in memory at once. */
  private static final int BLOCK = 10_000;

  private final JiraSite site;

  /** Searches a site. */
  public Search(JiraSite site) {
    this.site = site;
  }

  /**
   * An order of issues.
   *
   * @param values the fields whose values it looks at
   */
  public record Order(Comparator<Issue> by, Set<String> values) {

    /** Keeps a copy. */
    public Order {
      values = Set.copyOf(values);
    }
  }

  /**
   * The issues that fit a query and a test, one by one, in no order.
   *
   * @throws Refusal 400 when the query makes no sense
   */
  public Stream<Issue> each(User user, Jql jql, Predicate<Issue> also) {
    return fitting(user, new JqlEvaluator<>(new IssueJql(site, user)), jql).filter(also);
  }

  /**
   * A page of the issues that fit a query, in its order; without one, newest first.
   *
   * @throws Refusal 400 when the query makes no sense
   */
  public Pages.Part<Issue> page(User user, String text, int start, int most) {
    return page(user, JqlParser.parse(text), one -> true, Optional.empty(), start, most);
  }

  /**
   * A page of the issues that fit a query and a test. However many there are, few are in memory.
   *
   * @param usual the order where the query names none; without one, newest first
   */
  public Pages.Part<Issue> page(
      User user, Jql jql, Predicate<Issue> also, Optional<Order> usual, int start, int most) {
    IssueJql fields = new IssueJql(site, user);
    JqlEvaluator<Issue> evaluator = new JqlEvaluator<>(fields);
    Stream<Issue> found = fitting(user, evaluator, jql).filter(also);
    if (most == 0) {
      return new Pages.Part<>(Math.toIntExact(found.count()), List.of());
    }
    Comparator<Issue> order = order(evaluator, jql, usual.map(Order::by));
    Optional<Set<String>> needed =
        jql.order().isEmpty()
            ? usual.map(Order::values).or(() -> Optional.of(Set.of()))
            : needed(fields, jql);
    Stream<Issue> slim = needed.map(names -> found.map(issue -> slim(issue, names))).orElse(found);
    Pages.Part<Issue> part =
        start + (long) most <= BLOCK
            ? best(slim, order, start, most)
            : sorted(slim, order, start, most);
    return needed.isEmpty()
        ? part
        : new Pages.Part<>(
            part.all(),
            part.items().stream().map(one -> site.issues().find(one.id()).orElseThrow()).toList());
  }

  private static Pages.Part<Issue> best(
      Stream<Issue> found, Comparator<Issue> order, int start, int most) {
    Best best = new Best(order, start + most);
    found.forEach(best::add);
    return new Pages.Part<>(best.all(), best.from(start));
  }

  private static Pages.Part<Issue> sorted(
      Stream<Issue> found, Comparator<Issue> order, int start, int most) {
    try (SortedIssues sorted = new SortedIssues(order, BLOCK)) {
      found.forEach(sorted::add);
      return new Pages.Part<>(sorted.all(), sorted.page(start, most));
    }
  }

  /** The fields that a query's order looks at, as far as that is known. */
  private static Optional<Set<String>> needed(IssueJql fields, Jql jql) {
    Set<String> names = new HashSet<>();
    for (Jql.Sort sort : jql.order()) {
      Optional<Set<String>> one = fields.sortedBy(sort.field());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      names.addAll(one.get());
    }
    return Optional.of(names);
  }

  /** As much of an issue as an order needs, and the one in which it goes by where that is none. */
  static Issue slim(Issue issue, Set<String> names) {
    ObjectNode values = Json.object();
    values.put(CREATED, issue.created());
    names.forEach(name -> issue.value(name).ifPresent(value -> values.set(name, value)));
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
