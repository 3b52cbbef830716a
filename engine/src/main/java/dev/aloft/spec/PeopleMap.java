package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people map: a CSV file (RFC 4180) with the columns {@code source} and {@code email} in any
 * order. The source column holds a user's name, key or address, with {@code source/} before it
 * where only that source is meant. Addresses never get into a message.
 */
final class PeopleMap {

  private static final Set<String> COLUMNS = Set.of("source", "email");
  private static final java.util.regex.Pattern ADDRESS =
      java.util.regex.Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  private final String file;
  private final Binding binding;

  PeopleMap(String file, Binding binding) {
    this.file = file;
    this.binding = binding;
  }

  List<Users.MapRow> read(String text) {
    List<Csv.Row> rows = Csv.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (rows.isEmpty()) {
      problem(1, 1, "the people map is empty", "a first line source,email");
      return List.of();
    }
    Optional<Map<String, Integer>> columns = columns(rows.getFirst());
    if (columns.isEmpty()) {
      return List.of();
    }
    List<Users.MapRow> people = new ArrayList<>();
    Map<List<Object>, Integer> lines = new HashMap<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      row(row, columns.get())
          .ifPresent(person -> {
            Integer first =
                lines.putIfAbsent(List.of(person.source(), person.person()), row.line());
            if (first == null) {
              people.add(person);
            } else {
              problem(
                  row.line(),
                  1,
                  "a person stands in two rows",
                  "one row; the other is line " + first);
            }
          });
    }
    return people;
  }

  private Optional<Map<String, Integer>> columns(Csv.Row header) {
    Map<String, Integer> columns = new HashMap<>();
    Set<String> missing = new HashSet<>(COLUMNS);
    boolean good = true;
    for (int i = 0; i < header.cells().size(); i++) {
      Csv.Cell cell = header.cells().get(i);
      String name = cell.text().strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name) || columns.putIfAbsent(name, i) != null) {
        problem(
            header.line(),
            cell.column(),
            "\""
                + Excerpt.of(cell.text())
                + "\" is not a column of the people map, or stands twice",
            cell.text().contains(";") ? "columns separated by commas" : "source,email");
        good = false;
      }
      missing.remove(name);
    }
    if (good && !missing.isEmpty()) {
      problem(
          header.line(), 1, "column " + missing.iterator().next() + " is missing", "source,email");
      good = false;
    }
    return good ? Optional.of(columns) : Optional.empty();
  }

  private Optional<Users.MapRow> row(Csv.Row row, Map<String, Integer> columns) {
    if (row.cells().size() != columns.size()) {
      problem(
          row.line(),
          1,
          "the row has " + row.cells().size() + " values",
          columns.size() + " values; quote a value that holds a comma");
      return Optional.empty();
    }
    Csv.Cell who = row.cells().get(columns.getOrDefault("source", 0));
    Csv.Cell email = row.cells().get(columns.getOrDefault("email", 0));
    String person = who.text().strip();
    String address = email.text().strip();
    if (person.isEmpty()) {
      problem(
          row.line(),
          who.column(),
          "no person stands in the column source",
          "a user's name, key or address");
      return Optional.empty();
    }
    if (!ADDRESS.matcher(address).matches()) {
      problem(
          row.line(),
          email.column(),
          "the column email holds no e-mail address",
          "the address of an account");
      return Optional.empty();
    }
    SpecLocation place = new SpecLocation(file, row.line(), 1);
    int slash = person.indexOf('/');
    String prefix = slash < 0 ? "" : person.substring(0, slash);
    return Optional.of(
        binding.declared().sources().contains(prefix)
            ? new Users.MapRow(Optional.of(prefix), person.substring(slash + 1), address, place)
            : new Users.MapRow(Optional.empty(), person, address, place));
  }

  private void problem(int line, int column, String summary, String expected) {
    binding
        .problems()
        .add(
            Diagnostic.of(
                    SpecCode.PEOPLE_MAP, new SpecLocation(file, line, column).toLocation(), summary)
                .expected(expected));
  }
}
