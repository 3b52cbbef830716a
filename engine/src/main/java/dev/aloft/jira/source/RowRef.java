package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;

/**
 * A row of the source, by its entity and its place in it counted from 1: what the ledger claims.
 */
public record RowRef(String entity, long ordinal) {

  public static RowRef of(EntityRow row) {
    return new RowRef(row.entity(), row.ordinal());
  }
}
