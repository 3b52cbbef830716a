package dev.aloft.report;

import dev.aloft.resource.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What state knows of configuration and people. */
public record StateView(long serial, List<Recorded> resources, Discretion discretion) {

  /** Where the ids begin at the latest: a longer address pushes its own line out only. */
  private static final int ADDRESS = 64;

  private static final int HOLD = 13;

  public StateView {
    resources = List.copyOf(resources);
  }

  /** One line a resource: its address, whose it is, and its id on the target. */
  public String text(Style style) {
    int widest = resources.stream().mapToInt(one -> address(one).length()).max().orElse(0);
    int column = Math.min(widest, ADDRESS);
    StringBuilder out = new StringBuilder();
    for (Recorded one : resources) {
      String address = address(one);
      String hold = hold(one);
      out.append(address)
          .append(" ".repeat(Math.max(0, column - address.length()) + 2))
          .append(one.hold() == Recorded.Hold.OURS ? hold : style.warning(hold))
          .append(" ".repeat(HOLD - hold.length()))
          .append(style.faint("#" + Printable.of(one.targetId())))
          .append('\n');
    }
    return out.append(Figures.of(resources.size(), "resource"))
        .append(", serial ")
        .append(serial)
        .append('\n')
        .toString();
  }

  private String address(Recorded one) {
    return Printable.of(discretion.address(one.address()));
  }

  /** The document of kind {@code State}. */
  public JsonDocument json() {
    return new JsonDocument(
        "State",
        new Body(
            serial,
            resources.stream()
                .map(one ->
                    new Item(
                        discretion.address(one.address()),
                        one.targetId(),
                        hold(one),
                        new TreeSet<>(one.attributes().keySet())))
                .toList()));
  }

  private static String hold(Recorded one) {
    return one.hold().name().toLowerCase(Locale.ROOT);
  }

  private record Body(long serial, List<Item> resources) {}

  private record Item(String address, String targetId, String hold, Set<String> attributes) {}
}
