package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network delivers every request twice, and of each kind of write one is left. */
class DeliveredTwiceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsThereTwice(boolean firstAnswers) {
    try (JiraWorld world = MutationWorld.of(folder)) {
      world.faults().replace(twice(firstAnswers));

      assertThat(world.apply().refusals()).isEmpty();

      world.faults().replace(FaultScript.NONE);
      assertThat(world.findings()).as("verify").isEmpty();
      assertThat(world.planInFull().changeCount()).as("second plan").isZero();
      assertThat(world.planWithoutState().changeCount()).as("plan without state").isZero();
    }
  }

  private static FaultScript twice(boolean firstAnswers) {
    Selector every = new Selector(Optional.empty(), Optional.empty(), 1, 1, 1, Long.MAX_VALUE);
    return new FaultScript(
        1, List.of(new FaultRule("twice", every, new Fault.Duplicate(firstAnswers))));
  }
}
