package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.operation.Refusal;

/**
 * Finds epics for callers who may see them.
 *
 * @param planning says what is an epic
 * @param issues where it is looked for
 */
record EpicAccess(Planning planning, AgileIssues issues) {

  /**
   * An epic by id or key.
   *
   * @throws Refusal 404
   */
  Issue named(DataCenterCall call, String idOrKey) {
    return issues
        .find(call, idOrKey)
        .filter(planning::epic)
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested epic does not exist or you do not have permission to view it."));
  }
}
