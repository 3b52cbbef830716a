package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The issues that an operation on many is for, and the doing of it, one after the other. */
final class BulkSelection {

  /** Most issues of one request (contract). */
  private static final int MOST = 1000;

  private final Issues issues;
  private final Permissions permissions;
  private final BulkQueue queue;

  BulkSelection(Issues issues, Permissions permissions, BulkQueue queue) {
    this.issues = issues;
    this.permissions = permissions;
    this.queue = queue;
  }

  /** What is done with one issue; a refusal is what the task says of it. */
  @FunctionalInterface
  interface Work {
    void on(Issue issue);
  }

  /** One piece of work for one issue. */
  record Step(Issue issue, Work work) {}

  /** Refusals look otherwise in these operations. */
  static Reply guarded(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      return BulkQueue.refused(String.join(" ", refusal.messages()));
    }
  }

  /**
   * The issues that a list names.
   *
   * @throws Refusal 400 if it names none, too many, or one that the caller does not see
   */
  List<Issue> of(JiraCall call, List<String> names) {
    if (!permissions.hasGlobally(call.caller(), Permission.BULK_CHANGE)) {
      throw Refusal.badRequest("You do not have permission to perform bulk operations.");
    }
    if (names.isEmpty()) {
      throw Refusal.badRequest("At least one issue must be selected.");
    }
    if (names.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " issues can be selected.");
    }
    List<Issue> found = new ArrayList<>();
    for (String name : names) {
      found.add(
          issues
              .find(call, name)
              .orElseThrow(
                  () -> Refusal.badRequest("Some of the selected issues are not valid: " + name)));
    }
    return found;
  }

  /** The issues that {@code selectedIssueIdsOrKeys} names. */
  List<Issue> of(JiraCall call, JsonNode body) {
    List<String> names = new ArrayList<>();
    body.path("selectedIssueIdsOrKeys").forEach(name -> names.add(name.asString("")));
    return of(call, names);
  }

  /** Does the work and answers with the task that tells of it. */
  Reply submit(JiraCall call, List<Step> steps) {
    List<Long> done = new ArrayList<>();
    Map<Long, String> failed = new LinkedHashMap<>();
    for (Step step : steps) {
      long id = step.issue().id();
      try {
        if (issues.store().find(id).isPresent()) {
          step.work().on(issues.store().find(id).orElseThrow());
        }
        done.add(id);
      } catch (Refusal refusal) {
        failed.put(id, said(refusal));
      }
    }
    return queue.submitted(call, done, failed);
  }

  private static String said(Refusal refusal) {
    List<String> all = new ArrayList<>(refusal.messages());
    all.addAll(refusal.errors().values());
    return String.join(" ", all);
  }

  /** The same work for each issue. */
  Reply submit(JiraCall call, List<Issue> selected, Work work) {
    return submit(call, selected.stream().map(issue -> new Step(issue, work)).toList());
  }
}
