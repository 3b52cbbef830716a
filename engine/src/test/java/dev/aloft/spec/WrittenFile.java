package dev.aloft.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A file of the assistants as programs of all kinds write it: any order of columns, some of them
 * unknown, quotes where none are needed, any line ends, a byte order mark, empty lines.
 *
 * @param columns in the file's order
 * @param keys how many people there are; their keys are numbered from 0
 */
record WrittenFile(String text, List<String> columns, int keys) {

  private static final List<String> KNOWN =
      List.of(
          "UserKey", "UserName", "ErrorType", "OldEmail", "NewEmail", "Tombstone", "AccountType");
  private static final List<String> ODD =
      List.of("", " ", "x", "a,b", "q\"q", "two\nlines", "é😀", "'", ";", "=cmd()");

  static Arbitrary<WrittenFile> any() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of("", "\uFEFF"),
            Arbitraries.integers().between(0, 3))
        .as((seed, people, newline, mark, unknown) ->
            written(new Random(seed), people, newline, mark, unknown));
  }

  private static WrittenFile written(
      Random random, int people, String newline, String mark, int unknown) {
    List<String> columns = new ArrayList<>(KNOWN);
    IntStream.range(0, unknown).forEach(i -> columns.add("Extra" + i));
    Collections.shuffle(columns, random);
    StringBuilder text = new StringBuilder(mark);
    line(text, random, columns, newline);
    for (int i = 0; i < people; i++) {
      int who = i;
      line(text, random, columns.stream().map(name -> value(random, name, who)).toList(), newline);
      if (random.nextInt(4) == 0) {
        text.append(newline);
      }
    }
    if (random.nextBoolean()) {
      text.setLength(text.length() - newline.length());
    }
    return new WrittenFile(text.toString(), columns, people);
  }

  private static String value(Random random, String column, int who) {
    return switch (column) {
      case "UserKey" -> "key" + who;
      case "UserName" -> "name" + who;
      case "ErrorType" -> random.nextBoolean() ? "INV" : "";
      case "OldEmail", "NewEmail" -> random.nextBoolean() ? who + "@x.example" : "";
      case "Tombstone" -> List.of("TRUE", "FALSE", "true", "False").get(random.nextInt(4));
      default -> ODD.get(random.nextInt(ODD.size()));
    };
  }

  private static void line(StringBuilder text, Random random, List<String> values, String newline) {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean quotes =
          random.nextInt(3) == 0 || value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
      text.append(i == 0 ? "" : ",");
      text.append(quotes ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
    text.append(newline);
  }

  /** A version of the file without the two cells of a person that decide. */
  String withoutCells(String version, int person) {
    List<Csv.Cell> cells = Csv.parse(version).get(person + 1).cells();
    StringBuilder out = new StringBuilder(version);
    IntStream.of(columns.indexOf("NewEmail"), columns.indexOf("Tombstone"))
        .mapToObj(cells::get)
        .sorted((a, b) -> b.from() - a.from())
        .forEach(cell -> out.replace(cell.from(), cell.to(), "…"));
    return out.toString();
  }
}
