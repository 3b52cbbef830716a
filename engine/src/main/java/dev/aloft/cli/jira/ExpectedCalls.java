package dev.aloft.cli.jira;

import dev.aloft.http.Method;
import dev.aloft.http.Workload;
import dev.aloft.jira.issue.IssueCalls;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import java.util.List;

/**
 * The calls that an apply is expected to send, from a plan's counts alone. What shows only on the
 * way is left out: refusals, numbers that shift, parts that have to be read one by one.
 */
final class ExpectedCalls {

  /** Most things of configuration are written once and stamped, or read back, once. */
  private static final long CALLS_A_CHANGE = 2;

  private ExpectedCalls() {}

  /** The calls, phase by phase. */
  static Workload of(List<Change> changes, List<LaneSummary> lanes) {
    Workload load = new Workload();
    configuration(changes, load);
    IssueCalls.expect(lanes, load);
    return load;
  }

  /** One after the other, since most things refer to others. */
  private static void configuration(List<Change> changes, Workload load) {
    long people = changes.stream().filter(change -> change.address().type().equals("user")).count();
    long written = changes.stream().filter(ExpectedCalls::written).count();
    load.expect(Method.GET, "/rest/api/3/user/search", people, 0);
    long calls = written * CALLS_A_CHANGE;
    load.expect(Method.POST, "configuration", calls, calls);
  }

  private static boolean written(Change change) {
    return change.action().writes() || change.action() == Action.ADOPT;
  }
}
