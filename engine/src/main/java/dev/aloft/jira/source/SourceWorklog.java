package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.util.Optional;

/** A record of work, read from its row as it is asked. */
public final class SourceWorklog {

  private final Rows rows;
  private final EntityRow row;

  SourceWorklog(Rows rows, EntityRow row) {
    this.rows = rows;
    this.row = row;
  }

  public String id() {
    return row.id();
  }

  public Optional<String> author() {
    return Rows.filled(row, "author");
  }

  public Optional<String> updateAuthor() {
    return Rows.filled(row, "updateauthor");
  }

  public Optional<Instant> created() {
    return rows.instant(row, "created");
  }

  public Optional<Instant> updated() {
    return rows.instant(row, "updated");
  }

  public Optional<Instant> started() {
    return rows.instant(row, "startdate");
  }

  /** The time worked. */
  public long seconds() {
    return Rows.number(row, "timeworked");
  }

  public String body() {
    return row.text("body");
  }

  /** The group that alone may see it. */
  public Optional<String> groupLevel() {
    return Rows.filled(row, "grouplevel");
  }

  /** The id of the project role that alone may see it. */
  public Optional<String> roleLevel() {
    return Rows.filled(row, "rolelevel");
  }

  /** Whether it is not for all who see the issue. */
  public boolean isRestricted() {
    return groupLevel().isPresent() || roleLevel().isPresent();
  }

  public RowRef row() {
    return RowRef.of(row);
  }

  @Override
  public String toString() {
    return "SourceWorklog[" + id() + "]";
  }
}
