package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/changelog…}, and the history that an issue shows itself. */
public final class History implements Resource<JiraCall>, IssuePart {

  private static final int PAGE = 100;

  private final Issues issues;
  private final JiraSite site;
  private final UserViews users;
  private final Changes changes;
  private final Documents table;

  /** The history of a site's issues. */
  public History(Issues issues, Changes changes, UserViews users, Store store) {
    this.issues = issues;
    this.site = issues.site();
    this.users = users;
    this.changes = changes;
    this.table = new Documents(store.table("history"));
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getChangeLogs")
        .query("startAt", "maxResults")
        .answer(call ->
            Reply.ok(Pages.bean(call, of(issue(call)), PAGE, PAGE, one -> view(call, one))));
    operations
        .on("getChangeLogsByIds")
        .body("changelogIds")
        .reading()
        .answer(call -> {
          List<Long> ids = Form.of(call).numbers("changelogIds");
          List<Document> found =
              of(issue(call)).stream().filter(one -> ids.contains(one.id())).toList();
          return Reply.ok(page(call, found));
        });
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private List<Document> of(Issue issue) {
    return table.ofOwner(issue.id());
  }

  private ObjectNode page(JiraCall call, List<Document> found) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("startAt", 0);
    page.put("maxResults", found.size());
    page.put("total", found.size());
    ArrayNode list = page.putArray("histories");
    found.forEach(one -> list.add(view(call, one)));
    return page;
  }

  private ObjectNode view(JiraCall call, Document change) {
    JsonNode json = change.json();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", Long.toString(change.id()));
    view.set("author", users.details(call, json.path("author").asString("")));
    view.set("created", json.path("created"));
    view.set("items", json.path("items"));
    return view;
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    throw new IllegalStateException("history shows in no field of its own");
  }

  /** An issue shows its history from the youngest change to the oldest. */
  @Override
  public void expand(JiraCall call, Issue issue, Set<String> words, ObjectNode reply) {
    if (words.contains("changelog")) {
      reply.set("changelog", page(call, of(issue).reversed()));
    }
  }

  @Override
  public void changed(JiraCall call, Issue before, Issue after) {
    ArrayNode items = changes.between(call, before, after);
    if (!items.isEmpty()) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("author", call.caller().accountId());
      json.put("created", JiraSite.time(after.updated()));
      json.set("items", items);
      table.put(site.ids().next("history"), after.id(), json);
    }
  }

  @Override
  public void deleted(Issue issue) {
    table.removeOwned(issue.id());
  }
}
