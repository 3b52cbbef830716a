package dev.aloft.spec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a decision into a people map of any {@link PeopleMapForm}. Only the cells that have to say
 * something else are written anew, quoted as they were; all else stays character for character,
 * with its byte order mark, line ends, order of columns and columns that Aloft does not know.
 */
public final class PeopleMapEdit {

  private final String text;
  private final List<Csv.Row> rows;
  private final List<String> columns;
  private final PeopleMapForm form;

  private PeopleMapEdit(String text, List<Csv.Row> rows) {
    this.text = text;
    this.rows = rows;
    this.columns = PeopleMap.names(rows.getFirst());
    this.form = PeopleMapForm.of(columns);
  }

  /** What came of an edit. */
  public sealed interface Edited {

    /** The map with the decision in it. */
    record Done(String map) implements Edited {}

    /** The map cannot say so. */
    record Refused(Why why) implements Edited {}
  }

  /** Why a map cannot say something. */
  public enum Why {
    NO_FORM("has not the columns of a people map"),
    NO_ROW("has no row for the person, and takes no more rows than it came with"),
    NO_COLUMN("lacks the column that would say so"),
    LEFT_TO_RULES("cannot say so: a row without a problem whose address stays decides nothing"),
    BROKEN("does not end its last quoted value");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** The reason as a sentence whose subject is the map. */
    public String words() {
      return words;
    }
  }

  /**
   * Decides about somebody.
   *
   * @param map the file's text; blank for a file that is not there yet
   * @param person as the map names them, or with {@code SOURCE/} before it
   */
  public static Edited with(String map, String person, Users.Becomes becomes) {
    String text = Csv.parse(map).isEmpty() ? begun(map) : map;
    PeopleMapEdit edit = new PeopleMapEdit(text, Csv.parse(text));
    return edit.columns.containsAll(edit.form.required())
        ? edit.decided(person.strip(), becomes)
        : new Edited.Refused(Why.NO_FORM);
  }

  private static String begun(String map) {
    String mark = map.startsWith("\uFEFF") ? "\uFEFF" : "";
    return mark + PeopleMapForm.OWN.header() + newline(map);
  }

  private Edited decided(String person, Users.Becomes becomes) {
    Map<String, String> wanted = form.cells(becomes);
    if (!columns.containsAll(wanted.keySet())) {
      return new Edited.Refused(Why.NO_COLUMN);
    }
    Optional<Csv.Row> known = row(person);
    if (known.isPresent()) {
      Csv.Row row = known.get();
      boolean account = becomes instanceof Users.Becomes.Account;
      return account && form.leavesToRules(name -> wanted.getOrDefault(name, text(row, name)))
          ? new Edited.Refused(Why.LEFT_TO_RULES)
          : new Edited.Done(changed(row, wanted));
    }
    return form.grows() ? added(person, wanted) : new Edited.Refused(Why.NO_ROW);
  }

  private Optional<Csv.Row> row(String person) {
    // The assistants know one source only.
    Stream<String> names =
        form.grows()
            ? Stream.of(person)
            : Stream.of(person, person.substring(person.indexOf('/') + 1));
    return names.flatMap(name -> named(name).stream()).findFirst();
  }

  private Optional<Csv.Row> named(String name) {
    return rows.stream()
        .skip(1)
        .filter(row -> row.cells().size() == columns.size())
        .filter(
            row -> form.who().stream().anyMatch(column -> text(row, column).equalsIgnoreCase(name)))
        .findFirst();
  }

  private String text(Csv.Row row, String column) {
    int place = columns.indexOf(column);
    return place < 0 ? "" : row.cells().get(place).text().strip();
  }

  /** From the last cell to the first, so that the places of those to come still hold. */
  private String changed(Csv.Row row, Map<String, String> wanted) {
    StringBuilder out = new StringBuilder(text);
    wanted.entrySet().stream()
        .map(entry -> Map.entry(row.cells().get(columns.indexOf(entry.getKey())), entry.getValue()))
        .filter(entry -> !entry.getKey().text().strip().equalsIgnoreCase(entry.getValue()))
        .sorted(Comparator.comparingInt(entry -> -entry.getKey().from()))
        .forEach(entry -> {
          Csv.Cell cell = entry.getKey();
          out.replace(cell.from(), cell.to(), written(entry.getValue(), cell));
        });
    return out.toString();
  }

  private String written(String value, Csv.Cell before) {
    String flag = before.text().strip();
    boolean small = !flag.isEmpty() && flag.equals(flag.toLowerCase(Locale.ROOT));
    boolean isFlag = value.equals("TRUE") || value.equals("FALSE");
    String spelled = isFlag && small ? value.toLowerCase(Locale.ROOT) : value;
    boolean quoted = before.from() < before.to() && text.charAt(before.from()) == '"';
    return quoted ? quoted(spelled) : plain(spelled);
  }

  private Edited added(String person, Map<String, String> wanted) {
    String newline = newline(text);
    String row =
        IntStream.range(0, columns.size())
            .mapToObj(columns::get)
            .map(name -> name.equals("source") ? person : wanted.getOrDefault(name, ""))
            .map(PeopleMapEdit::plain)
            .collect(Collectors.joining(","));
    boolean ended = text.endsWith("\n") || text.endsWith("\r");
    String after = text + (ended ? "" : newline) + row + newline;
    return Csv.parse(after).size() == rows.size() + 1
        ? new Edited.Done(after)
        : new Edited.Refused(Why.BROKEN);
  }

  private static String newline(String text) {
    if (text.contains("\r\n")) {
      return "\r\n";
    }
    return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
  }

  private static String plain(String value) {
    return value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? quoted(value) : value;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
