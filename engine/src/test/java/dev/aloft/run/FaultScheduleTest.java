package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.LostAnswerException;
import dev.aloft.testing.CrashWorld;
import dev.aloft.testing.Death;
import dev.aloft.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever goes wrong in whatever order, the end is that of an undisturbed run. */
class FaultScheduleTest {

  private static final int RUNS = 12;

  /** What happens at one write. */
  enum Fault {
    NONE,
    LOST_BEFORE,
    LOST_AFTER,
    DEATH_BEFORE,
    DEATH_AFTER,
    TWICE_AND_THE_FIRST_ANSWERS,
    TWICE_AND_THE_SECOND_ANSWERS,
    TWICE_AND_NO_ANSWER,
    TWICE_AND_DEATH
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void endsLikeAnUndisturbedRun(@ForAll("schedules") List<Fault> schedule) throws IOException {
    check(schedule);
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  @Tag("murder")
  void endsLikeAnUndisturbedRunEachTime(@ForAll("schedules") List<Fault> schedule)
      throws IOException {
    check(schedule);
  }

  /** A call that arrives twice, and a run that dies at the next one, before it has looked. */
  @Example
  void twinsBeforeAnItemThatAKilledRunDidNotRecord() throws IOException {
    check(
        List.of(
            Fault.DEATH_AFTER,
            Fault.LOST_AFTER,
            Fault.DEATH_AFTER,
            Fault.DEATH_AFTER,
            Fault.TWICE_AND_NO_ANSWER,
            Fault.TWICE_AND_NO_ANSWER,
            Fault.DEATH_AFTER,
            Fault.DEATH_AFTER,
            Fault.DEATH_AFTER,
            Fault.DEATH_AFTER,
            Fault.DEATH_AFTER,
            Fault.TWICE_AND_DEATH,
            Fault.NONE,
            Fault.DEATH_BEFORE,
            Fault.DEATH_AFTER,
            Fault.TWICE_AND_DEATH,
            Fault.DEATH_AFTER));
  }

  private static void check(List<Fault> schedule) throws IOException {
    Path folder = Files.createTempDirectory("schedule");
    try {
      List<String> calm =
          CrashWorld.in(folder.resolve("calm"), CrashWorld.small()).undisturbed().content();
      List<String> disturbed =
          CrashWorld.in(folder.resolve("disturbed"), CrashWorld.small())
              .under(new Schedule(schedule), RUNS);

      assertThat(disturbed).isEqualTo(calm);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Fault>> schedules() {
    return Arbitraries.frequency(
            net.jqwik.api.Tuple.of(6, Fault.NONE),
            net.jqwik.api.Tuple.of(1, Fault.LOST_BEFORE),
            net.jqwik.api.Tuple.of(2, Fault.LOST_AFTER),
            net.jqwik.api.Tuple.of(1, Fault.DEATH_BEFORE),
            net.jqwik.api.Tuple.of(2, Fault.DEATH_AFTER),
            net.jqwik.api.Tuple.of(1, Fault.TWICE_AND_THE_FIRST_ANSWERS),
            net.jqwik.api.Tuple.of(1, Fault.TWICE_AND_THE_SECOND_ANSWERS),
            net.jqwik.api.Tuple.of(1, Fault.TWICE_AND_NO_ANSWER),
            net.jqwik.api.Tuple.of(1, Fault.TWICE_AND_DEATH))
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  /** Takes the faults one after the other, one a write, and then none. */
  private static final class Schedule implements FakeTarget.Wire {
    private final List<Fault> faults;
    private final AtomicInteger next = new AtomicInteger();
    private final ThreadLocal<Fault> now = ThreadLocal.withInitial(() -> Fault.NONE);

    Schedule(List<Fault> faults) {
      this.faults = List.copyOf(faults);
    }

    @Override
    public void beforeWrite(String call) {
      int number = next.getAndIncrement();
      Fault fault = number < faults.size() ? faults.get(number) : Fault.NONE;
      now.set(fault);
      switch (fault) {
        case LOST_BEFORE -> throw lost(call);
        case DEATH_BEFORE -> new Death(1).at("before " + call);
        case NONE,
            LOST_AFTER,
            DEATH_AFTER,
            TWICE_AND_THE_FIRST_ANSWERS,
            TWICE_AND_THE_SECOND_ANSWERS,
            TWICE_AND_NO_ANSWER,
            TWICE_AND_DEATH -> {}
      }
    }

    @Override
    public FakeTarget.Times times(String call) {
      return switch (now.get()) {
        case TWICE_AND_THE_SECOND_ANSWERS -> FakeTarget.Times.TWICE_AND_THE_SECOND_ANSWERS;
        case TWICE_AND_THE_FIRST_ANSWERS, TWICE_AND_NO_ANSWER, TWICE_AND_DEATH ->
            FakeTarget.Times.TWICE_AND_THE_FIRST_ANSWERS;
        case NONE, LOST_BEFORE, LOST_AFTER, DEATH_BEFORE, DEATH_AFTER -> FakeTarget.Times.ONCE;
      };
    }

    @Override
    public void afterWrite(String call) {
      switch (now.get()) {
        case LOST_AFTER, TWICE_AND_NO_ANSWER -> throw lost(call);
        case DEATH_AFTER, TWICE_AND_DEATH -> new Death(1).at("after " + call);
        case NONE,
            LOST_BEFORE,
            DEATH_BEFORE,
            TWICE_AND_THE_FIRST_ANSWERS,
            TWICE_AND_THE_SECOND_ANSWERS -> {}
      }
    }

    private static LostAnswerException lost(String call) {
      return new LostAnswerException(call, new RuntimeException("reset"));
    }
  }
}
