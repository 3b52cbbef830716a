package dev.aloft.report;

import dev.aloft.resource.Recorded;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was forgotten, and what the next plan will make of it.
 *
 * @param entries in the order in which they were named
 */
public record ForgottenView(List<Entry> entries, Discretion discretion) {

  public ForgottenView {
    entries = List.copyOf(entries);
  }

  /**
   * One resource.
   *
   * @param items how many items of its lane are forgotten with it
   */
  public record Entry(Address address, Recorded.Hold hold, long items) {}

  /** What to ask before. */
  public static String question(List<Entry> entries, Discretion discretion) {
    return entries.stream()
        .map(entry -> line("forget ", entry, discretion))
        .collect(Collectors.joining("\n", "", "\nNothing is written on the target."));
  }

  /** One line a resource, and what follows. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(line(style.good("forgotten") + ": ", entry, discretion)).append('\n');
      out.append("  next plan: ").append(consequence(entry)).append('\n');
    }
    return out.append("nothing was written on the target; next: aloft plan\n").toString();
  }

  private static String line(String begin, Entry entry, Discretion discretion) {
    return begin
        + Printable.of(discretion.address(entry.address()))
        + (entry.items() == 0 ? "" : " with " + Figures.of(entry.items(), "item"));
  }

  private static String consequence(Entry entry) {
    return switch (entry.hold()) {
      case OURS ->
          "found again by its stamp where it has one, and kept; without a stamp a thing of its name"
              + " is foreign, and to be decided; if it is gone, it is created";
      case USED -> "met again by its name and used, if it is still there and wanted";
      case SUBSTITUTED -> "gets an account of its own if there is one now, else the stand-in again";
    };
  }

  /** The document of kind {@code Forgotten}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Forgotten",
        new Body(
            entries.stream()
                .map(entry ->
                    new Item(
                        discretion.address(entry.address()),
                        entry.hold().name().toLowerCase(Locale.ROOT),
                        entry.items(),
                        consequence(entry)))
                .toList()));
  }

  private record Body(List<Item> forgotten) {}

  private record Item(String address, String hold, long items, String nextPlan) {}
}
