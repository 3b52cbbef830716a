package dev.aloft.jira.source;

import java.time.Instant;
import java.util.Optional;

/** A record of work; {@code seconds} is the time worked, the levels are as for comments. */
public record SourceWorklog(
    String id,
    Optional<String> author,
    Optional<String> updateAuthor,
    Optional<Instant> created,
    Optional<Instant> updated,
    Optional<Instant> started,
    long seconds,
    String body,
    Optional<String> groupLevel,
    Optional<String> roleLevel,
    RowRef row) {

  @Override
  public String toString() {
    return "SourceWorklog[" + id + "]";
  }
}
