package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.Table;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/limit/report}: the most parts of each kind that an issue is meant to have, and the
 * issues that are near it or beyond. The figures are those of the contract's examples.
 */
public final class LimitReport implements Resource<JiraCall> {

  /**
   * A limit.
   *
   * @param name what the report calls it
   * @param most how many parts an issue is meant to have at most
   * @param near from how many on it is told
   * @param tables where the parts lie
   */
  private record Limit(String name, int most, int near, List<Table> tables) {

    int count(long issue) {
      return tables.stream().mapToInt(table -> table.count(issue)).sum();
    }

    /** Every issue that may be near the limit: of several tables one holds the larger share. */
    Set<Long> candidates() {
      Set<Long> candidates = new TreeSet<>();
      int share = Math.ceilDiv(near, tables.size());
      tables.forEach(table -> candidates.addAll(table.crowded(share).keySet()));
      return candidates;
    }
  }

  private final Issues issues;
  private final List<Limit> limits;

  /** The limits of a site's issues, whose parts lie in a store. */
  public LimitReport(Issues issues, Store store) {
    this.issues = issues;
    this.limits =
        List.of(
            new Limit("comment", 5000, 4500, List.of(store.table("comment"))),
            new Limit("worklog", 10_000, 8000, List.of(store.table("worklog"))),
            new Limit("attachment", 2000, 1600, List.of(store.table("attachment"))),
            new Limit(
                "issuelinks",
                2000,
                1600,
                List.of(store.table("link"), store.table("link.incoming"))),
            new Limit("remoteIssueLinks", 2000, 1600, List.of(store.table("remoteLink"))));
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getIssueLimitReport")
        .query("isReturningKeys")
        .administratorsOnly()
        .answer(this::report);
  }

  private Reply report(JiraCall call) {
    ObjectNode near = Json.object();
    ObjectNode beyond = Json.object();
    ObjectNode most = Json.object();
    for (Limit limit : limits) {
      most.put(limit.name(), limit.most());
      for (long id : limit.candidates()) {
        int count = limit.count(id);
        if (count >= limit.near()) {
          put(call, count > limit.most() ? beyond : near, limit, id, count);
        }
      }
    }
    ObjectNode report = Json.object();
    report.set("issuesApproachingLimit", near);
    report.set("issuesBreachingLimit", beyond);
    report.set("limits", most);
    return Reply.ok(report);
  }

  /** Issues that the caller may not browse are left out (contract). */
  private void put(JiraCall call, ObjectNode among, Limit limit, long id, int count) {
    issues
        .store()
        .find(id)
        .filter(issue -> issues.may(call, Permission.BROWSE_PROJECTS, issue))
        .ifPresent(issue ->
            among
                .withObjectProperty(limit.name())
                .put(
                    call.flag("isReturningKeys", false) ? issues.key(issue) : Ids.text(id), count));
  }
}
