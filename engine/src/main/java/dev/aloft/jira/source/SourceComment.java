package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;

/** A comment. */
public final class SourceComment extends SourceEntry {

  SourceComment(Rows rows, EntityRow row) {
    super(rows, row, "level");
  }
}
