package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.LaneTerms.OnSourceDeletion;
import dev.aloft.testing.CrashWorld;
import dev.aloft.testing.FakeMigration;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run that dies at any transition of its journal, or at any write, ends after a repetition like
 * one that was never disturbed: everything once, nothing twice, and nothing left to plan.
 */
class CrashTest {

  @TempDir private Path folder;

  @Test
  void atTheFirstAndTheLastTransitionOfEachKindOfAFirstRun() {
    dying(CrashWorld.first(), CrashTest::ends);
  }

  @Test
  void atTheFirstAndTheLastTransitionOfEachKindOfADelta() {
    dying(CrashWorld.delta(), CrashTest::ends);
  }

  @Test
  void atTheFirstAndTheLastTransitionOfEachKindWhereTheSourceLostSomething() {
    dying(CrashWorld.vanishing(OnSourceDeletion.DELETE), CrashTest::ends);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("murder")
  void atEveryTransitionWhereTheSourceLostSomething(OnSourceDeletion how) {
    dying(CrashWorld.vanishing(how), CrashTest::every);
  }

  @Test
  @Tag("murder")
  void atEveryTransitionOfAFirstRun() {
    dying(CrashWorld.first(), CrashTest::every);
  }

  @Test
  @Tag("murder")
  void atEveryTransitionOfADelta() {
    dying(CrashWorld.delta(), CrashTest::every);
  }

  @Test
  @Tag("murder")
  void atEveryTransitionOfARunThatTakesUpAnotherThatDied() {
    CrashWorld.Story story = CrashWorld.first();
    CrashWorld.End calm = CrashWorld.in(folder.resolve("calm"), story).undisturbed();
    int points = calm.transitions().size();
    for (int first = 1; first <= points; first += 7) {
      for (int second = 1; second <= points; second += 11) {
        CrashWorld world = CrashWorld.in(folder.resolve(first + "-" + second), story);
        assertThat(world.dyingAt(first, second))
            .as("died at %d and then at %d", first, second)
            .isEqualTo(calm.content());
      }
    }
  }

  @Test
  void everyKindOfTransitionIsMet() {
    TreeSet<String> kinds = new TreeSet<>();
    for (CrashWorld.Story story : List.of(CrashWorld.first(), CrashWorld.delta())) {
      kinds.addAll(
          CrashWorld.in(folder.resolve("kinds" + kinds.size()), story).undisturbed().transitions());
    }

    assertThat(kinds)
        .contains(
            "after begin create",
            "after begin create-items",
            "after begin create-part",
            "after begin repair-text",
            "after begin register",
            "after end create",
            "after record items",
            "after record part",
            "after record resource",
            "after forget resource",
            "after next serial",
            "after phase create",
            "after phase parts",
            "after phase links",
            "after phase finish");
  }

  private static Collection<Integer> every(List<String> transitions) {
    return IntStream.rangeClosed(1, transitions.size()).boxed().toList();
  }

  private static Collection<Integer> ends(List<String> transitions) {
    TreeSet<Integer> points = new TreeSet<>();
    for (String name : new TreeSet<>(transitions)) {
      points.add(transitions.indexOf(name) + 1);
      points.add(transitions.lastIndexOf(name) + 1);
    }
    return points;
  }

  private void dying(CrashWorld.Story story, Function<List<String>, Collection<Integer>> choice) {
    CrashWorld.End calm = CrashWorld.in(folder.resolve("calm"), story).undisturbed();
    assertThat(calm.content()).isNotEmpty().anyMatch(line -> line.contains(FakeMigration.MARK));
    for (int point : choice.apply(calm.transitions())) {
      CrashWorld world = CrashWorld.in(folder.resolve("at-" + point), story);
      assertThat(world.dyingAt(point))
          .as("died %s, the transition number %d", calm.transitions().get(point - 1), point)
          .isEqualTo(calm.content());
    }
  }
}
