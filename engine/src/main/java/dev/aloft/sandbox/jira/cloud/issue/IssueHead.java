package dev.aloft.sandbox.jira.cloud.issue;

import java.time.Instant;
import java.util.Optional;

/**
 * An issue without its fields: what search looks at and sorts, of every issue of a site if need be.
 *
 * @param id the numeric id
 * @param projectId its project
 * @param number the number in its key
 * @param typeId its issue type
 * @param statusId its status
 * @param parentId its parent issue's id
 * @param created when it was made
 * @param updated when it was last changed
 */
public record IssueHead(
    long id,
    String projectId,
    long number,
    String typeId,
    String statusId,
    Optional<Long> parentId,
    Instant created,
    Instant updated) {

  /** The head of an issue. */
  public static IssueHead of(Issue issue) {
    return new IssueHead(
        issue.id(),
        issue.projectId(),
        issue.number(),
        issue.typeId(),
        issue.statusId(),
        issue.parentId(),
        issue.created(),
        issue.updated());
  }
}
