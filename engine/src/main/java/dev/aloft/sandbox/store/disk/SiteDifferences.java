package dev.aloft.sandbox.store.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two saved sites, address by address: a table, a row of it, and the place in
 * the row. Tables lie in the order of their keys, so one line of each site is in memory at a time.
 */
public final class SiteDifferences {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** In which of the two something is. */
  public enum Where {
    FIRST,
    SECOND,
    BOTH
  }

  /**
   * A difference.
   *
   * @param address table and row, for instance {@code issue 10001}
   * @param place where in the row, as a JSON pointer; empty where the whole row is in one site only
   * @param where which of the sites has the row
   */
  public record Difference(String address, String place, Where where) {}

  private record Row(List<JsonNode> key, JsonNode line) {}

  private final SavedSite first;
  private final SavedSite second;
  private final Consumer<Difference> found;
  private long count;

  private SiteDifferences(SavedSite first, SavedSite second, Consumer<Difference> found) {
    this.first = first;
    this.second = second;
    this.found = found;
  }

  /**
   * Tells each difference as it is found.
   *
   * @return how many there are
   */
  public static long find(SavedSite first, SavedSite second, Consumer<Difference> found)
      throws IOException {
    SiteDifferences differences = new SiteDifferences(first, second, found);
    differences.find();
    return differences.count;
  }

  private void find() throws IOException {
    TreeSet<String> tables = new TreeSet<>(first.tables().keySet());
    tables.addAll(second.tables().keySet());
    for (String table : tables) {
      compare(table);
    }
  }

  private static BufferedReader lines(SavedSite site, String table) throws IOException {
    return site.tables().containsKey(table)
        ? site.lines(table)
        : new BufferedReader(Reader.nullReader());
  }

  private void compare(String table) throws IOException {
    List<String> keys =
        first.tables().getOrDefault(table, second.tables().getOrDefault(table, List.of()));
    try (BufferedReader left = lines(first, table);
        BufferedReader right = lines(second, table)) {
      Optional<Row> one = next(left, keys);
      Optional<Row> other = next(right, keys);
      while (one.isPresent() || other.isPresent()) {
        int order = order(one, other);
        if (order == 0) {
          Row row = one.orElseThrow();
          differ(address(table, row), "", row.line(), other.orElseThrow().line());
        } else {
          Row row = (order < 0 ? one : other).orElseThrow();
          tell(new Difference(address(table, row), "", order < 0 ? Where.FIRST : Where.SECOND));
        }
        one = order <= 0 ? next(left, keys) : one;
        other = order >= 0 ? next(right, keys) : other;
      }
    }
  }

  private void tell(Difference difference) {
    count++;
    found.accept(difference);
  }

  private static String address(String table, Row row) {
    return (table.startsWith("document.") ? table.substring("document.".length()) : table)
        + " "
        + row.key().stream().map(key -> key.asString("")).collect(Collectors.joining("-"));
  }

  private static Optional<Row> next(BufferedReader lines, List<String> keys) throws IOException {
    String text = lines.readLine();
    if (text == null) {
      return Optional.empty();
    }
    JsonNode line = JSON.readTree(text);
    List<JsonNode> key = new ArrayList<>();
    keys.forEach(name -> key.add(line.path(name)));
    return Optional.of(new Row(key, line));
  }

  private static int order(Optional<Row> one, Optional<Row> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? 1 : -1;
    }
    for (int at = 0; at < one.get().key().size(); at++) {
      int order = order(one.get().key().get(at), other.get().key().get(at));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** As the tables are ordered: numbers by size, texts by their bytes. */
  private static int order(JsonNode one, JsonNode other) {
    if (one.isIntegralNumber() && other.isIntegralNumber()) {
      BigInteger number = one.bigIntegerValue();
      return number.compareTo(other.bigIntegerValue());
    }
    return Arrays.compareUnsigned(
        one.asString("").getBytes(StandardCharsets.UTF_8),
        other.asString("").getBytes(StandardCharsets.UTF_8));
  }

  private void differ(String address, String place, JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return;
    }
    if (one.isObject() && other.isObject()) {
      TreeSet<String> names = new TreeSet<>(one.propertyNames());
      names.addAll(other.propertyNames());
      for (String name : names) {
        String step = name.replace("~", "~0").replace("/", "~1");
        differ(address, place + "/" + step, one.path(name), other.path(name));
      }
    } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int at = 0; at < one.size(); at++) {
        differ(address, place + "/" + at, one.path(at), other.path(at));
      }
    } else {
      tell(new Difference(address, place, Where.BOTH));
    }
  }
}
