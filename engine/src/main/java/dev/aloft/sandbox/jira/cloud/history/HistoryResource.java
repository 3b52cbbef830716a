package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/changelog…} and {@code /changelog/bulkfetch}. */
public final class HistoryResource implements Resource<JiraCall> {

  private static final int PAGE = 100;

  /** The most issues, fields and entries of a bulk fetch (contract). */
  private static final int MOST_ISSUES = 1000;

  private static final int MOST_FIELDS = 10;
  private static final long MOST_ENTRIES = 10_000;
  private static final long USUAL_ENTRIES = 1000;

  private final Issues issues;
  private final History history;

  /** The histories of a site's issues. */
  public HistoryResource(Issues issues, History history) {
    this.issues = issues;
    this.history = history;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getChangeLogs").query("startAt", "maxResults").answer(this::list);
    operations.on("getChangeLogsByIds").body("changelogIds").reading().answer(this::byIds);
    operations
        .on("getBulkChangelogs")
        .body("issueIdsOrKeys", "fieldIds", "maxResults", "nextPageToken")
        .reading()
        .answer(this::bulk);
  }

  private Reply list(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    return Reply.ok(
        Pages.bean(call, history.of(issue.id()), PAGE, PAGE, entry -> history.view(call, entry)));
  }

  private Reply byIds(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    Set<Long> ids = new HashSet<>(Form.of(call).numbers("changelogIds"));
    if (ids.isEmpty()) {
      throw Refusal.badRequest("At least one changelog ID is required.");
    }
    List<HistoryEntry> found =
        history.of(issue.id()).stream().filter(entry -> ids.contains(entry.id())).toList();
    ObjectNode page = Json.object();
    page.put("startAt", 0).put("maxResults", found.size()).put("total", found.size());
    page.set("histories", Json.array(found, entry -> history.view(call, entry)));
    return Reply.ok(page);
  }

  /** Oldest first, whichever the issue; issues that the caller does not see are left out. */
  private Reply bulk(JiraCall call) {
    Form form = Form.of(call);
    List<String> names = form.texts("issueIdsOrKeys");
    List<String> fields = form.texts("fieldIds");
    if (names.isEmpty() || names.size() > MOST_ISSUES) {
      throw Refusal.badRequest("Between 1 and " + MOST_ISSUES + " issue IDs or keys are required.");
    }
    if (fields.size() > MOST_FIELDS) {
      throw Refusal.badRequest("At most " + MOST_FIELDS + " field IDs can be given.");
    }
    long page = form.number("maxResults").orElse(USUAL_ENTRIES);
    if (page < 1 || page > MOST_ENTRIES) {
      throw Refusal.badRequest("maxResults must be between 1 and " + MOST_ENTRIES + ".");
    }
    Set<Long> wanted = new LinkedHashSet<>();
    names.forEach(name -> issues.find(call, name).ifPresent(issue -> wanted.add(issue.id())));
    List<HistoryEntry> all = new ArrayList<>();
    wanted.forEach(id -> all.addAll(history.of(id)));
    all.removeIf(entry -> !fields.isEmpty() && !touches(entry, fields));
    all.sort(
        Comparator.comparing(HistoryEntry::created)
            .thenComparingLong(HistoryEntry::owner)
            .thenComparingLong(HistoryEntry::id));
    int from = form.text("nextPageToken").map(HistoryResource::position).orElse(0);
    int to = (int) Math.min(from + page, all.size());
    ObjectNode reply = Json.object();
    Map<Long, ArrayNode> byIssue = new LinkedHashMap<>();
    ArrayNode logs = reply.putArray("issueChangeLogs");
    for (HistoryEntry entry : all.subList(Math.min(from, to), to)) {
      byIssue
          .computeIfAbsent(
              entry.owner(),
              id -> logs.addObject().put("issueId", Ids.text(id)).putArray("changeHistories"))
          .add(history.view(call, entry));
    }
    if (to < all.size()) {
      reply.put("nextPageToken", Cursor.at(to));
    }
    return Reply.ok(reply);
  }

  private static int position(String token) {
    return Cursor.read(token)
        .orElseThrow(() -> Refusal.badRequest("The nextPageToken is not valid."));
  }

  private static boolean touches(HistoryEntry entry, List<String> fields) {
    return entry.items().stream()
        .anyMatch(item -> item.fieldId().filter(fields::contains).isPresent());
  }
}
