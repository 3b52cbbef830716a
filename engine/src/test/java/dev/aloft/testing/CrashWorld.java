package dev.aloft.testing;

import static dev.aloft.testing.FakeMigration.link;
import static dev.aloft.testing.FakeMigration.note;
import static dev.aloft.testing.FakeMigration.reply;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.PhaseTransitions;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.run.Applying;
import dev.aloft.run.Planning;
import dev.aloft.state.StateStore;
import dev.aloft.state.Transitions;
import dev.aloft.state.WatchedState;
import dev.aloft.state.sqlite.SqliteStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small migration over a target in memory, to be killed at any point and run again. */
public final class CrashWorld {

  /**
   * What is migrated.
   *
   * @param before what an earlier, undisturbed apply had brought; may be nothing
   * @param now what is applied under observation
   */
  public record Story(List<Consumer<FakeMigration>> before, Consumer<FakeMigration> now) {}

  /** How an undisturbed run ended: what stands on the target, and the transitions on the way. */
  public record End(List<String> content, List<String> transitions) {}

  private final Path folder;
  private final FakeMigration wanted = new FakeMigration();
  private final FakeTarget target = new FakeTarget();
  private int plans;

  private CrashWorld(Path folder, Story story) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Consumer<FakeMigration> earlier : story.before()) {
      earlier.accept(wanted);
      Path file = plan();
      apply(file, Transitions.UNWATCHED);
    }
    story.now().accept(wanted);
  }

  /** A world whose files stand in the folder. */
  public static CrashWorld in(Path folder, Story story) {
    return new CrashWorld(folder, story);
  }

  /** Everything is made. */
  public static Story first() {
    return new Story(List.of(), CrashWorld::compose);
  }

  /** Much is there and changes: things, items, parts, texts that point at what is new. */
  public static Story delta() {
    return new Story(
        List.of(CrashWorld::compose),
        wanted ->
            wanted
                .wantLabel("red", "another red " + FakeMigration.MARK)
                .wantNote("A", 3, "third, edited", link("l1", note("B", 1)))
                .wantNote("A", 5, "fifth", reply("r3", "other words"), reply("r4", "one more"))
                .wantNote("A", 7, "new", reply("r5", "hello"))
                .wantNote("B", 1, "first, edited", link("l3", note("B", 2)))
                .wantText("B", 2, "new", note("A", 9))
                .wantNote("A", 9, "late"));
  }

  /** The source loses items and parts, which the target marks or deletes. */
  public static Story vanishing(LaneTerms.OnSourceDeletion how) {
    return new Story(
        List.of(CrashWorld::compose),
        wanted ->
            wanted
                .terms(new LaneTerms(OnTargetChange.KEEP, how, 9))
                .wantNote("A", 2, "second", reply("r1", "hello"))
                .dropNote("A", 3)
                .dropNote("A", 5));
  }

  /** Little: for many runs. */
  public static Story small() {
    return new Story(
        List.of(),
        wanted ->
            wanted
                .wantLabel("red", "red")
                .wantBox("A", "red")
                .wantNote("A", 2, "second", reply("r1", "hello"), link("l1", note("A", 4)))
                .wantText("A", 3, "third", note("A", 4))
                .wantNote("A", 4, "fourth"));
  }

  /** More than fits into the first pages of a state. */
  public static Story many() {
    return new Story(
        List.of(),
        wanted -> {
          wanted.wantLabel("red", "red").wantBox("A", "red");
          for (int number = 1; number <= 400; number += 2) {
            wanted.wantNote("A", number, "note " + number, reply("r" + number, "hello"));
          }
        });
  }

  private static void compose(FakeMigration wanted) {
    wanted
        .wantLabel("red", " the red one " + FakeMigration.MARK)
        .wantLabel("blue", "the blue one")
        .wantBox("A", "red")
        .wantBox("B", "blue")
        .wantNote("A", 2, "second", reply("r1", "hello"), reply("r2", "hello"))
        .wantNote("A", 3, "third", link("l1", note("B", 1)))
        .wantNote("A", 5, "fifth", reply("r3", " white space "))
        .wantText("A", 4, "fourth", note("A", 6))
        .wantText("A", 6, "sixth", note("B", 1))
        .wantNote("B", 1, "first", link("l2", note("A", 2)));
  }

  /** Runs with nothing in the way. */
  public End undisturbed() {
    List<String> seen = java.util.Collections.synchronizedList(new ArrayList<>());
    Path file = plan();
    target.wire(writes(seen::add));
    settled(apply(file, transition -> seen.add(transition.toString())));
    target.wire(FakeTarget.Wire.QUIET);
    Plan rebuilt = plan(folder.resolve("rebuilt.plan"), "none.db");
    if (rebuilt.changeCount() != 0) {
      throw new AssertionError("left to do without a state: " + rebuilt);
    }
    return new End(content(), List.copyOf(seen));
  }

  /**
   * Dies at each of the points in turn, each time in a new run of the same plan, then runs to the
   * end.
   *
   * @return what stands on the target
   */
  public List<String> dyingAt(int... points) {
    Path file = plan();
    for (int point : points) {
      Death death = new Death(point);
      target.wire(writes(death::at));
      try {
        apply(file, transition -> death.at(transition.toString()));
      } catch (Death.Dead _) {
        // As intended; where a second run has fewer points than that it ends by itself.
      }
      target.wire(FakeTarget.Wire.QUIET);
    }
    settled(apply(file, Transitions.UNWATCHED));
    return content();
  }

  /**
   * Applies while the state must not grow beyond so many pages, then with room enough.
   *
   * @param told receives how the first run ended, if it did not reach the end
   * @return what stands on the target
   */
  public List<String> onADiskOf(int pages, Consumer<ProblemException> told) {
    Path file = plan();
    try {
      apply(file, "state.db?max_page_count=" + pages, Transitions.UNWATCHED);
    } catch (ProblemException full) {
      told.accept(full);
    }
    settled(apply(file, Transitions.UNWATCHED));
    return content();
  }

  /** Applies with the given wire until nothing is refused any more, at most a few times. */
  public List<String> under(FakeTarget.Wire faults, int runs) {
    Path file = plan();
    target.wire(faults);
    for (int run = 1; run < runs; run++) {
      try {
        if (apply(file, Transitions.UNWATCHED).complete()) {
          break;
        }
      } catch (Death.Dead _) {
        // The next run goes on.
      }
    }
    target.wire(FakeTarget.Wire.QUIET);
    settled(apply(file, Transitions.UNWATCHED));
    return content();
  }

  private static FakeTarget.Wire writes(Consumer<String> told) {
    return new FakeTarget.Wire() {
      @Override
      public void beforeWrite(String call) {
        told.accept("before write " + call);
      }

      @Override
      public void afterWrite(String call) {
        told.accept("after write " + call);
      }
    };
  }

  /** Nothing was refused, nothing is left to do, and nothing is left over. */
  private void settled(ApplyOutcome outcome) {
    if (!outcome.refusals().isEmpty()) {
      throw new AssertionError("refused: " + outcome.refusals());
    }
    if (!target.fake(FakeTarget.HOLD).things().isEmpty()) {
      throw new AssertionError("scaffolding is left");
    }
    Plan again = plan(folder.resolve("again-" + ++plans + ".plan"), "state.db");
    if (again.changeCount() != 0) {
      throw new AssertionError("left to do: " + again);
    }
    try (StateStore state = open("state.db")) {
      if (!state.pending().isEmpty()) {
        throw new AssertionError("left in the journal: " + state.pending());
      }
    }
  }

  /** What stands on the target, without ids. */
  private List<String> content() {
    List<String> lines = new ArrayList<>();
    target.notes().all().forEach(note -> lines.add("note " + note.content()));
    for (var schema : List.of(FakeTarget.LABEL, FakeTarget.BOX, FakeTarget.HOLD)) {
      target
          .fake(schema)
          .things()
          .values()
          .forEach(
              values -> lines.add(schema.type() + " " + values.get("name") + values.get("text")));
    }
    target.registered().forEach(entry -> lines.add("ours " + entry.address() + entry.digest()));
    java.util.Collections.sort(lines);
    return lines;
  }

  private Path plan() {
    Path file = folder.resolve("plan-" + ++plans + ".plan");
    plan(file, "state.db");
    return file;
  }

  private Plan plan(Path file, String stateName) {
    try (StateStore state = open(stateName)) {
      return new Planning(wanted, target, state).plan(header(), file);
    }
  }

  private ApplyOutcome apply(Path file, Transitions transitions) {
    return apply(file, "state.db", transitions);
  }

  private ApplyOutcome apply(Path file, String stateName, Transitions transitions) {
    try (StateStore state = new WatchedState(open(stateName), transitions);
        PlanFile plan = PlanFile.open(file)) {
      ApplyListener listener = new PhaseTransitions(ApplyListener.SILENT, transitions);
      return new Applying(wanted, target, state, listener).apply(plan, header());
    }
  }

  private StateStore open(String name) {
    return new SqliteStates(Clock.systemUTC()).openLocked(folder.resolve(name), "test");
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
