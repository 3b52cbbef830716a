package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Action;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.resource.DesiredPart;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeNotes;
import dev.aloft.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random edits of both sides between applies, against a model that knows nothing of digests: what
 * the source changed arrives, unless the target changed the same value since the last apply.
 */
class DeltaPropertiesTest {

  /** One thing that happens; numbers are taken modulo what there is. */
  record Step(Kind kind, int note, int part) {}

  enum Kind {
    SOURCE_EDITS,
    SOURCE_EDITS_PART,
    SOURCE_ADDS_PART,
    SOURCE_DROPS_PART,
    SOURCE_ADDS,
    SOURCE_DROPS,
    SOURCE_RESTORES,
    TARGET_EDITS,
    APPLY
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 40)
  void theTargetIsWhatTheModelSays(@ForAll("steps") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("delta");
    try {
      Model model = new Model(folder);
      steps.forEach(model::step);
      model.apply();
      model.check();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A title as three sides know it. */
  private static final class Title {
    String source;
    String applied;
    String target;

    Title(String title) {
      source = title;
      applied = "";
      target = "";
    }
  }

  private static final class Model {
    private final DeltaWorld world;
    private final AtomicInteger words = new AtomicInteger();
    private final Map<Integer, Title> titles = new TreeMap<>();
    private final Map<Integer, TreeMap<String, String>> parts = new TreeMap<>();
    private final Map<Integer, TreeMap<String, String>> onTarget = new TreeMap<>();
    private final TreeSet<Integer> gone = new TreeSet<>();

    Model(Path folder) {
      world =
          new DeltaWorld(
              folder, "state.db", new FakeMigration().wantLabel("red", "red").wantBox("A", "red"));
      for (int number = 1; number <= 3; number++) {
        titles.put(number, new Title(word()));
        parts.put(number, new TreeMap<>(Map.of("r" + number, word())));
        want(number);
      }
      apply();
    }

    private String word() {
      return "word-" + words.incrementAndGet();
    }

    private void want(int number) {
      DesiredPart[] wanted =
          get(parts, number).entrySet().stream()
              .map(part -> reply(part.getKey(), part.getValue()))
              .toArray(DesiredPart[]::new);
      world.wanted.wantNote("A", number, get(titles, number).source, wanted);
    }

    private static <V> V get(Map<Integer, V> map, int number) {
      return java.util.Objects.requireNonNull(map.get(number));
    }

    void step(Step step) {
      int number = 1 + step.note() % titles.size();
      boolean here = !gone.contains(number);
      TreeMap<String, String> hanging = get(parts, number);
      Title title = get(titles, number);
      switch (step.kind()) {
        case SOURCE_EDITS -> {
          title.source = word();
          wantIf(here, number);
        }
        case SOURCE_EDITS_PART -> {
          if (!hanging.isEmpty()) {
            hanging.put(part(hanging, step), word());
            wantIf(here, number);
          }
        }
        case SOURCE_ADDS_PART -> {
          hanging.put("r" + words.incrementAndGet(), word());
          wantIf(here, number);
        }
        case SOURCE_DROPS_PART -> {
          if (!hanging.isEmpty()) {
            hanging.remove(part(hanging, step));
            wantIf(here, number);
          }
        }
        case SOURCE_ADDS -> {
          int next = titles.size() + 1;
          titles.put(next, new Title(word()));
          parts.put(next, new TreeMap<>());
          want(next);
        }
        case SOURCE_DROPS -> {
          if (here && !title.target.isEmpty() && number < titles.size()) {
            gone.add(number);
            world.wanted.dropNote("A", number);
          }
        }
        case SOURCE_RESTORES -> {
          if (gone.remove(number)) {
            want(number);
          }
        }
        case TARGET_EDITS -> {
          if (!title.target.isEmpty()) {
            String edited = word();
            world.edit(title.target, edited);
            title.target = edited;
          }
        }
        case APPLY -> apply();
      }
    }

    private void wantIf(boolean here, int number) {
      if (here) {
        want(number);
      }
    }

    private static String part(Map<String, String> hanging, Step step) {
      return List.copyOf(hanging.keySet()).get(step.part() % hanging.size());
    }

    /** Applies, and does to the model what should have happened. */
    void apply() {
      world.delta();
      titles.forEach((number, title) -> {
        if (gone.contains(number)) {
          return;
        }
        boolean edited = !title.target.equals(title.applied);
        if (!edited || title.target.isEmpty()) {
          title.target = title.source;
          title.applied = title.source;
        }
        onTarget.computeIfAbsent(number, one -> new TreeMap<>()).putAll(get(parts, number));
      });
    }

    void check() {
      assertThat(world.titles())
          .containsExactlyInAnyOrderElementsOf(
              titles.values().stream()
                  .map(title -> title.target)
                  .filter(title -> !title.isEmpty())
                  .toList());
      titles.forEach((number, title) -> {
        if (!title.target.isEmpty()) {
          FakeNotes.Note note = world.note(title.target);
          assertThat(note.marked()).as("mark of %s", number).isEqualTo(gone.contains(number));
          assertThat(texts(note)).as("parts of %s", number).isEqualTo(get(onTarget, number));
        }
      });
      Plan after = world.plan();
      assertThat(after.lanes()).noneMatch(LaneSummary::writes);
      assertThat(after.count(Action.CREATE) + after.count(Action.UPDATE)).isZero();
    }

    private static Map<String, String> texts(FakeNotes.Note note) {
      Map<String, String> texts = new TreeMap<>();
      note.parts()
          .values()
          .forEach(part ->
              texts.put(
                  part.match().orElse(""),
                  part.attributes().getOrDefault("text", Value.NONE) instanceof Value.Text text
                      ? text.text()
                      : ""));
      return texts;
    }
  }
}
