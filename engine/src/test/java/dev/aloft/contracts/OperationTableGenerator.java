package dev.aloft.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the table of Jira Cloud's operations (method, path, operationId) from the contracts. Run
 * it, with the system property {@code aloft.shared}, when a contract is renewed.
 */
public final class OperationTableGenerator {

  /** Where the table is checked in, below the engine's folder. */
  static final Path TABLE =
      Path.of("src/main/resources/dev/aloft/sandbox/jira/cloud/operations.tsv");

  private OperationTableGenerator() {}

  /** The lines of the table: all of v3, and what only the older v2 file lists. */
  static Set<String> lines() {
    Set<String> lines = new TreeSet<>();
    Set<String> known = new HashSet<>();
    for (var operation : ContractFile.load(Contracts.V3).operations()) {
      known.add(operation.method() + " " + operation.template());
      lines.add(line(operation));
    }
    for (var operation : ContractFile.load(Contracts.V2).operations()) {
      String three = operation.template().replaceFirst("^/rest/api/2/", "/rest/api/3/");
      if (known.add(operation.method() + " " + three)) {
        lines.add(line(operation));
      }
    }
    return lines;
  }

  private static String line(ContractFile.Operation operation) {
    return String.join(
        "\t",
        operation.method().toUpperCase(Locale.ROOT),
        operation.template(),
        operation.operationId());
  }

  /** Writes the table. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, String.join("\n", lines()) + "\n");
  }
}
