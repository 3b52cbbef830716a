package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which field configuration serves which issue type.
 *
 * @param others the one that serves all other types
 */
public record FieldConfigurationScheme(
    long id, String name, String description, long others, Map<Long, Long> byIssueType)
    implements Row {

  /** Keeps the order of the types. */
  public FieldConfigurationScheme {
    byIssueType = Collections.unmodifiableMap(new LinkedHashMap<>(byIssueType));
  }

  /** The field configuration of an issue type. */
  public long configurationFor(long issueTypeId) {
    return byIssueType.getOrDefault(issueTypeId, others);
  }

  /** Whether it gives a field configuration to some type. */
  public boolean uses(long configurationId) {
    return others == configurationId || byIssueType.containsValue(configurationId);
  }
}
