package dev.aloft.sandbox.store.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the tables of a site's file as readable files, and reads them into a fresh one. Row by
 * row: a site of any size needs no memory for it. Tables of secrets that have to stay usable, and
 * so are more than hashes, are left where they are.
 */
public final class SiteFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /** What a table's bytes are that are no document. */
  private static final String BYTES = "bytes";

  /** The first day that a zip can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** How the names of tables end that are never written. */
  private static final String SECRETS = ".secret";

  /** A column of a table. */
  private record Column(String name, boolean blob, boolean key) {}

  private SiteFiles() {}

  private static Map<String, List<Column>> tables(SiteFile file) {
    Map<String, List<Column>> tables = new TreeMap<>();
    for (String name :
        file.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            row -> row.getString(1))) {
      tables.put(
          name,
          file.rows(
              "SELECT name, type, pk FROM pragma_table_info(?)",
              row ->
                  new Column(row.getString(1), row.getString(2).equals("BLOB"), row.getInt(3) > 0),
              name));
    }
    return tables;
  }

  private static List<String> keys(List<Column> columns) {
    return columns.stream().filter(Column::key).map(Column::name).toList();
  }

  /**
   * Writes a site as a zip. Nobody may change it meanwhile.
   *
   * @param out stays open
   */
  public static void write(SiteFile file, OutputStream out) throws IOException {
    Map<String, List<Column>> tables = tables(file);
    Map<String, Long> leftOut = leftOut(file, tables.keySet());
    tables.keySet().removeIf(name -> name.endsWith(SECRETS));
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("form", SavedSite.FORM);
    ObjectNode listed = head.putObject("tables");
    tables.forEach((name, columns) -> {
      ArrayNode keys = listed.putArray(name);
      keys(columns).forEach(keys::add);
    });
    if (!leftOut.isEmpty()) {
      ObjectNode counts = head.putObject(SavedSite.LEFT_OUT);
      leftOut.forEach(counts::put);
    }
    zip.putNextEntry(entry(SavedSite.HEAD));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(head));
    for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
      zip.putNextEntry(entry(table.getKey() + SavedSite.LINES));
      String order = String.join(", ", keys(table.getValue()));
      file.each(
          "SELECT * FROM \"" + table.getKey() + "\" ORDER BY " + order,
          row -> line(zip, table.getValue(), row));
    }
    zip.finish();
    zip.flush();
  }

  /** Of what the secrets stay behind, and of how many. */
  private static Map<String, Long> leftOut(SiteFile file, Collection<String> tables) {
    Map<String, Long> leftOut = new TreeMap<>();
    for (String table : tables) {
      if (table.endsWith(SECRETS)) {
        String whose = table.substring(0, table.length() - SECRETS.length());
        long count =
            file.rows("SELECT count(*) FROM \"" + table + "\"", row -> row.getLong(1)).getFirst();
        if (count > 0) {
          leftOut.put(whose.substring(whose.lastIndexOf('.') + 1), count);
        }
      }
    }
    return leftOut;
  }

  /** No entry says when it was written: the same site gives the same bytes. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  private static void line(OutputStream out, List<Column> columns, ResultSet row)
      throws SQLException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      if (!column.blob()) {
        line.set(column.name(), JSON.valueToTree(row.getObject(at + 1)));
      } else if (column.name().equals(BYTES)) {
        line.put(BYTES, Base64.getEncoder().encodeToString(row.getBytes(at + 1)));
      } else {
        line.set(column.name(), JSON.readTree(row.getBytes(at + 1)));
      }
    }
    try {
      JSON.writeValue(out, line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a saved site into the tables of a fresh file.
   *
   * @throws IOException if it has a table or column that the file lacks, or cannot be read
   */
  public static void read(SavedSite saved, SiteFile file) throws IOException {
    Map<String, List<Column>> tables = tables(file);
    for (String name : new TreeMap<>(saved.tables()).keySet()) {
      List<Column> columns = tables.get(name);
      if (columns == null) {
        throw new IOException("no site has a table " + name);
      }
      try (BufferedReader lines = saved.lines(name)) {
        String places = columns.stream().map(one -> "?").collect(Collectors.joining(", "));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String insert =
            "INSERT OR REPLACE INTO \"%s\" (%s) VALUES (%s)".formatted(name, names, places);
        long at = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          at++;
          put(file, insert, columns, line, name + ", line " + at);
        }
      }
    }
    file.commit();
  }

  private static void put(
      SiteFile file, String insert, List<Column> columns, String line, String where)
      throws IOException {
    try {
      file.update(insert, values(columns, JSON.readTree(line)).toArray());
    } catch (JacksonException e) {
      throw new IOException(where + " cannot be read", e);
    } catch (IllegalArgumentException | SiteFileException e) {
      throw new IOException(where + " does not fit the table", e);
    }
  }

  private static List<Object> values(List<Column> columns, JsonNode line) {
    List<Object> values = new ArrayList<>();
    for (Column column : columns) {
      if (column.blob() && !line.has(column.name())) {
        throw new IllegalArgumentException("no " + column.name());
      }
      JsonNode value = line.path(column.name());
      if (column.blob()) {
        values.add(
            column.name().equals(BYTES)
                ? Base64.getDecoder().decode(value.asString(""))
                : JSON.writeValueAsBytes(value));
      } else {
        values.add(
            value.isNull() || value.isMissingNode()
                ? Optional.empty()
                : value.isNumber() ? value.longValue() : value.asString(""));
      }
    }
    return values;
  }
}
