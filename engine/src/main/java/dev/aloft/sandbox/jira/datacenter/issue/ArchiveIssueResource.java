package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /issue/archive}, {@code /issue/{issueIdOrKey}/archive}, {@code …/restore}. */
public final class ArchiveIssueResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The issues of a site. */
  public ArchiveIssueResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("archiveIssue")
        .query("notifyUsers")
        .answer(call -> {
          archive(call, lookup.issue(call), true);
          return Reply.noContent();
        });
    operations
        .on("restoreIssue")
        .query("notifyUsers")
        .answer(call -> {
          archive(call, lookup.issue(call), false);
          return Reply.noContent();
        });
    operations.on("archiveIssues").query("notifyUsers").rawBody().answer(this::archiveAll);
  }

  private void archive(DataCenterCall call, Issue issue, boolean now) {
    Permission needed = now ? Permission.ARCHIVE_ISSUES : Permission.RESTORE_ISSUES;
    if (!site.access().may(call.caller(), needed, issue)
        && !site.access().administers(call.caller())) {
      throw Refusal.forbidden(
          "You do not have permission to " + (now ? "archive" : "restore") + " issues.");
    }
    if (issue.archived() == now) {
      throw Refusal.forbidden(
          now ? "The issue is archived already." : "The issue is not archived.");
    }
    site.issues().put(issue.archived(now));
    site.issues().children(issue).forEach(child -> site.issues().put(child.archived(now)));
  }

  /**
   * Archives the issues whose keys the body names, between commas, blanks or line breaks. Each has
   * a line in the reply, for better or worse; how the product words it is nowhere published.
   */
  private Reply archiveAll(DataCenterCall call) {
    Lookup.known(call);
    String body = new String(call.request().body(), StandardCharsets.UTF_8);
    List<String> keys = body.strip().isEmpty() ? List.of() : List.of(body.strip().split("[\\s,]+"));
    StringBuilder results = new StringBuilder();
    for (String key : keys) {
      results.append(key).append(',').append(archived(call, key)).append('\n');
    }
    return Reply.bytes(
        200, "text/plain;charset=UTF-8", results.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String archived(DataCenterCall call, String key) {
    try {
      archive(call, lookup.issue(call, key), true);
      return "Archived";
    } catch (Refusal refusal) {
      return String.join(" ", refusal.messages());
    }
  }
}
