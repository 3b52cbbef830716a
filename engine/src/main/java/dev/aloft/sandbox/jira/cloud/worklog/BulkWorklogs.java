package dev.aloft.sandbox.jira.cloud.worklog;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** {@code /issue/{issueIdOrKey}/worklog} as a whole: deleting and moving many worklogs at once. */
public final class BulkWorklogs implements Resource<JiraCall> {

  /** The most worklogs of one call (contract). */
  private static final int MOST = 5000;

  private final Issues issues;
  private final Worklogs worklogs;

  /** The worklogs of a site. */
  public BulkWorklogs(Issues issues, Worklogs worklogs) {
    this.issues = issues;
    this.worklogs = worklogs;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("bulkDeleteWorklogs").query("adjustEstimate").body("ids").answer(this::delete);
    operations
        .on("bulkMoveWorklogs")
        .query("adjustEstimate")
        .body("ids", "issueIdOrKey")
        .answer(this::move);
  }

  /** The worklogs that a body names, all of which must be of the issue. */
  private List<Document> named(JiraCall call, Issue issue) {
    if (!issues.configuration().timeTracking()) {
      throw Refusal.notFound("Time tracking is not enabled.");
    }
    List<Long> ids = Form.of(call).numbers("ids");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Refusal.badRequest("Between 1 and " + MOST + " worklog IDs must be given.");
    }
    if (!issues.may(call, Permission.DELETE_ALL_WORKLOGS, issue)) {
      throw Refusal.badRequest("You do not have permission to delete these worklogs.");
    }
    return ids.stream()
        .distinct()
        .map(id ->
            worklogs
                .find(call, id)
                .filter(worklog -> worklog.owner() == issue.id())
                .orElseThrow(() -> Refusal.notFound("Cannot find worklog with id: '" + id + "'.")))
        .toList();
  }

  private Reply delete(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    Estimate estimate = Estimate.of(call, "");
    for (Document worklog : named(call, issue)) {
      worklogs.delete(call, issues.get(call, call.path("issueIdOrKey")), worklog, estimate);
    }
    return Reply.noContent();
  }

  /** Histories do not tell of it (contract). */
  private Reply move(JiraCall call) {
    Issue source = issues.get(call, call.path("issueIdOrKey"));
    Issue target = issues.get(call, Form.of(call).text("issueIdOrKey").orElse(""));
    Estimate estimate = Estimate.of(call, "");
    List<Document> moving = named(call, source);
    if (source.id() == target.id()) {
      throw Refusal.badRequest("The worklogs are of this issue already.");
    }
    if (!issues.may(call, Permission.WORK_ON_ISSUES, target)) {
      throw Refusal.badRequest("You do not have permission to log work on the target issue.");
    }
    if (moving.stream()
        .anyMatch(one -> one.json().path("visibility").path("type").asString("").equals("role"))) {
      throw Refusal.badRequest("Worklogs that a project role restricts cannot be moved.");
    }
    worklogs.move(source, target, moving, estimate);
    return Reply.noContent();
  }
}
