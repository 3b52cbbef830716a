package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which workflow serves which issue type; row {@link #DEFAULT} is the one that shows no id. */
public record WorkflowScheme(
    long id,
    String name,
    String description,
    long defaultWorkflow,
    Map<Long, Long> byIssueType,
    WorkflowVersion version)
    implements Row {

  /** The built-in default scheme; the interface never shows this number. */
  public static final long DEFAULT = 0;

  public WorkflowScheme {
    byIssueType = Collections.unmodifiableMap(new LinkedHashMap<>(byIssueType));
  }

  public long workflowFor(long issueTypeId) {
    return byIssueType.getOrDefault(issueTypeId, defaultWorkflow);
  }

  public boolean uses(long workflowId) {
    return defaultWorkflow == workflowId || byIssueType.containsValue(workflowId);
  }
}
