package dev.aloft.report;

import dev.aloft.run.PurgeResult;
import java.util.List;
import java.util.Locale;

/**
 * What a purge removes of people, or removed.
 *
 * @param done false if it only looked
 */
public record PurgeView(PurgeResult result, boolean done) {

  /** One line each, with what does not work afterwards; then what stays. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    if (result.removed().isEmpty()) {
      out.append("nothing of people is left to remove\n");
    }
    for (PurgeResult.Removed one : result.removed()) {
      out.append(done ? style.good("removed") : "to remove").append(": ").append(line(one));
      out.append("\n  afterwards: ").append(one.kind().consequence()).append('\n');
    }
    for (PurgeResult.Kept one : result.kept()) {
      out.append("kept: ").append(Printable.of(one.place())).append(", ").append(one.why());
      out.append("; remove it yourself when no plan is wanted any more\n");
    }
    if (!done) {
      out.append("nothing was removed; next: aloft state purge --people\n");
    }
    return out.toString();
  }

  /** What to ask before. */
  public String question() {
    StringBuilder out = new StringBuilder();
    result.removed().forEach(one -> out.append("remove ").append(line(one)).append('\n'));
    return out.append("Nothing is written on the target.").toString();
  }

  private static String line(PurgeResult.Removed one) {
    return Printable.of(one.place())
        + ", "
        + one.kind().words()
        + ": "
        + (one.unit().equals("person")
            ? Figures.of(one.amount(), "person", "people")
            : Figures.of(one.amount(), one.unit()));
  }

  /** The document of kind {@code Purge}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Purge",
        new Body(
            done,
            result.removed().stream()
                .map(one ->
                    new Item(
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.place(),
                        one.amount(),
                        one.unit(),
                        one.kind().consequence()))
                .toList(),
            result.kept()));
  }

  private record Body(boolean done, List<Item> removed, List<PurgeResult.Kept> kept) {}

  private record Item(String kind, String place, long amount, String unit, String afterwards) {}
}
