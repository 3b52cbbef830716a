package dev.aloft.testing;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.ledger.Claim;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Fates;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A migration of labels, boxes and notes that a test composes. */
public final class FakeMigration implements Derived {

  /** Stands in a text of every story, so that a comparison of nothing is noticed. */
  public static final String MARK = "(ours)";

  private LaneTerms terms = LaneTerms.CAREFUL;
  private final List<Desired> configuration = new ArrayList<>();
  private final Map<String, Map<Integer, DesiredItem>> notes = new TreeMap<>();

  public static Address label(String name) {
    return Address.of(FakeTarget.LABEL.type(), name);
  }

  public static Address box(String name) {
    return Address.of(FakeTarget.BOX.type(), name);
  }

  public static Address note(String box, int number) {
    return Address.of(FakeNotes.TYPE, box + "-" + number);
  }

  public FakeMigration wantLabel(String name, String text) {
    configuration.removeIf(desired -> desired.address().equals(label(name)));
    configuration.addFirst(
        Desired.of(
            label(name),
            name,
            Map.of("name", Value.text(name), "text", Value.text(text)),
            OnExisting.USE_IF_EQUAL,
            Role.MIGRATED,
            "test"));
    return this;
  }

  public FakeMigration wantBox(String name, String label) {
    configuration.add(
        Desired.of(
            box(name),
            name,
            Map.of("name", Value.text(name), "label", Value.reference(label(label))),
            OnExisting.FAIL,
            Role.MIGRATED,
            "test"));
    notes.put(name, new TreeMap<>());
    return this;
  }

  public FakeMigration wantNote(String box, int number, String title, DesiredPart... parts) {
    items(box)
        .put(
            number,
            new DesiredItem(
                note(box, number),
                number,
                "src/" + box + "/" + number,
                false,
                Map.of("title", Value.text(title)),
                List.of(parts)));
    return this;
  }

  /** A note whose body points at another note. */
  public FakeMigration wantText(String box, int number, String title, Address to) {
    DesiredItem note =
        new DesiredItem(
            note(box, number),
            number,
            "src/" + box + "/" + number,
            false,
            Map.of(
                "title",
                Value.text(title),
                "body",
                new Value.Prose(List.of(new Segment.Link("[", to, "]")))),
            List.of());
    items(box).put(number, note);
    return this;
  }

  private Map<Integer, DesiredItem> items(String box) {
    return Objects.requireNonNull(notes.get(box));
  }

  /** What the spec says about later changes. */
  public FakeMigration terms(LaneTerms later) {
    terms = later;
    return this;
  }

  private Optional<Address> whereIs(String sourceId) {
    return notes.values().stream()
        .flatMap(items -> items.values().stream())
        .filter(item -> item.sourceId().equals(sourceId))
        .map(DesiredItem::address)
        .findFirst();
  }

  /** The source moves a note into another box, where it gets another number. */
  public FakeMigration moveNote(String box, int number, String to, int newNumber) {
    DesiredItem item = Objects.requireNonNull(items(box).remove(number));
    items(to)
        .put(
            newNumber,
            new DesiredItem(
                note(to, newNumber),
                newNumber,
                item.sourceId(),
                false,
                item.attributes(),
                item.parts()));
    return this;
  }

  /** The note is the one that bore this stamp before. */
  public FakeMigration stamp(String box, int number, String stamp) {
    DesiredItem item = Objects.requireNonNull(items(box).get(number));
    items(box)
        .put(
            number,
            new DesiredItem(item.address(), number, stamp, false, item.attributes(), item.parts()));
    return this;
  }

  public FakeMigration dropNote(String box, int number) {
    items(box).remove(number);
    return this;
  }

  public static DesiredPart reply(String id, String text) {
    return new DesiredPart("reply", id, Optional.of(id), Map.of("text", Value.text(text)));
  }

  public static DesiredPart link(String id, Address to) {
    return new DesiredPart("link", id, Optional.empty(), Map.of("to", Value.reference(to)));
  }

  @Override
  public List<Desired> configuration() {
    return List.copyOf(configuration);
  }

  @Override
  public List<DerivedLane> lanes() {
    List<DerivedLane> lanes = new ArrayList<>();
    notes.forEach((box, items) ->
        lanes.add(
            new DerivedLane(
                new Lane(box(box), FakeNotes.TYPE, true),
                "rest",
                terms,
                () -> ClosingIterator.over(withGaps(box, items)),
                this::whereIs)));
    return lanes;
  }

  private static List<DesiredItem> withGaps(String box, Map<Integer, DesiredItem> items) {
    List<DesiredItem> all = new ArrayList<>();
    int highest = items.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int number = 1; number <= highest; number++) {
      DesiredItem item = items.get(number);
      all.add(
          item != null
              ? item
              : new DesiredItem(
                  note(box, number),
                  number,
                  DesiredItem.GAP + box + "/" + number,
                  true,
                  Map.of("title", Value.text("gap")),
                  List.of()));
    }
    return all;
  }

  @Override
  public List<Desired> scaffolding(List<Lane> written) {
    return written.stream()
        .map(lane ->
            Desired.of(
                Address.of(FakeTarget.HOLD.type(), "hold of " + lane.name()),
                "hold of " + lane.name(),
                Map.of(
                    "name",
                    Value.text("hold of " + lane.name()),
                    "box",
                    Value.reference(lane.container())),
                OnExisting.USE,
                Role.SCAFFOLDING,
                "scaffolding"))
        .toList();
  }

  @Override
  public Map<String, Long> rowsRead() {
    return Map.of("Note", notes.values().stream().mapToLong(Map::size).sum());
  }

  @Override
  public void account(Fates fates, Ledger ledger) {
    long ordinal = 1;
    for (Map<Integer, DesiredItem> items : notes.values()) {
      for (DesiredItem item : items.values()) {
        Outcome outcome = fates.arrives(item.address()) ? Outcome.MOVED : Outcome.BLOCKED;
        ledger.claim(new Claim("Note", ordinal++, outcome, FakeNotes.TYPE));
      }
    }
  }

  @Override
  public List<Loss> losses() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public List<Diagnostic> problems() {
    return List.of();
  }
}
