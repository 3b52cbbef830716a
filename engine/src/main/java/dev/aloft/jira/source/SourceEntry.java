package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.util.Optional;

/** What somebody wrote on an issue, read from its row as it is asked. */
public abstract sealed class SourceEntry permits SourceComment, SourceWorklog {

  private final Rows rows;
  private final EntityRow row;
  private final String groupAttribute;

  /**
   * @param groupAttribute the attribute that names the group that alone may see it
   */
  SourceEntry(Rows rows, EntityRow row, String groupAttribute) {
    this.rows = rows;
    this.row = row;
    this.groupAttribute = groupAttribute;
  }

  public String id() {
    return row.id();
  }

  /** Empty when an anonymous visitor wrote it. */
  public Optional<String> author() {
    return Rows.filled(row, "author");
  }

  public Optional<String> updateAuthor() {
    return Rows.filled(row, "updateauthor");
  }

  public Optional<Instant> created() {
    return instant("created");
  }

  public Optional<Instant> updated() {
    return instant("updated");
  }

  Optional<Instant> instant(String attribute) {
    return rows.instant(row, attribute);
  }

  long number(String attribute) {
    return Rows.number(row, attribute);
  }

  public String body() {
    return row.text("body");
  }

  /** The group that alone may see it. */
  public Optional<String> groupLevel() {
    return Rows.filled(row, groupAttribute);
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

  /** The id only: what people wrote is theirs. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + id() + "]";
  }
}
