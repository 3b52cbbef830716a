package dev.aloft.sandbox.jira.software.issue;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists of issues by rank: by {@code startAt} below {@code /rest/agile/1.0}, by {@code
 * nextPageToken} below {@code /rest/software/1.0}.
 */
public final class IssueLists {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_RECONCILED = 50;

  /**
   * Which issues a list holds.
   *
   * @param queries all of which hold
   * @param within what no query can say
   */
  public record Scope(List<String> queries, Predicate<IssueHead> within) {

    /** Keeps a copy. */
    public Scope {
      queries = List.copyOf(queries);
    }

    /** The same with one more condition. */
    public Scope and(Predicate<IssueHead> more) {
      return new Scope(queries, within.and(more));
    }

    private Scope and(String query) {
      List<String> all = new ArrayList<>(queries);
      all.add(query);
      return new Scope(all, within);
    }
  }

  private final WholeSite jira;
  private final AgileIssues issues;
  private final Ranks ranks;

  /** Lists of a site's issues. */
  public IssueLists(WholeSite jira, AgileIssues issues, Ranks ranks) {
    this.jira = jira;
    this.issues = issues;
    this.ranks = ranks;
  }

  /** Registers both lists of a scope: the older by its name, the newer by {@code …JSIS}. */
  public void register(
      Operations<CloudCall> operations, String name, Function<CloudCall, Scope> scope) {
    operations
        .on(name)
        .query("startAt", "maxResults", "jql", "validateQuery", "fields", "expand")
        .answer(call -> byStart(call, find(call, scope.apply(call), Set.of())));
    operations
        .on(name + "JSIS")
        .query(
            "nextPageToken",
            "maxResults",
            "reconcileIssues",
            "jql",
            "validateQuery",
            "fields",
            "expand")
        .answer(call -> byToken(call, find(call, scope.apply(call), reconciled(call))));
  }

  /** Registers the count of a scope. */
  public void count(
      Operations<CloudCall> operations, String name, Function<CloudCall, Scope> scope) {
    operations
        .on(name)
        .query("jql")
        .answer(call ->
            Reply.ok(
                Json.object().put("count", (long) find(call, scope.apply(call), Set.of()).size())));
  }

  private static Set<Long> reconciled(CloudCall call) {
    Set<Long> ids =
        call.list("reconcileIssues").stream()
            .map(Long::valueOf)
            .collect(Collectors.toCollection(HashSet::new));
    if (ids.size() > MOST_RECONCILED) {
      throw Refusal.badRequest("At most " + MOST_RECONCILED + " issues can be reconciled.");
    }
    return ids;
  }

  /** The issues of a scope that the caller sees, by rank unless a query has an order. */
  public List<IssueHead> find(CloudCall call, Scope scope, Set<Long> reconciled) {
    Scope whole = call.query("jql").map(scope::and).orElse(scope);
    return jira
        .issues()
        .search()
        .all(whole.queries(), asker(call), reconciled, ranks.order())
        .stream()
        .filter(whole.within())
        .toList();
  }

  private Asker asker(CloudCall call) {
    return new Asker(call.caller(), jira.site().now());
  }

  private Reply byStart(CloudCall call, List<IssueHead> found) {
    ObjectNode page = Json.object();
    page.put("expand", "schema,names");
    page.put("startAt", Pages.start(call));
    page.put("maxResults", Pages.max(call, USUAL_PAGE, LARGEST_PAGE));
    page.put("total", found.size());
    views(call, Pages.slice(found, call, USUAL_PAGE, LARGEST_PAGE), page.putArray("issues"));
    return Reply.ok(page);
  }

  private void views(CloudCall call, List<IssueHead> found, ArrayNode list) {
    Wish wish = AgileIssues.wish(call);
    for (IssueHead head : found) {
      jira.issues()
          .issues()
          .store()
          .find(head.id())
          .ifPresent(issue -> list.add(issues.view(call, issue, wish)));
    }
  }

  private Reply byToken(CloudCall call, List<IssueHead> found) {
    int max = Math.max(1, Pages.max(call, USUAL_PAGE, LARGEST_PAGE));
    int from = Math.min(offset(call), found.size());
    int to = Math.min(from + max, found.size());
    ObjectNode page = Json.object();
    page.put("expand", "schema,names");
    views(call, found.subList(from, to), page.putArray("issues"));
    page.put("isLast", to == found.size());
    if (to < found.size()) {
      page.put("nextPageToken", Cursor.at(to));
    }
    return Reply.ok(page);
  }

  private static int offset(CloudCall call) {
    return call.query("nextPageToken")
        .map(token ->
            Cursor.read(token)
                .orElseThrow(() -> Refusal.badRequest("The nextPageToken is invalid.")))
        .orElse(0);
  }
}
