package dev.aloft.origin.database;

import dev.aloft.origin.SourceTime;
import dev.aloft.staging.StagingWriter;
import dev.aloft.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the rows of tables to the staging and keeps their digest, which is the snapshot's id: two
 * reads that find the same give the same. For one thread.
 */
final class TableRows {

  private static final int FETCHED = 1_000;

  /** Rows that hold secrets, and are not asked for. */
  private static final Map<String, String> LEFT =
      Map.of("cwd_directory_attribute", "LOWER(attribute_name) NOT LIKE '%password%'");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Connection connection;
  private final Naming naming;
  private final ZoneId zone;
  private final StagingWriter writer;
  private final DueDates dueDates;
  private final MessageDigest digest = Digest.sha256();

  TableRows(Connection connection, Naming naming, ZoneId zone, StagingWriter writer) {
    this.connection = connection;
    this.naming = naming;
    this.zone = zone;
    this.writer = writer;
    this.dueDates = new DueDates();
  }

  void read(SourceTable table) throws SQLException {
    Optional<String> where = table.of().map(EntityTable::name).map(LEFT::get);
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(FETCHED);
      try (ResultSet rows = statement.executeQuery(table.select(naming, where))) {
        read(table, rows);
      }
    }
  }

  private void read(SourceTable table, ResultSet rows) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    int columns = table.columns().size();
    ColumnKind[] kinds = new ColumnKind[columns];
    for (int i = 0; i < columns; i++) {
      kinds[i] = ColumnKind.of(about.getColumnType(i + 1), about.getColumnTypeName(i + 1));
    }
    String entity = table.entity();
    boolean ofApp = table.of().isEmpty();
    List<String> attributes = table.attributes();
    int dueDate = entity.equals(DueDates.ENTITY) ? attributes.indexOf(DueDates.ATTRIBUTE) : -1;
    String[] names = new String[columns];
    String[] values = new String[columns];
    while (rows.next()) {
      int count = 0;
      for (int i = 0; i < columns; i++) {
        Optional<String> value = kinds[i].text(rows, i + 1, zone);
        if (!ofApp) {
          value = value.map(TableRows::lines);
        } else if (kinds[i].isTime()) {
          value = value.map(this::moment);
        }
        if (value.isPresent()) {
          names[count] = attributes.get(i);
          values[count++] = value.get();
          if (i == dueDate) {
            dueDates.add(value.get());
          }
        }
      }
      writer.add(entity, names, values, count);
      digest(entity, names, values, count);
    }
  }

  /**
   * Line ends as a reader of XML gives them (XML 1.0, 2.11). In tables of apps backups keep them by
   * writing them as references.
   */
  private static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A time in a table of an app, which backups tell as a moment. */
  private String moment(String clock) {
    return SourceTime.instant(clock, zone).map(MOMENT::format).orElse(clock);
  }

  DueDates dueDates() {
    return dueDates;
  }

  /** The digest of all rows; nothing may follow. */
  String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void digest(String entity, String[] names, String[] values, int count) {
    update(entity);
    for (int i = 0; i < count; i++) {
      update(names[i]);
      update(values[i]);
    }
    digest.update((byte) 1);
  }

  private void update(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
