package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** An issue without what hangs on it, read from its row as it is asked. */
public final class SourceIssue {

  private final Rows rows;
  private final EntityRow row;
  private final String id;
  private final long number;
  private final Optional<String> projectKey;
  private final Optional<String> parentId;

  /**
   * @param projectKey the present key of its project, if that has a row
   * @param parentId the issue of which this is a sub-task
   */
  SourceIssue(Rows rows, EntityRow row, Optional<String> projectKey, Optional<String> parentId) {
    this.rows = rows;
    this.row = row;
    this.id = row.id();
    this.number = number(row);
    this.projectKey = projectKey;
    this.parentId = parentId;
  }

  /** The number by its own attribute or at the end of the key; 0 when there is neither. */
  private static long number(EntityRow row) {
    if (row.has("number")) {
      return Rows.number(row, "number");
    }
    String key = row.text("key");
    int dash = key.lastIndexOf('-');
    try {
      return Long.parseLong(key.substring(dash + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public String id() {
    return id;
  }

  /**
   * The key by which people know it: the project's present key and the number. Since 6.1 the number
   * counts and the key is left over; before, there is only the key.
   */
  public String key() {
    return row.has("number") && projectKey.isPresent()
        ? projectKey.get() + "-" + number
        : row.text("key");
  }

  public long number() {
    return number;
  }

  public String projectId() {
    return row.text("project");
  }

  public String typeId() {
    return row.text("type");
  }

  public String summary() {
    return row.text("summary");
  }

  public Optional<String> description() {
    return row.get("description");
  }

  public Optional<String> environment() {
    return row.get("environment");
  }

  public Optional<String> priorityId() {
    return Rows.filled(row, "priority");
  }

  public String statusId() {
    return row.text("status");
  }

  public Optional<String> resolutionId() {
    return Rows.filled(row, "resolution");
  }

  public Optional<String> assignee() {
    return Rows.filled(row, "assignee");
  }

  public Optional<String> reporter() {
    return Rows.filled(row, "reporter");
  }

  /** Who created it; the reporter in eras that did not tell the two apart. */
  public Optional<String> creator() {
    return row.has("creator") ? Rows.filled(row, "creator") : reporter();
  }

  public Optional<Instant> created() {
    return rows.instant(row, "created");
  }

  public Optional<Instant> updated() {
    return rows.instant(row, "updated");
  }

  /** A date without a zone. */
  public Optional<LocalDate> due() {
    return Rows.date(row, "duedate");
  }

  public Optional<Instant> resolved() {
    return rows.instant(row, "resolutiondate");
  }

  public long votes() {
    return Rows.number(row, "votes");
  }

  public long watches() {
    return Rows.number(row, "watches");
  }

  /** Seconds, as are the two that follow. */
  public OptionalLong originalEstimate() {
    return row.number("timeoriginalestimate");
  }

  public OptionalLong remainingEstimate() {
    return row.number("timeestimate");
  }

  public OptionalLong timeSpent() {
    return row.number("timespent");
  }

  public Optional<String> securityLevelId() {
    return Rows.filled(row, "security");
  }

  /** The issue of which this is a sub-task. */
  public Optional<String> parentId() {
    return parentId;
  }

  public boolean archived() {
    return Rows.flag(row, "archived");
  }

  public RowRef row() {
    return RowRef.of(row);
  }

  @Override
  public String toString() {
    return "SourceIssue[" + key() + ", " + id + "]";
  }
}
