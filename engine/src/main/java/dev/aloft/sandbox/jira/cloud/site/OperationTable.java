package dev.aloft.sandbox.jira.cloud.site;

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
import java.util.Set;

/**
 * Every operation that the published contract lists: method, path template, operationId. Generated
 * from the contract files by a class of the test sources, which also proves it up to date.
 */
public final class OperationTable {

  /** Where the generated table lies among the class path's resources. */
  public static final String RESOURCE = "/dev/aloft/sandbox/jira/cloud/operations.tsv";

  /**
   * Operations still listed but taken away by the product, so they answer 410 (contracts/README.md,
   * point 1).
   */
  private static final Set<String> REMOVED =
      Set.of(
          "searchForIssuesUsingJql",
          "searchForIssuesUsingJqlPost",
          "searchForIssuesIds",
          "getCreateIssueMeta",
          "getWorkflowsPaginated",
          "getAllWorkflows",
          "createWorkflow",
          "getWorkflowTransitionProperties",
          "createWorkflowTransitionProperty",
          "updateWorkflowTransitionProperty",
          "deleteWorkflowTransitionProperty");

  /** One operation. The template's API version is 3 wherever v3 has the operation. */
  public record Row(String method, String template, String operationId) {}

  private final List<Row> rows;
  private final Map<String, Row> byId = new LinkedHashMap<>();

  /** A table of rows. */
  public OperationTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> byId.put(row.operationId(), row));
  }

  /** The table of the Jira Cloud platform. */
  public static OperationTable load() {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = OperationTable.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        rows.add(new Row(cells[0], cells[1], cells[2]));
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

  /** Whether the product has taken an operation away. */
  public static boolean removed(String operationId) {
    return REMOVED.contains(operationId);
  }
}
