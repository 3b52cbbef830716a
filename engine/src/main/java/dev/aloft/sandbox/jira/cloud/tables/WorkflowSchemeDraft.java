package dev.aloft.sandbox.jira.cloud.tables;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a workflow scheme in use is to become.
 *
 * @param schemeId the scheme, of which there is one draft at most
 * @param modifiedBy the account that changed it last
 */
public record WorkflowSchemeDraft(
    long id,
    long schemeId,
    String name,
    String description,
    long defaultWorkflow,
    Map<Long, Long> byIssueType,
    String modifiedBy,
    Instant modified)
    implements Row {

  public WorkflowSchemeDraft {
    byIssueType = Collections.unmodifiableMap(new LinkedHashMap<>(byIssueType));
  }
}
