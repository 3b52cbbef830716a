package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.util.Optional;

/** Time that somebody worked, with words about it. */
public final class SourceWorklog extends SourceEntry {

  SourceWorklog(Rows rows, EntityRow row) {
    super(rows, row, "grouplevel");
  }

  public Optional<Instant> started() {
    return instant("startdate");
  }

  /** The time worked. */
  public long seconds() {
    return number("timeworked");
  }
}
