package dev.aloft.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTableTest {

  @Test
  void showsWhatWasMetAndWhatWasNot() {
    assertThat(
            PerformanceTable.text(
                List.of(
                    Row.atLeast("reading", 5, "bare parse 4.0 s", 4, 0.6),
                    Row.atMost("plan", "20.0 s", "bare parse 4.0 s", 5, 3),
                    Row.told("apply", "100/s"),
                    Row.failed("verify", "IOException"))))
        .isEqualTo(
            """
            | what    | value               | reference        | ratio | goal  | met |
            | ------- | ------------------- | ---------------- | ----- | ----- | --- |
            | reading | 5.0 s               | bare parse 4.0 s | 0.80  | ≥ 0.6 | yes |
            | plan    | 20.0 s              | bare parse 4.0 s | 5.00  | ≤ 3.0 | NO  |
            | apply   | 100/s               | –                | –     | –     | –   |
            | verify  | failed: IOException | –                | –     | –     | NO  |
            """);
  }
}
