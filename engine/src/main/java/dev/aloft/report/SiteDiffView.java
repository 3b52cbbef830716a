package dev.aloft.report;

import java.util.List;

/**
 * What differs between two sandbox sites.
 *
 * @param differences the first of them
 * @param count how many there are
 */
public record SiteDiffView(List<Line> differences, long count) {

  /**
   * A difference.
   *
   * @param address a table and a row of it
   * @param place where in the row; empty for the whole row
   * @param where {@code first} or {@code second} if one site alone has the row, else {@code both}
   */
  public record Line(String address, String place, String where) {}

  /** Keeps a copy. */
  public SiteDiffView {
    differences = List.copyOf(differences);
  }

  /** A line a difference, and how many there are. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    for (Line line : differences) {
      switch (line.where()) {
        case "first" -> out.append("- ").append(Printable.of(line.address())).append("  only in A");
        case "second" ->
            out.append("+ ").append(Printable.of(line.address())).append("  only in B");
        default ->
            out.append("~ ")
                .append(Printable.of(line.address()))
                .append("  ")
                .append(Printable.of(line.place()));
      }
      out.append('\n');
    }
    if (count > differences.size()) {
      out.append("and ").append(count - differences.size()).append(" more\n");
    }
    return out.append(count == 0 ? style.good("no differences") : Figures.of(count, "difference"))
        .append('\n')
        .toString();
  }

  /** The document of kind {@code SiteDifferences}. */
  public JsonDocument json() {
    return new JsonDocument("SiteDifferences", this);
  }
}
