package dev.aloft.sandbox.jira.datacenter.index;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import tools.jackson.databind.node.ObjectNode;

/** {@code /index}, {@code /index-snapshot}: how the index stands to the issues. */
public final class IndexResource implements Resource<DataCenterCall> {

  /** What the product calls a node that is in no cluster. */
  private static final String NODE = "NOT_CLUSTERED";

  private final JiraSite site;

  /** The index of a site. */
  public IndexResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getIndexSummary").administratorsOnly().answer(call -> Reply.ok(summary()));
    operations
        .on("listIndexSnapshot")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.array(List.<String>of(), one -> Json.object())));
    operations
        .on("isIndexSnapshotRunning")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.object().put("running", false)));
  }

  private ObjectNode summary() {
    LongSummaryStatistics updated =
        site.issues().all().mapToLong(Issue::updated).summaryStatistics();
    long archived = site.issues().all().filter(Issue::archived).count();
    ObjectNode view = Json.object();
    view.put("nodeId", NODE);
    view.put("reportTime", JiraTimes.print(site.dataCenter().now()));
    ObjectNode issues = view.putObject("issueIndex");
    issues.put("indexReadable", true);
    issues.put("countInDatabase", updated.getCount());
    issues.put("countInIndex", updated.getCount() - archived);
    issues.put("countInArchive", archived);
    if (updated.getCount() > 0) {
      String last = JiraTimes.print(Instant.ofEpochMilli(updated.getMax()));
      issues.put("lastUpdatedInDatabase", last);
      issues.put("lastUpdatedInIndex", last);
    }
    view.putObject("replicationQueues");
    return view;
  }
}
