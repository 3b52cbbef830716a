package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;

/** A link between two issues, as it stands with its source; read from its row as it is asked. */
public final class SourceLink {

  private final EntityRow row;

  SourceLink(EntityRow row) {
    this.row = row;
  }

  public String id() {
    return row.id();
  }

  /** The link type. */
  public String typeId() {
    return row.text("linktype");
  }

  /** The issue from which the outward description reads. */
  public String sourceId() {
    return row.text("source");
  }

  public String destinationId() {
    return row.text("destination");
  }

  public long sequence() {
    return Rows.number(row, "sequence");
  }

  /** Whether it leads nowhere else; no site takes such a link. */
  public boolean isToItself() {
    return sourceId().equals(destinationId());
  }

  public RowRef row() {
    return RowRef.of(row);
  }
}
