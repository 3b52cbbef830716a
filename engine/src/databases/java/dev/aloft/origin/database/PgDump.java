package dev.aloft.origin.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A dump of PostgreSQL as pg_dump writes it: statements, and rows under their COPY. */
record PgDump(List<Part> parts) {

  /** A statement, with the rows that follow a COPY. */
  record Part(String statement, String rows) {}

  static PgDump read(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (statement.isEmpty() && (line.isBlank() || line.startsWith("--"))) {
          continue;
        }
        statement.append(line).append('\n');
        if (line.endsWith(";")) {
          String whole = statement.toString();
          parts.add(new Part(whole, whole.startsWith("COPY ") ? rows(lines) : ""));
          statement.setLength(0);
        }
      }
    }
    return new PgDump(parts);
  }

  private static String rows(BufferedReader lines) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String line = lines.readLine();
        line != null && !line.equals("\\.");
        line = lines.readLine()) {
      rows.append(line).append('\n');
    }
    return rows.toString();
  }
}
