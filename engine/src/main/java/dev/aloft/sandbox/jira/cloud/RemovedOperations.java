package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/**
 * Operations that the contract still lists although the product takes them away
 * (contracts/README.md, point 1).
 */
public final class RemovedOperations implements Resource<JiraCall> {

  /** Their ids. */
  public static final List<String> IDS =
      List.of(
          "searchForIssuesUsingJql",
          "searchForIssuesUsingJqlPost",
          "searchForIssuesIds",
          "getCreateIssueMeta",
          "getWorkflowsPaginated",
          "getAllWorkflows",
          "createWorkflow",
          "getWorkflowTransitionProperties",
          "createWorkflowTransitionProperty",
          "updateWorkflowTransitionProperty",
          "deleteWorkflowTransitionProperty");

  @Override
  public void register(Operations<JiraCall> on) {
    IDS.forEach(id -> on.on(id).removed("taken away by the product"));
  }
}
