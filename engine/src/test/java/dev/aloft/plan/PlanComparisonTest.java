package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.resource.Lane;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The difference between two plans: nothing more, nothing less, and the same from both sides. */
class PlanComparisonTest {

  private static final Lane LANE = new Lane(Address.of("jira.project", "OPS"), "jira.issue", true);

  /** What a plan holds, before it is in a file. */
  record Content(String spec, List<Change> changes, List<LaneLine> lines) {}

  @Property(tries = 60)
  void aPlanDoesNotDifferFromItself(@ForAll("contents") Content content) {
    assertThat(compare(content, content).isEmpty()).isTrue();
  }

  @Property(tries = 60)
  void theDifferenceSeenFromTheOtherPlanIsItsMirror(
      @ForAll("contents") Content one, @ForAll("contents") Content other) {
    assertThat(compare(one, other)).isEqualTo(compare(other, one).mirrored());
  }

  @Property(tries = 60)
  void theCountsTellEveryItem(@ForAll("contents") Content one, @ForAll("contents") Content other) {
    PlanDifference difference = compare(one, other);
    Map<Long, LaneLine> left = byOrder(one.lines());
    Map<Long, LaneLine> right = byOrder(other.lines());
    long differing =
        Stream.concat(left.keySet().stream(), right.keySet().stream())
            .distinct()
            .filter(order ->
                !Optional.ofNullable(left.get(order)).equals(Optional.ofNullable(right.get(order))))
            .count();

    assertThat(difference.lanes().stream().mapToLong(PlanDifference.LaneDifference::total).sum())
        .isEqualTo(differing);
  }

  private static Map<Long, LaneLine> byOrder(List<LaneLine> lines) {
    Map<Long, LaneLine> byOrder = new TreeMap<>();
    lines.forEach(line -> byOrder.put(line.order(), line));
    return byOrder;
  }

  @Example
  void anAttributeThatIsOtherwiseIsNamed() {
    PlanDifference difference =
        compare(
            new Content(
                "a", List.of(change("X", Action.CREATE, Reason.MISSING, "", "one")), List.of()),
            new Content(
                "b",
                List.of(change("X", Action.UPDATE, Reason.SOURCE_CHANGED, "", "two")),
                List.of()));

    assertThat(difference.bases()).containsExactly(new PlanDifference.Basis("spec", "a", "b"));
    assertThat(difference.configuration())
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.address()).hasToString("jira.status[\"X\"]");
          assertThat(pair.attributes()).containsExactly("name");
        });
  }

  @Example
  void whatIsOnlyKeptIsAsGoodAsNotPlanned() {
    Content kept =
        new Content(
            "a", List.of(change("X", Action.KEEP, Reason.UNCHANGED, "one", "one")), List.of());

    assertThat(compare(kept, new Content("a", List.of(), List.of())).isEmpty()).isTrue();
  }

  @Example
  void whatAnInterruptedApplyWroteIsToldApart() {
    LaneLine planned = line(1, Action.CREATE, Reason.MISSING, 0, 7);
    LaneLine written = line(1, Action.KEEP, Reason.UNCHANGED, 5, 7);

    PlanDifference.LaneDifference difference =
        PlanComparison.lane(LANE, List.of(planned).iterator(), List.of(written).iterator())
            .orElseThrow();

    assertThat(difference.settled()).isEqualTo(1);
    assertThat(difference.changed()).isZero();
    assertThat(difference.samples()).isEmpty();
  }

  @Example
  void twoLanesOfAMillionLinesAreReadSideBySide() {
    long count = 1_000_000;
    Counting reviewed = new Counting(LongStream.rangeClosed(1, count).iterator());
    Counting now =
        new Counting(LongStream.rangeClosed(1, count + 1).filter(n -> n % 1000 != 0).iterator());
    reviewed.other = now;
    now.other = reviewed;

    PlanDifference.LaneDifference difference =
        PlanComparison.lane(LANE, reviewed, now).orElseThrow();

    assertThat(difference.removed()).isEqualTo(1000);
    assertThat(difference.added()).isEqualTo(1);
    assertThat(difference.changed()).isZero();
    assertThat(difference.samples()).hasSize(10);
    assertThat(Math.max(reviewed.ahead, now.ahead))
        .as("how far one stream ran ahead of the other, in numbers")
        .isLessThanOrEqualTo(2);
  }

  /** Lines made as they are asked for, which notices how far it is ahead of its partner. */
  private static final class Counting implements Iterator<LaneLine> {
    private final Iterator<Long> orders;
    private Counting other = this;
    private long last;
    private long ahead;

    Counting(Iterator<Long> orders) {
      this.orders = orders;
    }

    @Override
    public boolean hasNext() {
      return orders.hasNext();
    }

    @Override
    public LaneLine next() {
      last = orders.next();
      ahead = Math.max(ahead, last - other.last);
      return line(last, Action.CREATE, Reason.MISSING, 0, last);
    }
  }

  @Provide
  Arbitrary<Content> contents() {
    return Combinators.combine(
            Arbitraries.of("spec-1", "spec-2"),
            Arbitraries.maps(Arbitraries.of("A", "B", "C", "D"), changes())
                .map(byName -> named(byName)),
            Arbitraries.maps(Arbitraries.longs().between(1, 12), lines())
                .map(byOrder -> ordered(byOrder)))
        .as(Content::new);
  }

  private static List<Change> named(Map<String, Change> byName) {
    List<Change> changes = new ArrayList<>();
    byName.forEach((name, change) ->
        changes.add(
            change(
                name,
                change.action(),
                change.reason(),
                text(change.before()),
                text(change.after()))));
    return changes;
  }

  private static String text(Map<String, Value> values) {
    return values.get("name") instanceof Value.Text(String text) ? text : "";
  }

  private static List<LaneLine> ordered(Map<Long, LaneLine> byOrder) {
    return byOrder.entrySet().stream()
        .map(entry -> {
          LaneLine any = entry.getValue();
          return new LaneLine(
              Address.of("jira.issue", "OPS-" + entry.getKey()),
              entry.getKey(),
              any.action(),
              any.reason(),
              false,
              any.before(),
              any.after(),
              any.parts());
        })
        .sorted(Comparator.comparingLong(LaneLine::order))
        .toList();
  }

  private static Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.of(Action.CREATE, Action.UPDATE, Action.KEEP, Action.USE),
            Arbitraries.of(Reason.MISSING, Reason.UNCHANGED, Reason.TARGET_EDITED),
            Arbitraries.of("", "one", "two"),
            Arbitraries.of("one", "two"))
        .as((action, reason, before, after) -> change("?", action, reason, before, after));
  }

  private static Arbitrary<LaneLine> lines() {
    return Combinators.combine(
            Arbitraries.of(Action.CREATE, Action.UPDATE, Action.KEEP),
            Arbitraries.of(Reason.MISSING, Reason.UNCHANGED, Reason.TARGET_EDITED),
            Arbitraries.longs().between(0, 2),
            Arbitraries.longs().between(1, 2))
        .as((action, reason, before, after) -> line(1, action, reason, before, after));
  }

  private static Change change(
      String name, Action action, Reason reason, String before, String after) {
    return new Change(
        Address.of("jira.status", name),
        action,
        reason,
        Role.MIGRATED,
        Optional.empty(),
        before.isEmpty() ? Map.of() : Map.of("name", Value.text(before)),
        Map.of("name", Value.text(after)),
        Set.of(),
        Set.of(),
        "test");
  }

  private static LaneLine line(long order, Action action, Reason reason, long before, long after) {
    return new LaneLine(
        Address.of("jira.issue", "OPS-" + order),
        order,
        action,
        reason,
        false,
        before == 0 ? Optional.empty() : Optional.of(new Digest(before, before)),
        Optional.of(new Digest(after, after)),
        Map.of());
  }

  private static PlanDifference compare(Content reviewed, Content now) {
    try {
      Path folder = Files.createTempDirectory("plans");
      try (PlanFile one = write(folder.resolve("one.plan"), reviewed);
          PlanFile other = write(folder.resolve("other.plan"), now)) {
        return PlanComparison.compare(one, other);
      } finally {
        Files.delete(folder.resolve("one.plan"));
        Files.delete(folder.resolve("other.plan"));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlanFile write(Path file, Content content) {
    try (PlanFileWriter writer = new PlanFileWriter(file)) {
      if (!content.lines().isEmpty()) {
        writer.lane(LANE, "rest", 0, lines -> content.lines().forEach(lines));
      }
      writer.configuration(content.changes());
      writer.finish(
          new PlanHeader(
              PlanHeader.FORMAT,
              "test",
              content.spec(),
              Map.of("default", "snapshot"),
              "main",
              "https://site.example",
              Instant.EPOCH,
              "test"),
          Standing.FRESH,
          new LedgerTotals(Map.of(), List.of(), Map.of(), List.of()),
          List.of(),
          List.of());
    }
    return PlanFile.open(file);
  }
}
