package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.Looks;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Sort;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.jira.jql.JqlPast;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates queries. The index is behind: an issue younger than the site's search lag is found only
 * if it is to be reconciled.
 */
public final class JqlSearch {

  /** The most fields of an order (contract's search pages: seven). */
  private static final int MOST_SORTS = 7;

  private final Issues issues;
  private final List<JqlField> fields;
  private final CustomFields custom;

  /**
   * Searches a site's issues.
   *
   * @param parts what hangs on them
   * @param looks who looked at them
   */
  public JqlSearch(Issues issues, SearchedParts parts, Looks looks) {
    IssueValues values = new IssueValues(issues);
    IssueFunctions functions = new IssueFunctions(issues, parts, looks);
    this.issues = issues;
    this.fields = new ArrayList<>(new BuiltInFields(issues, values, functions).all());
    this.custom = new CustomFields(issues, values);
    this.fields.addAll(new PartFields(issues, values, parts, looks).all());
  }

  /**
   * Lets queries name one more field, in the place of a custom field of that name; at the start.
   */
  public void attach(JqlField field) {
    fields.add(field);
  }

  /**
   * Checks a query without evaluating it.
   *
   * @throws Refusal 400 when the product could not read it or does not know what it names
   */
  public void check(String jql, Asker asker) {
    strictly(() -> {
      Jql parsed = parsed(jql);
      parsed.where().ifPresent(where -> predicate(where, asker, Names.KNOWN));
      parsed.order().forEach(this::comparator);
      return parsed;
    });
  }

  /**
   * Which issues a query finds, for fields that stand for queries; the order that it has is
   * overlooked.
   *
   * @throws Refusal 400 when the query cannot be read
   */
  public Predicate<IssueHead> test(String text, Asker asker) {
    Condition where = parsed(text).where().orElseGet(() -> new Condition.And(List.of()));
    return predicate(where, asker, Names.KNOWN);
  }

  /** What is done about names that are not there. */
  private enum Names {
    /** They have to be there. */
    KNOWN,
    /** A clause with one finds nothing. */
    OVERLOOKED
  }

  private static <T> T strictly(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnknownName e) {
      throw e.refusal();
    }
  }

  /** Everything that is wrong with the names of a query that can be read. */
  public List<UnknownName> unknownNames(Jql jql, Asker asker) {
    List<UnknownName> found = new ArrayList<>();
    jql.where().ifPresent(where -> unknownNames(where, asker, found));
    for (Sort one : jql.order()) {
      try {
        comparator(one);
      } catch (UnknownName e) {
        found.add(e);
      }
    }
    return found;
  }

  private void unknownNames(Condition condition, Asker asker, List<UnknownName> found) {
    switch (condition) {
      case Condition.And(var parts) -> parts.forEach(part -> unknownNames(part, asker, found));
      case Condition.Or(var parts) -> parts.forEach(part -> unknownNames(part, asker, found));
      case Condition.Not(var part) -> unknownNames(part, asker, found);
      case Condition.Clause clause -> {
        try {
          field(clause.field()).condition(clause, asker);
        } catch (UnknownName e) {
          found.add(e);
        }
      }
      case Condition.Was was -> {
        try {
          past(was.field(), asker).test(was);
        } catch (UnknownName e) {
          found.add(e);
        }
      }
      case Condition.Changed changed -> {
        try {
          past(changed.field(), asker).test(changed);
        } catch (UnknownName e) {
          found.add(e);
        }
      }
    }
  }

  /**
   * Which of some issues a query finds, be they indexed or not.
   *
   * @throws Refusal 400 when the query cannot be read
   */
  public List<Long> matching(String text, Asker asker, Set<Long> ids) {
    Jql jql = parsed(text);
    Condition where = jql.where().orElseGet(() -> new Condition.And(List.of()));
    Predicate<IssueHead> wanted = browsable(asker).and(predicate(where, asker, Names.OVERLOOKED));
    return ids.stream()
        .flatMap(id -> issues.store().find(id).stream())
        .map(IssueHead::of)
        .filter(wanted)
        .map(IssueHead::id)
        .toList();
  }

  /**
   * The issues that a query finds, in its order; without one, newest first.
   *
   * @param reconciled the issues that are found however young they are
   *     <p>A clause finds nothing whose field or value is not there: seen of the product, whose
   *     older search refused it.
   * @throws Refusal 400 when it restricts nothing, cannot be read, or has an operator or a function
   *     that does not fit
   */
  List<IssueHead> run(String text, Asker asker, Set<Long> reconciled) {
    Jql jql = parsed(text);
    if (jql.unbounded()) {
      throw Refusal.badRequest(
          "Unbounded JQL queries are not allowed here. Please add a search restriction to your"
              + " query.");
    }
    Comparator<IssueHead> oldestFirst = Comparator.comparingLong(IssueHead::id);
    return strictly(() -> run(jql, asker, reconciled, oldestFirst.reversed(), Names.OVERLOOKED));
  }

  /**
   * The issues for which several queries hold, in the order of the last that has one.
   *
   * @param usual the order where none has one, and among equals
   */
  public List<IssueHead> all(
      List<String> queries, Asker asker, Set<Long> reconciled, Comparator<IssueHead> usual) {
    return strictly(() -> allOf(queries, asker, reconciled, usual));
  }

  private List<IssueHead> allOf(
      List<String> queries, Asker asker, Set<Long> reconciled, Comparator<IssueHead> usual) {
    List<Condition> parts = new ArrayList<>();
    List<Sort> order = List.of();
    for (String query : queries) {
      Jql jql = parsed(query);
      jql.where().ifPresent(parts::add);
      order = jql.order().isEmpty() ? order : jql.order();
    }
    Jql jql = new Jql(Optional.of(new Condition.And(parts)), order);
    return run(jql, asker, reconciled, usual, Names.KNOWN);
  }

  private static Jql parsed(String text) {
    Jql jql = JqlParser.parse(text);
    if (jql.order().size() > MOST_SORTS) {
      throw Refusal.badRequest("The query may sort by at most " + MOST_SORTS + " fields.");
    }
    return jql;
  }

  private List<IssueHead> run(
      Jql jql, Asker asker, Set<Long> reconciled, Comparator<IssueHead> usual, Names names) {
    Instant indexed = asker.now().minus(issues.site().behaviour().searchLag());
    Predicate<IssueHead> visible =
        issue -> !issue.created().isAfter(indexed) || reconciled.contains(issue.id());
    Condition where = jql.where().orElseGet(() -> new Condition.And(List.of()));
    Predicate<IssueHead> wanted = visible.and(browsable(asker)).and(predicate(where, asker, names));
    Comparator<IssueHead> order = Comparator.comparingInt(issue -> 0);
    for (Sort one : jql.order()) {
      Comparator<IssueHead> by = comparator(one);
      order = order.thenComparing(one.ascending().orElse(true) ? by : by.reversed());
    }
    return candidates(where, asker, names)
        .orElseGet(() -> issues.store().projects().stream().flatMap(issues.store()::heads))
        .filter(wanted)
        .sorted(order.thenComparing(usual))
        .toList();
  }

  private Predicate<IssueHead> browsable(Asker asker) {
    Map<String, Boolean> whole = new HashMap<>();
    for (Project project : issues.configuration().projects()) {
      whole.put(
          project.id(),
          issues
                  .configuration()
                  .may(asker.account(), Permission.BROWSE_PROJECTS, project, Involved.NOBODY)
              && issues.configuration().securityLevels(project).isEmpty());
    }
    // What is archived or in the recycle bin is not in the index.
    Set<String> aside =
        issues.configuration().projects().stream()
            .filter(project -> !project.writable())
            .map(Project::id)
            .collect(Collectors.toSet());
    // Where a project is not open as a whole, single issues may be, by their people and levels.
    Predicate<IssueHead> open =
        head ->
            whole.getOrDefault(head.projectId(), false)
                || issues
                    .store()
                    .find(head.id())
                    .filter(issue -> issues.may(asker.account(), Permission.BROWSE_PROJECTS, issue))
                    .isPresent();
    return aside.isEmpty() ? open : open.and(head -> !aside.contains(head.projectId()));
  }

  private JqlField field(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> field.names().contains(lower))
        .findFirst()
        .or(() -> custom.find(name))
        .orElseThrow(() -> UnknownName.ofField(name));
  }

  private Comparator<IssueHead> comparator(Sort order) {
    return field(order.field())
        .order()
        .orElseThrow(
            () -> Refusal.badRequest("Not able to sort using field '" + order.field() + "'."));
  }

  private Predicate<IssueHead> predicate(Condition condition, Asker asker, Names names) {
    return switch (condition) {
      case Condition.And(var parts) ->
          Condition.cheapestFirst(parts).stream()
              .map(part -> predicate(part, asker, names))
              .reduce(issue -> true, Predicate::and);
      case Condition.Or(var parts) ->
          Condition.cheapestFirst(parts).stream()
              .map(part -> predicate(part, asker, names))
              .reduce(issue -> false, Predicate::or);
      case Condition.Not(var part) -> predicate(part, asker, names).negate();
      case Condition.Clause clause ->
          known(names, () -> field(clause.field()).condition(clause, asker), () -> issue -> false);
      case Condition.Was was ->
          known(names, () -> past(was.field(), asker).test(was), () -> issue -> false);
      case Condition.Changed changed ->
          known(names, () -> past(changed.field(), asker).test(changed), () -> issue -> false);
    };
  }

  /** A field that is not there is told before one that has no history. */
  private JqlPast<IssueHead> past(String name, Asker asker) {
    field(name);
    return new JqlPast<>(new IssuePast(issues, asker));
  }

  /** As few issues as the query allows to be looked at. */
  private Optional<Stream<IssueHead>> candidates(Condition condition, Asker asker, Names names) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().flatMap(part -> candidates(part, asker, names).stream()).findFirst();
      case Condition.Or any -> Optional.empty();
      case Condition.Not not -> Optional.empty();
      case Condition.Clause clause ->
          known(
              names,
              () -> field(clause.field()).candidates(clause, asker),
              () -> Optional.of(Stream.empty()));
      case Condition.Was was -> Optional.empty();
      case Condition.Changed changed -> Optional.empty();
    };
  }

  private static <T> T known(Names names, Supplier<T> work, Supplier<T> nothing) {
    try {
      return work.get();
    } catch (UnknownName e) {
      if (names == Names.KNOWN) {
        throw e;
      }
      return nothing.get();
    }
  }

  /**
   * The projects that a query cannot leave: those that a clause names which holds for all it finds;
   * nothing where it names none.
   */
  public Optional<Set<String>> projects(String text, Asker asker) {
    return strictly(() -> parsed(text).where().flatMap(where -> projects(where, asker)));
  }

  private Optional<Set<String>> projects(Condition condition, Asker asker) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().flatMap(part -> projects(part, asker).stream()).findFirst();
      case Condition.Or any -> Optional.empty();
      case Condition.Not not -> Optional.empty();
      case Condition.Clause clause ->
          clause.field().equalsIgnoreCase("project") && clause.operator().naming()
              ? Optional.of(new ProjectField(issues).ids(clause, asker))
              : Optional.empty();
      case Condition.Was was -> Optional.empty();
      case Condition.Changed changed -> Optional.empty();
    };
  }
}
