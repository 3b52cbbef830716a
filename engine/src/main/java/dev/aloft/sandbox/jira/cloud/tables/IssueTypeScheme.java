package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;
import java.util.Optional;

/** The issue types that a project offers, in their order. */
public record IssueTypeScheme(
    long id,
    String name,
    String description,
    Optional<Long> defaultIssueTypeId,
    List<Long> issueTypeIds)
    implements Row {

  public IssueTypeScheme {
    issueTypeIds = List.copyOf(issueTypeIds);
  }

  public IssueTypeScheme with(List<Long> types) {
    return new IssueTypeScheme(id, name, description, defaultIssueTypeId, types);
  }

  public IssueTypeScheme without(long type) {
    return new IssueTypeScheme(
        id,
        name,
        description,
        defaultIssueTypeId.filter(standard -> standard != type),
        issueTypeIds.stream().filter(each -> each != type).toList());
  }
}
