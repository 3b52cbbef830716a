package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.SiteContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the network and the site do to requests, the end is that of an undisturbed run. */
class EveryFaultTest {

  /** The same apply is run again at most so often. */
  private static final int RUNS = 12;

  /** Faults after which a run ends at once strike so often. */
  private static final int ENDINGS = 3;

  /** Far apart and without a common divisor, so that each kind meets each kind of request. */
  private static final int[] TURNS = {
    101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167
  };

  @TempDir private Path folder;

  /** One rule for each kind of fault. */
  private static Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    faults.put("lost answer", new Fault.LostAnswer());
    faults.put("twice, the first answers", new Fault.Duplicate(true));
    faults.put("twice, the second answers", new Fault.Duplicate(false));
    faults.put("429", new Fault.Status(429, false, OptionalInt.empty()));
    faults.put("429 with a time", new Fault.Status(429, false, OptionalInt.of(2)));
    faults.put("500", new Fault.Status(500, false, OptionalInt.empty()));
    faults.put("500 after the effect", new Fault.Status(500, true, OptionalInt.empty()));
    faults.put("502 after the effect", new Fault.Status(502, true, OptionalInt.empty()));
    faults.put("503 with a time", new Fault.Status(503, false, OptionalInt.of(1)));
    faults.put("reset in the body", new Fault.Reset());
    faults.put("truncated JSON", new Fault.Truncated());
    faults.put("slow bytes", new Fault.Slow(Duration.ofMillis(1)));
    faults.put("expired token", new Fault.Status(401, false, OptionalInt.empty()));
    faults.put("a web page after the effect", new Fault.WebPage(true));
    return faults;
  }

  private static boolean endsTheRun(Fault fault) {
    return switch (fault) {
      case Fault.WebPage _ -> true;
      case Fault.Status status -> status.status() == 401;
      case Fault.LostAnswer _, Fault.Duplicate _, Fault.Reset _, Fault.Truncated _, Fault.Slow _ ->
          false;
    };
  }

  @Test
  void allOfThemInOneRun() {
    List<FaultRule> rules = new ArrayList<>();
    faults()
        .forEach((name, fault) -> {
          int turn = rules.size();
          rules.add(rule(name, fault, 5 + 7L * turn, TURNS[turn]));
        });
    check(new FaultScript(1, rules));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  @Tag("murder")
  void eachAlone(int number) {
    String name = List.copyOf(faults().keySet()).get(number);
    Fault fault = Optional.ofNullable(faults().get(name)).orElseThrow();
    check(new FaultScript(1, List.of(rule(name, fault, 3, 7))));
  }

  private static FaultRule rule(String name, Fault fault, long from, long every) {
    long times = endsTheRun(fault) ? ENDINGS : Long.MAX_VALUE;
    return new FaultRule(
        name, new Selector(Optional.empty(), Optional.empty(), from, every, 1, times), fault);
  }

  private void check(FaultScript script) {
    List<String> calm;
    try (JiraWorld world = MutationWorld.of(folder(script, "calm"))) {
      assertThat(world.apply().refusals()).isEmpty();
      calm = world.content();
    }
    try (JiraWorld world = MutationWorld.of(folder(script, "disturbed"))) {
      Path plan = world.planTo("plan");
      world.faults().replace(script);
      List<String> runs = new ArrayList<>();
      while (runs.size() < RUNS && !complete(world, plan, runs)) {
        // The same command again.
      }
      assertThat(world.faults().counts()).extracting(Faults.Count::struck).doesNotContain(0L);
      world.faults().replace(FaultScript.NONE);

      assertThat(runs.getLast()).as("runs %s", runs).isEqualTo("complete");
      assertThat(SiteContent.differences(calm, world.content())).as("runs %s", runs).isEmpty();
      assertThat(world.findings()).as("verify").isEmpty();
      assertThat(world.plan().changeCount()).as("second plan").isZero();
    }
  }

  private Path folder(FaultScript script, String name) {
    Path own = folder.resolve(name + script.rules().size());
    assertThat(own.toFile().mkdirs()).isTrue();
    return own;
  }

  private static boolean complete(JiraWorld world, Path plan, List<String> runs) {
    try {
      var outcome = world.apply(plan);
      runs.add(outcome.complete() ? "complete" : outcome.refusals().toString());
      return outcome.complete();
    } catch (ProblemException e) {
      runs.add(e.diagnostics().getFirst().summary());
    } catch (LostAnswerException e) {
      runs.add(String.valueOf(e.getMessage()));
    }
    return false;
  }
}
