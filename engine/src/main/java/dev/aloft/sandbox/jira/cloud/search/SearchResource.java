package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search/jql}, {@code /search/approximate-count} and {@code /label}. */
public final class SearchResource implements Resource<JiraCall> {

  /** The most issues of a page that shows only ids or keys, and of any other (facts page). */
  private static final int MOST_BARE = 5000;

  private static final int MOST = 100;

  /** The most issues that can be reconciled (contract). */
  private static final int MOST_RECONCILED = 50;

  private final Issues issues;
  private final IssueViews views;
  private final JqlSearch search;

  /** Searches a site's issues. */
  public SearchResource(Issues issues, IssueViews views, JqlSearch search) {
    this.issues = issues;
    this.views = views;
    this.search = search;
  }

  private record Query(
      String jql,
      int maxResults,
      Optional<String> token,
      List<String> fields,
      List<String> properties,
      List<String> expand,
      List<Long> reconcile) {}

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("searchAndReconsileIssuesUsingJql")
        .query(
            "jql",
            "nextPageToken",
            "maxResults",
            "fields",
            "expand",
            "properties",
            "fieldsByKeys",
            "failFast",
            "reconcileIssues")
        .answer(call -> answer(call, ofQuery(call)));
    operations
        .on("searchAndReconsileIssuesUsingJqlPost")
        .body(
            "jql",
            "nextPageToken",
            "maxResults",
            "fields",
            "expand",
            "properties",
            "fieldsByKeys",
            "reconcileIssues")
        .reading()
        .answer(call -> answer(call, ofBody(call)));
    operations.on("countIssues").body("jql").reading().answer(this::count);
    operations.on("getAllLabels").query("startAt", "maxResults").answer(this::labels);
  }

  private static Query ofQuery(JiraCall call) {
    List<Long> reconcile = new ArrayList<>();
    for (String id : call.list("reconcileIssues")) {
      try {
        reconcile.add(Long.parseLong(id));
      } catch (NumberFormatException e) {
        throw Refusal.badRequest("reconcileIssues takes issue IDs, not '" + id + "'.");
      }
    }
    return new Query(
        call.query("jql").orElse(""),
        call.integer("maxResults", 50),
        call.query("nextPageToken"),
        call.list("fields"),
        call.list("properties"),
        call.list("expand"),
        reconcile);
  }

  private static Query ofBody(JiraCall call) {
    ObjectNode body = call.body();
    List<Long> reconcile = new ArrayList<>();
    for (JsonNode id : body.path("reconcileIssues")) {
      if (!id.isIntegralNumber()) {
        throw Refusal.badRequest("reconcileIssues takes issue IDs as numbers.");
      }
      reconcile.add(id.asLong());
    }
    List<String> expand = new ArrayList<>();
    for (String word : body.path("expand").asString("").split(",", -1)) {
      if (!word.isBlank()) {
        expand.add(word.strip());
      }
    }
    return new Query(
        body.path("jql").asString(""),
        body.path("maxResults").asInt(50),
        Optional.of(body.path("nextPageToken").asString("")).filter(token -> !token.isEmpty()),
        strings(body.path("fields")),
        strings(body.path("properties")),
        expand,
        reconcile);
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString("")));
    return strings;
  }

  private Asker asker(JiraCall call) {
    return new Asker(call.caller(), issues.site().now());
  }

  private Reply answer(JiraCall call, Query query) {
    if (query.reconcile().size() > MOST_RECONCILED) {
      throw Refusal.badRequest("At most 50 issues can be reconciled.");
    }
    Set<String> names = Set.copyOf(query.fields());
    boolean bare =
        Set.of("id", "key").containsAll(names)
            && query.properties().isEmpty()
            && query.expand().isEmpty();
    int page = Math.clamp(query.maxResults(), 1, bare ? MOST_BARE : MOST);
    List<IssueHead> found = search.run(query.jql(), asker(call), new HashSet<>(query.reconcile()));
    int from = Math.min(query.token().map(token -> offset(token, query)).orElse(0), found.size());
    int to = Math.min(from + page, found.size());
    Wish wish =
        new Wish(
            FieldSelection.of(query.fields(), "id"),
            query.properties(),
            Set.copyOf(query.expand()));
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode list = reply.putArray("issues");
    for (IssueHead head : found.subList(from, to)) {
      if (bare) {
        ObjectNode one = list.addObject().put("id", Long.toString(head.id()));
        if (names.contains("key")) {
          one.put("key", issues.key(head));
        }
      } else {
        issues.store().find(head.id()).ifPresent(it -> list.add(views.view(call, it, wish)));
      }
    }
    common("names", list, reply);
    common("schema", list, reply);
    boolean last = to >= found.size();
    if (!last) {
      reply.put("nextPageToken", token(to, query));
    }
    reply.put("isLast", last);
    return Reply.ok(reply);
  }

  /** What a single issue says of its fields, a page says of all its issues' fields at once. */
  private static void common(String name, ArrayNode issues, ObjectNode reply) {
    for (JsonNode issue : issues) {
      if (issue instanceof ObjectNode object && object.remove(name) instanceof ObjectNode own) {
        reply.withObject(name).setAll(own);
      }
    }
  }

  /** A token belongs to its query: another query with it is refused. */
  private static String token(int offset, Query query) {
    String text = offset + ":" + query.jql().hashCode();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int offset(String token, Query query) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(":", 2);
      if (parts.length == 2 && parts[1].equals(Integer.toString(query.jql().hashCode()))) {
        return Integer.parseInt(parts[0]);
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("The nextPageToken is invalid.");
    }
    throw Refusal.badRequest("The nextPageToken is invalid.");
  }

  private Reply count(JiraCall call) {
    int count = search.run(call.body().path("jql").asString(""), asker(call), Set.of()).size();
    return Reply.ok(JsonNodeFactory.instance.objectNode().put("count", (long) count));
  }

  private Reply labels(JiraCall call) {
    TreeSet<String> labels = new TreeSet<>();
    issues
        .store()
        .all()
        .forEach(issue ->
            issue.fields().path("labels").forEach(label -> labels.add(label.asString(""))));
    return Reply.ok(
        Pages.bean(
            call,
            List.copyOf(labels),
            1000,
            1000,
            label -> JsonNodeFactory.instance.stringNode(label)));
  }
}
