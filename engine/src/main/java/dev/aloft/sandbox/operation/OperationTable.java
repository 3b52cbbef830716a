package dev.aloft.sandbox.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every operation that a published contract lists, with the names and simple types of what it
 * takes; no schema, no description. Generated from the contract files by a class of the test
 * sources, which also proves it up to date.
 */
public final class OperationTable {

  /**
   * One operation.
   *
   * @param template the path as the product serves it, with parameters in braces
   * @param operationId the contract's name of it; method and path where it has none or shares it
   * @param parameters what the contract says of its path and query
   * @param payload what the contract says of its body
   * @param anonymous whether the contract lets callers in who have not logged in
   */
  public record Row(
      String method,
      String template,
      String operationId,
      List<Parameter> parameters,
      Payload payload,
      boolean anonymous) {

    /** Keeps a copy. */
    public Row {
      parameters = List.copyOf(parameters);
    }

    /** A parameter of the query. */
    public Optional<Parameter> query(String name) {
      return parameters.stream()
          .filter(one -> one.place() == Parameter.Place.QUERY && one.name().equals(name))
          .findFirst();
    }
  }

  private final List<Row> rows;
  private final Map<String, Row> byId = new LinkedHashMap<>();

  /** A table of rows. */
  public OperationTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> byId.put(row.operationId(), row));
  }

  /** The table that lies among the class path's resources under an absolute name. */
  public static OperationTable load(String resource) {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = OperationTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(TableLine.read(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OperationTable(rows);
  }

  /** All rows. */
  public List<Row> rows() {
    return rows;
  }

  /** Whether the contract has an operation. */
  public boolean contains(String operationId) {
    return byId.containsKey(operationId);
  }

  /** The row of an operation. */
  public Row row(String operationId) {
    Row row = byId.get(operationId);
    if (row == null) {
      throw new IllegalArgumentException("no contract has the operation " + operationId);
    }
    return row;
  }
}
