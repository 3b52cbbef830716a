package dev.aloft.jira.source;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment.
 *
 * @param author empty when an anonymous visitor wrote it
 * @param groupLevel the group that alone may see it
 * @param roleLevel the id of the project role that alone may see it
 */
public record SourceComment(
    String id,
    Optional<String> author,
    Optional<String> updateAuthor,
    Optional<Instant> created,
    Optional<Instant> updated,
    String body,
    Optional<String> groupLevel,
    Optional<String> roleLevel,
    RowRef row) {

  @Override
  public String toString() {
    return "SourceComment[" + id + "]";
  }
}
