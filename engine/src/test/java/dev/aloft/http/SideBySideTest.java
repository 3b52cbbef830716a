package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void answersComeInTheOrderOfTheirQuestionsWhicheverIsReadyFirst() {
    CountDownLatch lastIsThrough = new CountDownLatch(1);
    List<Integer> questions = IntStream.range(0, 20).boxed().toList();

    List<String> answers =
        SideBySide.answers(
            questions,
            number -> {
              if (number == 19) {
                lastIsThrough.countDown();
              } else {
                await(lastIsThrough);
              }
              return "no " + number;
            });

    assertThat(answers).hasSize(20).startsWith("no 0", "no 1").endsWith("no 19");
  }

  @Test
  void whatFailedIsThrownWhenAllHaveEnded() {
    assertThatThrownBy(() ->
            SideBySide.answers(
                List.of(1, 2, 3),
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("two");
                  }
                  return number;
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
