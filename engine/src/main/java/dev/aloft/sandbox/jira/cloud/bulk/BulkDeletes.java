package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/**
 * {@code /bulk/issues/delete}, {@code …/watch} and {@code …/unwatch}: an issue goes with its
 * sub-tasks, and who watches is the caller.
 */
final class BulkDeletes implements Resource<JiraCall> {

  private static final String SELECTED = "selectedIssueIdsOrKeys";

  private final Issues issues;
  private final Watchers watchers;
  private final BulkSelection selection;

  BulkDeletes(Issues issues, Watchers watchers, BulkSelection selection) {
    this.issues = issues;
    this.watchers = watchers;
    this.selection = selection;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("submitBulkDelete")
        .body(SELECTED, "sendBulkNotification")
        .answer(call -> each(call, issue -> delete(call, issue)));
    on.on("submitBulkWatch")
        .body(SELECTED)
        .answer(call -> each(call, issue -> watchers.watch(issue, call.caller(), true)));
    on.on("submitBulkUnwatch")
        .body(SELECTED)
        .answer(call -> each(call, issue -> watchers.watch(issue, call.caller(), false)));
  }

  private Reply each(JiraCall call, BulkSelection.Work work) {
    return BulkSelection.guarded(
        () -> selection.submit(call, selection.of(call, call.body()), work));
  }

  private void delete(JiraCall call, Issue issue) {
    if (!issues.may(call, Permission.DELETE_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to delete issues in this project.");
    }
    for (long id : issues.store().children(issue.id())) {
      issues
          .store()
          .find(id)
          .filter(child -> issues.type(child).subtask())
          .ifPresent(child -> gone(call, child));
    }
    gone(call, issue);
  }

  private void gone(JiraCall call, Issue issue) {
    issues.tell(call, News.of(Happening.DELETED, issue));
    issues.delete(issue);
  }
}
