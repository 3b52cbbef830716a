package dev.aloft.report;

import dev.aloft.resource.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What state knows of configuration and people. */
public record StateView(long serial, List<Recorded> resources, Discretion discretion) {

  public StateView {
    resources = List.copyOf(resources);
  }

  /** One line a resource. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    for (Recorded one : resources) {
      out.append(discretion.address(one.address()))
          .append(style.faint("  #" + one.targetId() + "  " + hold(one)))
          .append('\n');
    }
    return out.append(Figures.of(resources.size(), "resource"))
        .append(", serial ")
        .append(serial)
        .append('\n')
        .toString();
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
