package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}} and {@code /issue/bulkfetch}: reading, changing, deleting. */
public final class IssueResource implements Resource<JiraCall> {

  /** The most issues of one bulk fetch (contract). */
  private static final int MOST = 100;

  private final Issues issues;
  private final IssueWriter writer;
  private final IssueViews views;
  private final EditMeta meta;
  private final Looks looks;

  /** The issues of a site. */
  public IssueResource(
      Issues issues, IssueWriter writer, IssueViews views, EditMeta meta, Looks looks) {
    this.issues = issues;
    this.writer = writer;
    this.views = views;
    this.meta = meta;
    this.looks = looks;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getIssue")
        .query("fields", "fieldsByKeys", "expand", "properties", "updateHistory", "failFast")
        .answer(this::get);
    operations
        .on("editIssue")
        .query(
            "notifyUsers",
            "overrideScreenSecurity",
            "overrideEditableFlag",
            "returnIssue",
            "expand")
        .body("fields", "update", "properties", "transition", "historyMetadata")
        .answer(this::edit);
    operations.on("deleteIssue").query("deleteSubtasks").answer(this::delete);
    operations
        .on("bulkFetchIssues")
        .body("issueIdsOrKeys", "fields", "fieldsByKeys", "properties", "expand")
        .reading()
        .answer(this::bulkFetch);
    operations
        .on("getEditIssueMeta")
        .query("overrideScreenSecurity", "overrideEditableFlag")
        .answer(this::editMeta);
    operations.on("assignIssue").body("accountId", "name", "key").answer(this::assign);
  }

  private Reply get(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    if (call.flag("updateHistory", false)) {
      looks.looked(call.caller(), issue, issues.site().now());
    }
    return Reply.ok(views.view(call, issue, wish(call, "*all")));
  }

  private static Wish wish(JiraCall call, String usual) {
    return new Wish(
        FieldSelection.of(call.list("fields"), usual),
        call.list("properties"),
        Set.copyOf(call.list("expand")));
  }

  private Reply edit(JiraCall call) {
    overrides(call);
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    Issue after = writer.edit(call, issue, call.body());
    return call.flag("returnIssue", false)
        ? Reply.ok(views.view(call, after, wish(call, "*all")))
        : Reply.noContent();
  }

  /** Only apps may override (contract), and API tokens are people's. */
  static void overrides(JiraCall call) {
    if (call.flag("overrideScreenSecurity", false) || call.flag("overrideEditableFlag", false)) {
      throw Refusal.forbidden("Only Connect and Forge apps may override screens and locks.");
    }
  }

  private Reply editMeta(JiraCall call) {
    overrides(call);
    return Reply.ok(meta.of(call, issues.get(call, call.path("issueIdOrKey"))));
  }

  private Reply assign(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    if (!issues.may(call, Permission.ASSIGN_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to assign issues.");
    }
    JsonNode accountId = call.body().path("accountId");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = body.putObject("fields");
    if (accountId.isNull()) {
      fields.putNull("assignee");
    } else {
      fields.putObject("assignee").put("accountId", accountId.asString(""));
    }
    writer.assign(call, issue, body);
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    if (!issues.may(call, Permission.DELETE_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to delete issues in this project.");
    }
    List<Issue> subtasks = new ArrayList<>();
    for (long id : issues.store().children(issue.id())) {
      issues
          .store()
          .find(id)
          .filter(child -> issues.type(child).subtask())
          .ifPresent(subtasks::add);
    }
    if (!subtasks.isEmpty() && !call.flag("deleteSubtasks", false)) {
      throw Refusal.badRequest(
          "The issue '"
              + issues.key(issue)
              + "' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this"
              + " issue and all its subtasks.");
    }
    subtasks.forEach(subtask -> delete(call, subtask));
    delete(call, issue);
    return Reply.noContent();
  }

  private void delete(JiraCall call, Issue issue) {
    issues.tell(call, News.of(Happening.DELETED, issue));
    issues.delete(issue);
  }

  private Reply bulkFetch(JiraCall call) {
    ObjectNode body = call.body();
    List<String> wanted = strings(body.path("issueIdsOrKeys"));
    if (wanted.isEmpty()) {
      throw Refusal.badRequest("No issue IDs or keys were provided.");
    }
    if (wanted.size() > MOST) {
      throw Refusal.badRequest("The number of issues requested exceeds the limit of 100.");
    }
    Wish wish =
        new Wish(
            FieldSelection.of(strings(body.path("fields")), "*navigable"),
            strings(body.path("properties")),
            Set.copyOf(new HashSet<>(strings(body.path("expand")))));
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    // The product answers in ascending order of ids, whatever was asked (contract).
    TreeMap<Long, Issue> found = new TreeMap<>();
    for (String idOrKey : wanted) {
      Optional<Issue> issue = issues.find(call, idOrKey);
      issue.ifPresentOrElse(
          one -> found.put(one.id(), one),
          () ->
              errors
                  .addObject()
                  .put("id", idOrKey)
                  .put(
                      "errorMessage",
                      "Issue does not exist or you do not have permission to see it."));
    }
    ArrayNode list = reply.putArray("issues");
    found.values().forEach(issue -> list.add(views.view(call, issue, wish)));
    reply.set("issueErrors", errors);
    return Reply.ok(reply);
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString("")));
    return strings;
  }
}
