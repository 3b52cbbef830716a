package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.search.Jql.Clause;
import dev.aloft.sandbox.jira.cloud.search.Jql.Order;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Evaluates a query. The index is behind: an issue younger than the site's search lag is found only
 * if it is to be reconciled.
 */
final class JqlSearch {

  private final Issues issues;

  JqlSearch(Issues issues) {
    this.issues = issues;
  }

  /** The issues that a query finds, in its order; without one, newest first. */
  List<IssueHead> run(JiraCall call, String text, Set<Long> reconciled) {
    Jql jql = JqlParser.parse(text);
    if (jql.clauses().isEmpty()) {
      throw Refusal.badRequest(
          "Unbounded JQL queries are not allowed here. Please add a search restriction to your"
              + " query.");
    }
    Predicate<IssueHead> all = issue -> true;
    for (Clause clause : jql.clauses()) {
      all = all.and(condition(clause));
    }
    Instant indexed = issues.site().now().minus(issues.site().behaviour().searchLag());
    Predicate<IssueHead> visible =
        issue -> !issue.created().isAfter(indexed) || reconciled.contains(issue.id());
    return candidates(jql)
        .filter(visible.and(browsable(call)).and(all))
        .sorted(order(jql.order()))
        .toList();
  }

  private Predicate<IssueHead> browsable(JiraCall call) {
    Map<String, Boolean> whole = new HashMap<>();
    for (Project project : issues.configuration().projects()) {
      whole.put(
          project.id(),
          issues
              .configuration()
              .may(call.caller(), Permission.BROWSE_PROJECTS, project, Involved.NOBODY));
    }
    // Where a project is not open as a whole, single issues may be to their people.
    return head ->
        whole.getOrDefault(head.projectId(), false)
            || issues
                .store()
                .find(head.id())
                .filter(issue -> issues.may(call, Permission.BROWSE_PROJECTS, issue))
                .isPresent();
  }

  /** As few issues as the query allows to be looked at. */
  private Stream<IssueHead> candidates(Jql jql) {
    for (Clause clause : jql.clauses()) {
      boolean listed = clause.operator().equals("=") || clause.operator().equals("in");
      if (listed && clause.field().equals("key")) {
        return new LinkedHashSet<>(clause.values())
            .stream().flatMap(value -> issues.find(value).stream()).map(IssueHead::of).distinct();
      }
      if (listed && clause.field().equals("project")) {
        return clause.values().stream()
            .map(this::project)
            .map(Project::id)
            .distinct()
            .flatMap(issues.store()::heads);
      }
    }
    return issues.store().projects().stream().flatMap(issues.store()::heads);
  }

  private Predicate<IssueHead> condition(Clause clause) {
    Predicate<IssueHead> any =
        switch (clause.operator()) {
          case "<", "<=", ">", ">=" -> comparing(clause);
          default -> {
            Set<String> ids = new HashSet<>();
            clause.values().forEach(value -> ids.addAll(ids(clause.field(), value)));
            yield issue -> values(clause.field(), issue).anyMatch(ids::contains);
          }
        };
    boolean negative = clause.operator().equals("!=") || clause.operator().equals("not in");
    return negative ? any.negate() : any;
  }

  private Predicate<IssueHead> comparing(Clause clause) {
    Issue edge = issue(clause.values().getFirst());
    return issue -> {
      if (!issue.projectId().equals(edge.projectId())) {
        return false;
      }
      int compared = Long.compare(issue.number(), edge.number());
      return switch (clause.operator()) {
        case "<" -> compared < 0;
        case "<=" -> compared <= 0;
        case ">" -> compared > 0;
        default -> compared >= 0;
      };
    };
  }

  private Stream<String> values(String field, IssueHead issue) {
    return switch (field) {
      case "project" -> Stream.of(issue.projectId());
      case "key" -> Stream.of(Long.toString(issue.id()));
      case "issuetype" -> Stream.of(issue.typeId());
      case "status" -> Stream.of(issue.statusId());
      case "parent" -> issue.parentId().map(id -> Long.toString(id)).stream();
      default ->
          issues.store().find(issue.id()).stream()
              .flatMap(whole -> whole.fields().path("labels").valueStream())
              .map(label -> label.asString(""));
    };
  }

  /** What a value means; a name may stand for several things. */
  private Set<String> ids(String field, String value) {
    return switch (field) {
      case "project" -> Set.of(project(value).id());
      case "key", "parent" -> Set.of(Long.toString(issue(value).id()));
      case "issuetype" -> {
        Set<String> ids = new HashSet<>();
        for (Project project : issues.configuration().projects()) {
          for (IssueType type : issues.configuration().issueTypes(project)) {
            if (type.id().equals(value) || type.name().equalsIgnoreCase(value)) {
              ids.add(type.id());
            }
          }
        }
        yield known(ids, field, value);
      }
      case "status" -> {
        Set<String> ids = new HashSet<>();
        for (Project project : issues.configuration().projects()) {
          for (IssueType type : issues.configuration().issueTypes(project)) {
            for (String id : issues.configuration().workflow(project, type).statusIds()) {
              Optional<Status> status = issues.configuration().status(id);
              if (id.equals(value)
                  || status.filter(one -> one.name().equalsIgnoreCase(value)).isPresent()) {
                ids.add(id);
              }
            }
          }
        }
        yield known(ids, field, value);
      }
      default -> Set.of(value);
    };
  }

  private static Set<String> known(Set<String> ids, String field, String value) {
    if (ids.isEmpty()) {
      throw unknown(field, value);
    }
    return ids;
  }

  private static Refusal unknown(String field, String value) {
    return Refusal.badRequest(
        "The value '" + value + "' does not exist for the field '" + field + "'.");
  }

  private Project project(String value) {
    return issues
        .configuration()
        .project(value)
        .or(() ->
            issues.configuration().projects().stream()
                .filter(project -> project.name().equalsIgnoreCase(value))
                .findFirst())
        .orElseThrow(() -> unknown("project", value));
  }

  private Issue issue(String value) {
    return issues
        .find(value)
        .orElseThrow(() ->
            Refusal.badRequest(
                "An issue with key '" + value + "' does not exist for field 'key'."));
  }

  private String key(String projectId) {
    return issues.configuration().project(projectId).map(Project::key).orElse("");
  }

  private Comparator<IssueHead> order(List<Order> orders) {
    Comparator<IssueHead> comparator = Comparator.comparingInt(issue -> 0);
    for (Order order : orders) {
      Comparator<IssueHead> by =
          switch (order.field()) {
            case "key" ->
                Comparator.<IssueHead, String>comparing(issue -> key(issue.projectId()))
                    .thenComparingLong(IssueHead::number);
            case "id" -> Comparator.comparingLong(IssueHead::id);
            case "created" -> Comparator.comparing(IssueHead::created);
            default -> Comparator.comparing(IssueHead::updated);
          };
      comparator = comparator.thenComparing(order.ascending() ? by : by.reversed());
    }
    Comparator<IssueHead> oldestFirst = Comparator.comparingLong(IssueHead::id);
    return comparator.thenComparing(oldestFirst.reversed());
  }
}
