package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of prices: CSV (RFC 4180) with the columns {@code product,upTo,price,currency}, a line a
 * tier, the tiers of a product from the smallest; the last one has no {@code upTo}.
 */
final class PriceFile {

  private static final List<String> COLUMNS = List.of("product", "upto", "price", "currency");
  private static final String HEADER = "a first line product,upTo,price,currency";

  private final String file;
  private final Binding binding;
  private final Map<String, List<Prices.Tier>> tiers = new TreeMap<>();
  private Optional<String> currency = Optional.empty();

  PriceFile(String file, Binding binding) {
    this.file = file;
    this.binding = binding;
  }

  Optional<Prices> read(String text) {
    List<Csv.Row> rows = Csv.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> header =
        rows.stream()
            .limit(1)
            .flatMap(row -> row.cells().stream())
            .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!header.equals(COLUMNS)) {
      problem(1, 1, "the file of prices does not begin with its columns", HEADER);
      return Optional.empty();
    }
    rows.subList(1, rows.size()).forEach(this::row);
    return currency.map(one -> new Prices(file, one, tiers));
  }

  private void row(Csv.Row row) {
    if (row.cells().size() != COLUMNS.size()) {
      problem(
          row.line(),
          1,
          "the line has " + row.cells().size() + " values",
          COLUMNS.size() + " values: product,upTo,price,currency");
      return;
    }
    String product = row.cells().getFirst().text().strip();
    Csv.Cell upTo = row.cells().get(1);
    Csv.Cell price = row.cells().get(2);
    List<Prices.Tier> known = tiers.computeIfAbsent(product, any -> new ArrayList<>());
    if (product.isEmpty()) {
      problem(row.line(), 1, "the line names no product", "a product such as jira-software");
    } else if (!upTo.text().strip().matches("[1-9][0-9]{0,8}|")) {
      problem(
          row.line(),
          upTo.column(),
          "\"" + Excerpt.of(upTo.text()) + "\" is no number of seats",
          "a whole number, or nothing for the last tier");
    } else if (!price.text().strip().matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      problem(
          row.line(),
          price.column(),
          "\"" + Excerpt.of(price.text()) + "\" is no price of a seat",
          "a number such as 7.53, with a point");
    } else if (follows(row, known, upTo) && isOneCurrency(row)) {
      known.add(
          new Prices.Tier(
              Optional.of(upTo.text().strip()).filter(s -> !s.isEmpty()).map(Long::valueOf),
              new BigDecimal(price.text().strip())));
    }
  }

  private boolean follows(Csv.Row row, List<Prices.Tier> known, Csv.Cell upTo) {
    if (known.isEmpty()) {
      return true;
    }
    Optional<Long> last = known.getLast().upTo();
    boolean larger =
        last.isPresent()
            && (upTo.text().isBlank() || Long.parseLong(upTo.text().strip()) > last.get());
    if (!larger) {
      problem(
          row.line(),
          upTo.column(),
          "the tier does not follow the one before it",
          "the tiers of a product from the smallest, the last one without upTo");
    }
    return larger;
  }

  private boolean isOneCurrency(Csv.Row row) {
    Csv.Cell cell = row.cells().get(3);
    String said = cell.text().strip();
    boolean good = said.matches("[A-Z]{3}") && currency.map(said::equals).orElse(true);
    if (good) {
      currency = Optional.of(said);
    } else {
      problem(
          row.line(),
          cell.column(),
          "\"" + Excerpt.of(said) + "\" is not the currency of the file",
          currency.map(one -> one + " in every line").orElse("three capitals such as EUR"));
    }
    return good;
  }

  private void problem(int line, int column, String summary, String expected) {
    binding
        .problems()
        .add(
            Diagnostic.of(
                    SpecCode.PRICES, new SpecLocation(file, line, column).toLocation(), summary)
                .expected(expected));
  }
}
