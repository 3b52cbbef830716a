package dev.aloft.plan;

/**
 * How much a plan does, as an envelope counts it.
 *
 * @param creates new items, placeholders left out
 * @param updates items that change, marks included
 * @param deletes items and parts that are deleted
 * @param configuration changes of configuration and people, scaffolding left out
 */
public record Tally(long creates, long updates, long deletes, long configuration) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0);

  public static Tally of(Plan plan) {
    return new Tally(
        plan.lanes().stream().mapToLong(lane -> lane.count(Action.CREATE)).sum(),
        plan.lanes().stream().mapToLong(lane -> lane.count(Action.UPDATE)).sum(),
        plan.lanes().stream()
            .mapToLong(lane -> lane.differences().count(Difference.Kind.GONE_DELETED))
            .sum(),
        plan.changes().stream().filter(Tally::isConfiguration).count());
  }

  private static boolean isConfiguration(Change change) {
    boolean writes =
        switch (change.action()) {
          case CREATE, UPDATE, REPLACE, DELETE, ADOPT, FORGET -> true;
          case USE, KEEP, CONFLICT, MANUAL -> false;
        };
    return writes && change.reason() != Reason.TEMPORARY;
  }

  public Tally plus(Tally other) {
    return new Tally(
        creates + other.creates,
        updates + other.updates,
        deletes + other.deletes,
        configuration + other.configuration);
  }

  /** As text for the state: {@link #parse} reads it. */
  public String text() {
    return creates + " " + updates + " " + deletes + " " + configuration;
  }

  /** Reads what {@link #text} wrote. */
  public static Tally parse(String text) {
    String[] numbers = text.split(" ", -1);
    return new Tally(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]));
  }
}
