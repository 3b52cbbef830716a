package dev.aloft.sandbox.jira.cloud.worklog;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.worklog.Worklogs.Changed;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/worklog…} and {@code /worklog/…}. */
public final class WorklogResource implements Resource<JiraCall> {

  /** The most ids of one list call (contract). */
  private static final int MOST = 1000;

  /** What may be written; author and times of the entry are the server's. */
  private static final List<String> BODY =
      List.of("comment", "started", "timeSpent", "timeSpentSeconds", "visibility", "properties");

  private final Issues issues;
  private final Worklogs worklogs;

  /** The worklogs of a site. */
  public WorklogResource(Issues issues, Worklogs worklogs) {
    this.issues = issues;
    this.worklogs = worklogs;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    String[] body = BODY.toArray(String[]::new);
    operations.on("getIssueWorklog").query("startAt", "maxResults", "expand").answer(this::list);
    operations
        .on("addWorklog")
        .query("notifyUsers", "adjustEstimate", "newEstimate", "reduceBy", "expand")
        .body(body)
        .answer(this::add);
    operations
        .on("getWorklog")
        .query("expand")
        .answer(call -> Reply.ok(worklogs.view(call, named(call), call.expands("properties"))));
    operations
        .on("updateWorklog")
        .query("notifyUsers", "adjustEstimate", "newEstimate", "expand")
        .body(Stream.concat(BODY.stream(), Stream.of("id")).toArray(String[]::new))
        .answer(this::edit);
    operations
        .on("deleteWorklog")
        .query("notifyUsers", "adjustEstimate", "newEstimate", "increaseBy")
        .answer(this::delete);
    operations
        .on("getIdsOfWorklogsModifiedSince")
        .query("since", "expand")
        .answer(call -> since(call, since -> worklogs.written(call, since)));
    operations
        .on("getIdsOfWorklogsDeletedSince")
        .query("since")
        .answer(call -> since(call, worklogs::gone));
    operations.on("getWorklogsForIds").query("expand").body("ids").reading().answer(this::byIds);
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private Document named(JiraCall call) {
    return named(call, call.path("id"));
  }

  private Document named(JiraCall call, String id) {
    Issue issue = issue(call);
    return worklogs
        .find(call, number(id))
        .filter(worklog -> worklog.owner() == issue.id())
        .orElseThrow(() -> missing(id));
  }

  private static Refusal missing(String id) {
    return Refusal.notFound("Cannot find worklog with id: '" + id + "'.");
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw missing(id);
    }
  }

  /** The worklog that a property's path names. */
  public long entity(JiraCall call) {
    return named(call, call.path("worklogId")).id();
  }

  private Reply list(JiraCall call) {
    boolean withProperties = call.expands("properties");
    return Reply.ok(
        Pages.named(
            call,
            "worklogs",
            worklogs.visible(call, issue(call)),
            5000,
            5000,
            worklog -> worklogs.view(call, worklog, withProperties)));
  }

  private Reply add(JiraCall call) {
    Issue issue = issue(call);
    if (!issues.may(call, Permission.WORK_ON_ISSUES, issue)) {
      throw Refusal.badRequest(
          "You do not have the permission to associate a worklog to this issue.");
    }
    Document worklog = worklogs.add(call, issue, call.body(), Estimate.of(call, "reduceBy"));
    return Reply.created(worklogs.view(call, worklog, call.expands("properties")));
  }

  private Reply edit(JiraCall call) {
    Document before = named(call);
    require(call, before, Permission.EDIT_OWN_WORKLOGS, Permission.EDIT_ALL_WORKLOGS, "edit");
    Document worklog = worklogs.edit(call, issue(call), before, call.body(), Estimate.of(call, ""));
    return Reply.ok(worklogs.view(call, worklog, call.expands("properties")));
  }

  private Reply delete(JiraCall call) {
    Document before = named(call);
    require(call, before, Permission.DELETE_OWN_WORKLOGS, Permission.DELETE_ALL_WORKLOGS, "delete");
    worklogs.delete(call, issue(call), before, Estimate.of(call, "increaseBy"));
    return Reply.noContent();
  }

  private void require(
      JiraCall call, Document worklog, Permission own, Permission all, String what) {
    String author = worklog.json().path("author").asString("");
    if (!issues.may(call, issue(call), author, own, all)) {
      throw Refusal.badRequest("You do not have permission to " + what + " this worklog.");
    }
  }

  private static Reply since(JiraCall call, LongFunction<List<Changed>> all) {
    long since = call.query("since").map(Long::parseLong).orElse(0L);
    List<Changed> found = all.apply(since);
    List<Changed> shown = found.subList(0, Math.min(MOST, found.size()));
    String address = call.request().base() + call.request().rawPath() + "?since=";
    long until = shown.isEmpty() ? since : shown.getLast().at();
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode values = page.putArray("values");
    shown.forEach(one ->
        values
            .addObject()
            .put("worklogId", one.id())
            .put("updatedTime", one.at())
            .putArray("properties"));
    page.put("since", since);
    page.put("until", until);
    page.put("self", address + since);
    boolean last = shown.size() == found.size();
    if (!last) {
      page.put("nextPage", address + until);
    }
    page.put("lastPage", last);
    return Reply.ok(page);
  }

  private Reply byIds(JiraCall call) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode id : call.body().path("ids")) {
      ids.add(id.asLong(-1));
    }
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Refusal.badRequest("Between 1 and " + MOST + " worklog IDs must be given.");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    boolean withProperties = call.expands("properties");
    ids.stream()
        .distinct()
        .flatMap(id -> worklogs.find(call, id).stream())
        .forEach(worklog -> list.add(worklogs.view(call, worklog, withProperties)));
    return Reply.ok(list);
  }
}
