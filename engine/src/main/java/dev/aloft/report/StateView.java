package dev.aloft.report;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What state knows.
 *
 * @param serial rises with every apply
 * @param resources of configuration and people
 * @param lanes how many items each lane has, where the items themselves were not asked for
 * @param items of lanes, where they were asked for
 * @param found how many items there are, when more than are listed
 */
public record StateView(
    long serial,
    List<Recorded> resources,
    List<LaneCount> lanes,
    List<RecordedItem> items,
    long found,
    Discretion discretion) {

  /** Where the ids begin at the latest: a longer address pushes its own line out only. */
  private static final int ADDRESS = 64;

  private static final int HOLD = 13;

  public StateView {
    resources = List.copyOf(resources);
    lanes = List.copyOf(lanes);
    items = List.copyOf(items);
  }

  /** A lane and how many items of it are recorded, placeholders included. */
  public record LaneCount(String lane, String itemType, long items) {}

  /** One line a resource: its address, whose it is, and its id on the target. */
  public String text(Style style) {
    int column =
        Math.min(
            Math.max(
                resources.stream().mapToInt(one -> address(one).length()).max().orElse(0),
                items.stream().mapToInt(one -> address(one).length()).max().orElse(0)),
            ADDRESS);
    StringBuilder out = new StringBuilder();
    for (Recorded one : resources) {
      String hold = hold(one);
      String painted = one.hold() == Recorded.Hold.OURS ? hold : style.warning(hold);
      line(
          out,
          column,
          address(one),
          hold,
          painted,
          style.faint("#" + Printable.of(one.targetId())));
    }
    for (RecordedItem item : items) {
      String hold = hold(item);
      String painted = item.placeholder() ? style.warning(hold) : hold;
      String id = item.targetId().isEmpty() ? "removed" : "#" + Printable.of(item.targetId());
      line(out, column, address(item), hold, painted, style.faint(id));
    }
    if (found > items.size()) {
      out.append("… and ")
          .append(Figures.of(found - items.size(), "item"))
          .append(" more: --limit\n");
    }
    out.append(Figures.of(resources.size(), "resource"));
    if (found > 0) {
      out.append(", ").append(Figures.of(found, "item"));
    }
    lanes.forEach(lane ->
        out.append(", ")
            .append(Printable.of(lane.lane()))
            .append(' ')
            .append(Figures.of(lane.items(), "item")));
    return out.append(", serial ").append(serial).append('\n').toString();
  }

  private static void line(
      StringBuilder out, int column, String address, String hold, String painted, String id) {
    out.append(address)
        .append(" ".repeat(Math.max(0, column - address.length()) + 2))
        .append(painted)
        .append(" ".repeat(HOLD - hold.length()))
        .append(id)
        .append('\n');
  }

  private String address(Recorded one) {
    return Printable.of(discretion.address(one.address()));
  }

  private String address(RecordedItem one) {
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
                .toList(),
            lanes,
            items.stream()
                .map(one ->
                    new LaneItem(
                        discretion.address(one.address()),
                        one.targetId(),
                        hold(one),
                        one.parts().size()))
                .toList(),
            found));
  }

  private static String hold(Recorded one) {
    return one.hold().name().toLowerCase(Locale.ROOT);
  }

  private static String hold(RecordedItem one) {
    return one.placeholder() ? "placeholder" : "ours";
  }

  private record Body(
      long serial, List<Item> resources, List<LaneCount> lanes, List<LaneItem> items, long found) {}

  private record Item(String address, String targetId, String hold, Set<String> attributes) {}

  private record LaneItem(String address, String targetId, String hold, int parts) {}
}
