package dev.aloft.sandbox.jira.cloud.kept;

import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.store.kept.KeptDocuments;
import dev.aloft.sandbox.store.kept.KeptPart;
import java.util.Optional;
import tools.jackson.databind.JavaType;

/** A table of the configuration, saved whole: there are few rows, and they seldom change. */
final class KeptTable<T extends Row> implements KeptPart {

  private final String name;
  private final Class<T> rows;
  private final Table<T> table;
  private long saved = -1;

  KeptTable(Class<T> rows, Table<T> table) {
    this.name = "table " + rows.getSimpleName();
    this.rows = rows;
    this.table = table;
  }

  @Override
  public void save(KeptDocuments documents) {
    if (table.changes() != saved) {
      documents.put(name, table.content());
      saved = table.changes();
    }
  }

  @Override
  public void restore(KeptDocuments documents) {
    JavaType type = KeptDocuments.types().constructParametricType(Table.Content.class, rows);
    Optional<Table.Content<T>> content = documents.find(name, type);
    content.ifPresent(table::restore);
    saved = content.isPresent() ? table.changes() : -1;
  }
}
