package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.issue.FieldSelection;
import dev.aloft.sandbox.jira.datacenter.issue.IssueViews;
import dev.aloft.sandbox.jira.datacenter.search.Search;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The issues of a site as boards list, name and show them. */
final class AgileIssues {

  private static final int USUAL = 50;
  private static final int LARGEST = 1_000;

  /** The most issues of one move (contract). */
  private static final int MOST = 50;

  /**
   * Which issues a list holds.
   *
   * @param queries all of which hold; the first may have an order
   * @param within what no query can say
   */
  record Scope(List<String> queries, Predicate<Issue> within) {

    Scope {
      queries = List.copyOf(queries);
    }

    /** The issues that one query finds. */
    static Scope of(String query, Predicate<Issue> within) {
      return new Scope(List.of(query), within);
    }

    Scope and(Predicate<Issue> more) {
      return new Scope(queries, within.and(more));
    }

    /** All of it as one query. */
    Jql jql() {
      List<Jql> all = queries.stream().map(JqlParser::parse).toList();
      return all.stream()
          .reduce(AgileIssues::both)
          .orElseGet(() -> new Jql(Optional.empty(), List.of()));
    }
  }

  /** Both queries, in the order of the first unless it has none. */
  private static Jql both(Jql one, Jql other) {
    List<Condition> conditions =
        Stream.of(one.where(), other.where()).flatMap(Optional::stream).toList();
    return new Jql(
        conditions.isEmpty() ? Optional.empty() : Optional.of(new Condition.And(conditions)),
        one.order().isEmpty() ? other.order() : one.order());
  }

  private final JiraSite site;
  private final Planning planning;
  private final AgileViews agile;
  private final Search search;
  private final IssueViews views;

  AgileIssues(JiraSite site, Planning planning, AgileViews agile) {
    this.site = site;
    this.planning = planning;
    this.agile = agile;
    this.search = new Search(site);
    this.views = new IssueViews(site);
  }

  /** Registers a list of the issues of a scope. */
  void list(
      Operations<DataCenterCall> operations, String name, Function<DataCenterCall, Scope> scope) {
    operations
        .on(name)
        .query("startAt", "maxResults", "jql", "validateQuery", "fields", "expand")
        .answer(call -> {
          int max = Pages.max(call, USUAL, LARGEST);
          Pages.Part<Issue> found = found(call, scope.apply(call), max);
          IssueViews.Wish wish = wish(call, "*navigable");
          ObjectNode page =
              Pages.named(call, "issues", found, max, issue -> view(call, issue, wish));
          page.put("expand", "schema,names");
          return Reply.ok(page);
        });
  }

  /** The issues of a scope and of the call's own query, by rank unless a query has an order. */
  private Pages.Part<Issue> found(DataCenterCall call, Scope scope, int max) {
    Jql own = JqlParser.parse(call.query("jql").orElse(""));
    try {
      search.check(call.caller(), call.query("jql").orElse(""));
    } catch (Refusal refusal) {
      if (call.flag("validateQuery", true) || refusal.status() != 400) {
        throw refusal;
      }
      return new Pages.Part<>(0, List.of());
    }
    return page(call, both(own, scope.jql()), scope, max);
  }

  /** The issues of a scope, one by one, in no order. */
  Stream<Issue> each(DataCenterCall call, Scope scope) {
    return search.each(call.caller(), scope.jql(), scope.within());
  }

  /** The part of the issues of a scope that a call asks for. */
  Pages.Part<Issue> page(DataCenterCall call, Scope scope, int max) {
    return page(call, scope.jql(), scope, max);
  }

  private Pages.Part<Issue> page(DataCenterCall call, Jql jql, Scope scope, int max) {
    return search.page(
        call.caller(), jql, scope.within(), Optional.of(planning.byRank()), Pages.start(call), max);
  }

  /** What a call wants of each issue. */
  static IssueViews.Wish wish(DataCenterCall call, String usual) {
    Set<String> expand = new HashSet<>(call.list("expand"));
    return new IssueViews.Wish(FieldSelection.of(call.list("fields"), usual), expand, List.of());
  }

  /** An issue with the fields that boards add. */
  ObjectNode view(DataCenterCall call, Issue issue, IssueViews.Wish wish) {
    ObjectNode view = views.view(call, issue, wish);
    view.put("self", call.address("/rest/agile/1.0/issue/" + issue.id()));
    if (view.path("fields") instanceof ObjectNode fields) {
      agile(call, issue, wish.fields(), fields);
    }
    return view;
  }

  private void agile(DataCenterCall call, Issue issue, FieldSelection wanted, ObjectNode fields) {
    List<Sprint> sprints = planning.sprints(issue);
    if (wanted.wants("sprint")) {
      fields.putNull("sprint");
      sprints.stream()
          .filter(Planning::open)
          .findFirst()
          .ifPresent(sprint -> fields.set("sprint", agile.sprint(call, sprint)));
    }
    if (wanted.wants("closedSprints")) {
      ArrayNode closed = fields.putArray("closedSprints");
      sprints.stream()
          .filter(sprint -> !Planning.open(sprint))
          .forEach(sprint -> closed.add(agile.sprint(call, sprint)));
    }
    if (wanted.wants("flagged")) {
      fields.put("flagged", false);
    }
    if (wanted.wants("epic")) {
      fields.putNull("epic");
      planning.epicOf(issue).ifPresent(epic -> fields.set("epic", agile.epic(call, epic)));
    }
  }

  /** An issue by id or key that the caller sees. */
  Optional<Issue> find(DataCenterCall call, String idOrKey) {
    return site.issues().find(idOrKey).filter(issue -> site.access().sees(call.caller(), issue));
  }

  /**
   * The issues that a body names, each once; between one and fifty.
   *
   * @throws Refusal 400
   */
  List<Issue> named(DataCenterCall call) {
    List<Issue> found = new ArrayList<>();
    for (String name : names(call)) {
      found.add(other(call, name));
    }
    return found;
  }

  List<String> names(DataCenterCall call) {
    List<String> names = Form.of(call).texts("issues").stream().distinct().toList();
    if (names.isEmpty()) {
      throw Refusal.badRequest("At least one issue must be given.");
    }
    if (names.size() > MOST) {
      throw Refusal.badRequest("The number of issues must not be more than " + MOST + ".");
    }
    return names;
  }

  private Issue other(DataCenterCall call, String name) {
    return find(call, name)
        .orElseThrow(() ->
            Refusal.badRequest(
                "Issue '" + name + "' does not exist or you do not have permission to see it."));
  }

  /**
   * Lets pass who has a permission for all of some issues.
   *
   * @throws Refusal 403
   */
  void require(DataCenterCall call, Permission permission, List<Issue> issues) {
    if (!issues.stream().allMatch(issue -> may(call, permission, issue))) {
      throw Refusal.forbidden(
          "You do not have the permission '" + permission.label() + "' for all of these issues.");
    }
  }

  boolean may(DataCenterCall call, Permission permission, Issue issue) {
    return site.access().may(call.caller(), permission, issue);
  }

  /**
   * Ranks issues where a body says.
   *
   * @param thing {@code Issue} or {@code Epic}, as the body's properties end
   * @throws Refusal 400 for no place or two, a place that is not there, or a foreign field
   */
  void rank(DataCenterCall call, List<Issue> moving, String thing) {
    Form form = Form.of(call);
    Optional<String> before = form.text("rankBefore" + thing);
    Optional<String> after = form.text("rankAfter" + thing);
    if (before.isPresent() == after.isPresent()) {
      throw Refusal.badRequest(
          "One of rankBefore" + thing + " and rankAfter" + thing + " must be given.");
    }
    form.number("rankCustomFieldId")
        .filter(id -> id != planning.rankField())
        .ifPresent(id -> {
          throw Refusal.field("rankCustomFieldId", "The field is not a rank field.");
        });
    Issue place = other(call, before.or(() -> after).orElseThrow());
    if (moving.stream().anyMatch(issue -> issue.id() == place.id())) {
      throw Refusal.badRequest("An issue cannot be ranked next to itself.");
    }
    planning.rank(moving, place, before.isPresent());
  }
}
