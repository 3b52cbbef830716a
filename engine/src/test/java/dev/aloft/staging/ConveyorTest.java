package dev.aloft.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work on a thread of its own: in order, and never a thread that waits for one that has died. */
@Timeout(60)
class ConveyorTest {

  @Test
  void takesEverythingInOrder() {
    List<Integer> taken = new ArrayList<>();
    try (Conveyor<Integer, RuntimeException> conveyor = new Conveyor<>("test", 3, taken::add)) {
      IntStream.range(0, 1_000).forEach(conveyor::put);
      conveyor.finish();
    }

    assertThat(taken).containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
  }

  static List<Throwable> failures() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new IllegalStateException("a defect"),
        new IOException("the disk is full"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverEndsTheWorkComesOutOfTheNextCall(Throwable failure) {
    try (Conveyor<Integer, Exception> conveyor = new Conveyor<>("test", 3, failing(failure))) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; ; i++) {
                  conveyor.put(i);
                }
              })
          .isSameAs(failure);
      assertThatThrownBy(conveyor::finish).isSameAs(failure);
    }
  }

  @Test
  void whatFollowsAFailureIsNotWorkedOn() {
    List<Integer> taken = new ArrayList<>();
    try (Conveyor<Integer, RuntimeException> conveyor =
        new Conveyor<>(
            "test",
            9,
            thing -> {
              taken.add(thing);
              throw new IllegalStateException("the first is too much");
            })) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 5).forEach(conveyor::put);
                conveyor.finish();
              })
          .hasMessage("the first is too much");
    }

    assertThat(taken).containsExactly(0);
  }

  @Test
  void closingDropsWhatWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    Conveyor<Integer, InterruptedException> conveyor =
        new Conveyor<>(
            "test",
            9,
            thing -> {
              taken.add(thing);
              begun.countDown();
              goOn.await();
            });
    conveyor.put(1);
    conveyor.put(2);
    begun.await();
    Thread closing = Thread.ofPlatform().start(conveyor::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();

    assertThat(taken).containsExactly(1);
  }

  private static Conveyor.Work<Integer, Exception> failing(Throwable failure) {
    return thing -> {
      switch (failure) {
        case Error error -> throw error;
        case Exception exception -> throw exception;
        default -> throw new AssertionError(failure);
      }
    };
  }
}
