package dev.aloft.jira.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An issue without what hangs on it.
 *
 * @param key the key by which people know it: the project's present key and the number
 * @param creator who created it; the reporter in eras that did not tell the two apart
 * @param due a date without a zone
 * @param originalEstimate seconds, as are the two that follow
 * @param parentId the issue of which this is a sub-task
 */
public record SourceIssue(
    String id,
    String key,
    long number,
    String projectId,
    String typeId,
    String summary,
    Optional<String> description,
    Optional<String> environment,
    Optional<String> priorityId,
    String statusId,
    Optional<String> resolutionId,
    Optional<String> assignee,
    Optional<String> reporter,
    Optional<String> creator,
    Optional<Instant> created,
    Optional<Instant> updated,
    Optional<LocalDate> due,
    Optional<Instant> resolved,
    long votes,
    long watches,
    OptionalLong originalEstimate,
    OptionalLong remainingEstimate,
    OptionalLong timeSpent,
    Optional<String> securityLevelId,
    Optional<String> parentId,
    boolean archived,
    RowRef row) {

  @Override
  public String toString() {
    return "SourceIssue[" + key + ", " + id + "]";
  }
}
