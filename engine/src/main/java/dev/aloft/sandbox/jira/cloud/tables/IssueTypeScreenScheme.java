package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which screen scheme serves which issue type; the others use the default one. */
public record IssueTypeScreenScheme(
    long id, String name, String description, long defaultScreenScheme, Map<Long, Long> byIssueType)
    implements Row {

  public IssueTypeScreenScheme {
    byIssueType = Collections.unmodifiableMap(new LinkedHashMap<>(byIssueType));
  }

  public long screenSchemeFor(long issueTypeId) {
    return byIssueType.getOrDefault(issueTypeId, defaultScreenScheme);
  }

  public boolean uses(long screenSchemeId) {
    return defaultScreenScheme == screenSchemeId || byIssueType.containsValue(screenSchemeId);
  }
}
