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
import java.util.TreeSet;

/**
 * A people map: a CSV file (RFC 4180) with the columns of one of the {@link PeopleMapForm}s, in any
 * order. Addresses never get into a message.
 */
final class PeopleMap {

  private final String file;
  private final Binding binding;

  PeopleMap(String file, Binding binding) {
    this.file = file;
    this.binding = binding;
  }

  List<Users.MapRow> read(String text) {
    List<Csv.Row> rows = Csv.parse(text);
    if (rows.isEmpty()) {
      problem(1, 1, "the people map is empty", "a first line source,email");
      return List.of();
    }
    Csv.Row header = rows.getFirst();
    PeopleMapForm form = PeopleMapForm.of(names(header));
    Optional<Map<String, Integer>> columns = columns(header, form);
    if (columns.isEmpty()) {
      return List.of();
    }
    List<Users.MapRow> people = new ArrayList<>();
    Map<List<Object>, Integer> lines = new HashMap<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() != columns.get().size()) {
        problem(
            row.line(),
            1,
            "the row has " + row.cells().size() + " values",
            columns.get().size() + " values; quote a value that holds a comma");
        continue;
      }
      form.row(new PeopleMapRow(row, header, columns.get(), this))
          .filter(person -> isFirst(person, lines))
          .ifPresent(people::add);
    }
    return people;
  }

  private boolean isFirst(Users.MapRow person, Map<List<Object>, Integer> lines) {
    int line = person.location().line();
    Integer first = lines.putIfAbsent(List.of(person.source(), person.names().getFirst()), line);
    if (first != null) {
      problem(line, 1, "a person stands in two rows", "one row; the other is line " + first);
    }
    return first == null;
  }

  private Optional<Map<String, Integer>> columns(Csv.Row header, PeopleMapForm form) {
    Map<String, Integer> columns = new HashMap<>();
    Set<String> missing = new TreeSet<>(form.required());
    Set<String> known = new HashSet<>(form.required());
    known.addAll(form.optional());
    boolean good = true;
    for (int i = 0; i < header.cells().size(); i++) {
      Csv.Cell cell = header.cells().get(i);
      String name = name(cell);
      if (!known.contains(name) || columns.putIfAbsent(name, i) != null) {
        problem(
            header.line(),
            cell.column(),
            "\""
                + Excerpt.of(cell.text())
                + "\" is not a column of the people map, or stands twice",
            cell.text().contains(";") ? "columns separated by commas" : form.header());
        good = false;
      }
      missing.remove(name);
    }
    if (good && !missing.isEmpty()) {
      problem(
          header.line(), 1, "column " + missing.iterator().next() + " is missing", form.header());
      good = false;
    }
    return good ? Optional.of(columns) : Optional.empty();
  }

  /** What the columns are called, in small letters. */
  static List<String> names(Csv.Row header) {
    return header.cells().stream().map(PeopleMap::name).toList();
  }

  private static String name(Csv.Cell cell) {
    return cell.text().strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the spec has a source of that name. */
  boolean isSource(String name) {
    return binding.declared().sources().contains(name);
  }

  SpecLocation place(int line) {
    return new SpecLocation(file, line, 1);
  }

  void problem(int line, int column, String summary, String expected) {
    binding
        .problems()
        .add(
            Diagnostic.of(
                    SpecCode.PEOPLE_MAP, new SpecLocation(file, line, column).toLocation(), summary)
                .expected(expected));
  }
}
