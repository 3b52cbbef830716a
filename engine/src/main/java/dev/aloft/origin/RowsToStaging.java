package dev.aloft.origin;

import dev.aloft.staging.StagingWriter;
import java.util.Map;

/** Hands rows to the staging and notices on the way when the last of them was written. */
final class RowsToStaging implements RowSink {

  private final StagingWriter writer;
  private final BackupHeader header;
  private String latest = "";

  RowsToStaging(StagingWriter writer, BackupHeader header) {
    this.writer = writer;
    this.header = header;
  }

  @Override
  public void row(String entity, String[] names, String[] values, int count) {
    for (int i = 0; i < count; i++) {
      String name = names[i];
      if ((name.equals("created") || name.equals("updated")) && isLater(values[i])) {
        latest = values[i];
      }
    }
    writer.add(entity, names, values, count);
  }

  @Override
  public void comment(String text) {
    header.comment(text);
  }

  /** The latest creation or update of any row, as text; empty when no row has one. */
  String latest() {
    return latest;
  }

  Map<String, Long> counts() {
    return writer.counts();
  }

  /** Times compare as texts, since they are written from the year down. */
  private boolean isLater(String value) {
    return value.compareTo(latest) > 0 && value.length() > 10 && value.charAt(4) == '-';
  }
}
