package dev.aloft.jira.issue;

import dev.aloft.http.Method;
import dev.aloft.http.Workload;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.plan.Action;
import dev.aloft.plan.LaneSummary;
import java.util.List;

/** The calls that lanes of issues are expected to need, phase by phase, from their counts. */
public final class IssueCalls {

  private static final String ISSUE = "/rest/api/3/issue/{issueIdOrKey}";

  private IssueCalls() {}

  /** Adds them to what is expected. */
  public static void expect(List<LaneSummary> lanes, Workload load) {
    load.stage();
    long batches = lanes.stream().mapToLong(IssueCalls::batches).sum();
    // Where keys are kept, one bulk call of a project waits for the one before.
    long longest = lanes.stream().mapToLong(IssueCalls::batches).max().orElse(0);
    load.expect(Method.POST, "/rest/api/3/issue/bulk", batches, longest);
    load.stage();
    load.expect(Method.PUT, ISSUE, count(lanes, Action.UPDATE), 0);
    load.expect(Method.POST, ISSUE + "/comment", parts(lanes, IssueSchema.COMMENT), 0);
    load.expect(Method.POST, ISSUE + "/worklog", parts(lanes, IssueSchema.WORKLOG), 0);
    load.expect(Method.POST, ISSUE + "/attachments", parts(lanes, IssueSchema.ATTACHMENT), 0);
    load.stage();
    load.expect(Method.POST, "/rest/api/3/issueLink", parts(lanes, IssueSchema.LINK), 0);
    load.stage();
    long watchers = parts(lanes, IssueSchema.WATCHER);
    load.expect(Method.POST, ISSUE + "/watchers", watchers, 0);
    load.expect(Method.GET, ISSUE + "/watchers", watchers, 0);
    long gaps = lanes.stream().mapToLong(LaneSummary::placeholders).sum();
    load.expect(Method.DELETE, ISSUE, gaps + count(lanes, Action.DELETE), 0);
    long reads = lanes.stream().mapToLong(IssueCalls::reads).sum();
    load.expect(Method.POST, "/rest/api/3/issue/bulkfetch", reads, 0);
    load.expect(Method.POST, "/rest/api/3/comment/list", reads, 0);
    load.expect(Method.POST, "/rest/api/3/worklog/list", reads, 0);
  }

  private static long batches(LaneSummary lane) {
    return whole(lane.count(Action.CREATE) + lane.placeholders(), Issues.CREATES_A_CALL);
  }

  /** Everything that was written is read back. */
  private static long reads(LaneSummary lane) {
    return whole(lane.count(Action.CREATE) + lane.count(Action.UPDATE), Issues.FETCHES_A_CALL);
  }

  private static long whole(long things, long each) {
    return (things + each - 1) / each;
  }

  private static long count(List<LaneSummary> lanes, Action action) {
    return lanes.stream().mapToLong(lane -> lane.count(action)).sum();
  }

  private static long parts(List<LaneSummary> lanes, String kind) {
    return lanes.stream().mapToLong(lane -> lane.parts().getOrDefault(kind, 0L)).sum();
  }
}
