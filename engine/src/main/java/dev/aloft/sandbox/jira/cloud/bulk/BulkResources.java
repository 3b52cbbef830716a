package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.issue.EditScreens;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.TransitionResource;
import dev.aloft.sandbox.jira.cloud.issue.TransitionViews;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** Every operation on many issues, over one queue. */
public final class BulkResources {

  private BulkResources() {}

  /** The resources. */
  public static List<Resource<JiraCall>> of(
      JiraSite site,
      Issues issues,
      IssueWriter writer,
      Watchers watchers,
      SiteTables tables,
      Permissions permissions) {
    BulkQueue queue = new BulkQueue(site);
    BulkSelection selection = new BulkSelection(issues, permissions, queue);
    TransitionViews views = new TransitionViews(issues);
    return List.of(
        queue,
        new BulkMoves(issues, tables, permissions, queue),
        new BulkDeletes(issues, watchers, selection),
        new BulkTransitions(
            issues, views, new TransitionResource(issues, writer, views), selection),
        new BulkEdits(issues, writer, new EditScreens(issues), selection));
  }
}
