package dev.aloft.origin;

/** Takes rows as they are read. */
interface RowSink {

  /** One row; the arrays are used again for the next one. */
  void row(String entity, String[] names, String[] values, int count);

  /** A comment outside of rows: backups put their header there. */
  void comment(String text);
}
