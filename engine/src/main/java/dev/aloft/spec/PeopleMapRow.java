package dev.aloft.spec;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a people map, read by the names of its columns.
 *
 * @param header the names as the file spells them
 * @param columns the place of each column by its name in small letters
 */
record PeopleMapRow(Csv.Row row, Csv.Row header, Map<String, Integer> columns, PeopleMap map) {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  /** The value without spaces around it; empty where the file has no such column. */
  String text(String column) {
    return cell(column).map(cell -> cell.text().strip()).orElse("");
  }

  /** Somebody's name; a problem if none stands there. */
  Optional<String> person(String column, String expected) {
    String name = text(column);
    if (name.isEmpty()) {
      problem(column, "no person stands in the column " + spelled(column), expected);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /** An address; a problem if the text is none. */
  Optional<Users.Becomes> account(String column, String expected) {
    String address = text(column);
    if (ADDRESS.matcher(address).matches()) {
      return Optional.of(new Users.Becomes.Account(address));
    }
    problem(column, "the column " + spelled(column) + " holds no e-mail address", expected);
    return Optional.empty();
  }

  /** True or false, in any case; a problem if the text is neither. */
  Optional<Boolean> flag(String column) {
    String word = text(column);
    if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
      return Optional.of(word.equalsIgnoreCase("true"));
    }
    problem(
        column, "the column " + spelled(column) + " holds neither of its words", "TRUE or FALSE");
    return Optional.empty();
  }

  void problem(String column, String summary, String expected) {
    map.problem(row.line(), cell(column).map(Csv.Cell::column).orElse(1), summary, expected);
  }

  SpecLocation place() {
    return map.place(row.line());
  }

  private String spelled(String column) {
    return Optional.ofNullable(columns.get(column))
        .map(place -> header.cells().get(place).text().strip())
        .orElse(column);
  }

  private Optional<Csv.Cell> cell(String column) {
    return Optional.ofNullable(columns.get(column)).map(row.cells()::get);
  }
}
