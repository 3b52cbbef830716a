package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.plan.Detail;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Standing;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeNotes;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A migration of notes into a target in memory that is applied again and again. */
final class DeltaWorld {

  final FakeTarget target;
  final FakeMigration wanted;
  final List<String> writes = new ArrayList<>();
  private final Path folder;
  private String state;
  private int files;

  DeltaWorld(Path folder, String state, FakeMigration wanted) {
    this.folder = folder;
    this.state = state;
    this.wanted = wanted;
    this.target = new FakeTarget();
    listen();
  }

  /** Notes each write from now on, and nothing else. */
  void listen() {
    target.wire(
        new FakeTarget.Wire() {
          @Override
          public void beforeWrite(String call) {
            writes.add(call);
          }
        });
  }

  Plan plan() {
    return plan(Refresh.CHANGED, "plan-" + state);
  }

  Plan plan(Refresh refresh, String name) {
    return plan(refresh, Detail.KEYS, name);
  }

  /** A plan that tells both values of what differs. */
  Plan revealing(String name) {
    return plan(Refresh.CHANGED, Detail.VALUES, name);
  }

  private Plan plan(Refresh refresh, Detail detail, String name) {
    try (StateStore store = states().openLocked(folder.resolve(state), "plan")) {
      return new Planning(wanted, target, store, refresh)
          .plan(header(), Standing.FRESH, detail, folder.resolve(name + ".plan"));
    }
  }

  /** From now on nothing is known of what was written. */
  void loseState() {
    state = "lost-" + state;
  }

  Plan planWithoutState() {
    try (StateStore store =
        states().openLocked(folder.resolve("none-" + state + "-" + files++), "plan")) {
      return new Planning(wanted, target, store).plan(header(), folder.resolve("without.plan"));
    }
  }

  ApplyOutcome apply(String name) {
    try (StateStore store = states().openLocked(folder.resolve(state), "apply");
        PlanFile file = PlanFile.open(folder.resolve(name + ".plan"))) {
      return new Applying(wanted, target, store, ApplyListener.SILENT).apply(file, header());
    }
  }

  /** Plans and applies; gives the writes of content that it took. */
  List<String> delta() {
    plan();
    writes.clear();
    assertThat(apply("plan-" + state).refusals()).isEmpty();
    return writes.stream()
        .filter(call -> !call.contains("test.hold"))
        .filter(call -> !call.matches("delete [0-9]+"))
        .sorted()
        .toList();
  }

  /** The differences of a plan made now, as {@code kind address subject}. */
  List<String> differences() {
    return differences(plan());
  }

  static List<String> differences(Plan plan) {
    return plan.lanes().stream()
        .map(LaneSummary::differences)
        .flatMap(differences -> differences.first().stream())
        .map(DeltaWorld::words)
        .toList();
  }

  private static String words(Difference difference) {
    return (difference.kind()
            + " "
            + difference.item().key()
            + " "
            + difference.subject()
            + difference.now().map(now -> "-> " + now.key()).orElse(""))
        .strip();
  }

  FakeNotes.Note note(String title) {
    return target.notes().all().stream()
        .filter(note -> Value.text(title).equals(note.values().get("title")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no note " + title + " among " + titles()));
  }

  /** Somebody edits a note on the target. */
  void edit(String title, String to) {
    note(title).values().put("title", Value.text(to));
  }

  List<String> titles() {
    return target.notes().all().stream()
        .map(note -> note.values().getOrDefault("title", Value.NONE))
        .map(title -> title instanceof Value.Text text ? text.text() : "")
        .sorted()
        .toList();
  }

  private static SqliteStates states() {
    return new SqliteStates(Clock.systemUTC());
  }

  private static PlanHeader header() {
    return new PlanHeader(
        PlanHeader.FORMAT,
        "test",
        "spec",
        Map.of("default", "snapshot"),
        "main",
        "https://site.example",
        Instant.EPOCH,
        "test");
  }
}
