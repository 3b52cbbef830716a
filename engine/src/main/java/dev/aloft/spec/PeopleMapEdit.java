package dev.aloft.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a decision into a people map of Aloft's own form; all else stays byte for byte. */
public final class PeopleMapEdit {

  private static final String HEADER = "source,email";

  private PeopleMapEdit() {}

  /**
   * The map in which somebody becomes an account.
   *
   * @param map the file's text; blank for a file that is not there yet
   * @param person as the column {@code source} names them
   * @return empty if the map is of another form
   */
  public static Optional<String> with(String map, String person, String email) {
    String newline = map.contains("\r\n") ? "\r\n" : "\n";
    String text = map.isBlank() ? HEADER + newline : ended(map, newline);
    List<Csv.Row> rows = Csv.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> columns =
        rows.getFirst().cells().stream()
            .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
            .toList();
    int who = columns.indexOf("source");
    if (columns.size() != 2 || who < 0 || !columns.contains("email")) {
      return Optional.empty();
    }
    String row =
        (who == 0 ? quoted(person) + "," + quoted(email) : quoted(email) + "," + quoted(person))
            + newline;
    return Optional.of(
        rows.stream()
            .skip(1)
            .filter(known -> known.cells().size() > who)
            .filter(known -> known.cells().get(who).text().strip().equalsIgnoreCase(person.strip()))
            .findFirst()
            .map(known -> replaced(text, known, row))
            .orElse(text + row));
  }

  private static String ended(String text, String newline) {
    return text.endsWith("\n") ? text : text + newline;
  }

  /** A value with a line break in it makes a row of several lines. */
  private static String replaced(String text, Csv.Row row, String with) {
    long lines =
        1
            + row.cells().stream()
                .mapToLong(cell -> cell.text().chars().filter(c -> c == '\n').count())
                .sum();
    int from = lineStart(text, row.line() - 1L);
    int to = lineStart(text, row.line() - 1L + lines);
    return text.substring(0, from) + with + text.substring(to);
  }

  /** Where a line begins, counted from 0. */
  private static int lineStart(String text, long line) {
    int at = 0;
    for (long i = 0; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
