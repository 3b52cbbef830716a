package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LaneLineTextTest {

  @Property
  void readsBackAsItWasWritten(
      @ForAll String key,
      @ForAll @LongRange(min = 1) long order,
      @ForAll Action action,
      @ForAll Reason reason,
      @ForAll boolean placeholder,
      @ForAll long high,
      @ForAll @IntRange(min = 1, max = 9_999) int comments) {
    LaneLine line =
        new LaneLine(
            Address.of("jira.issue", key),
            order,
            action,
            reason,
            placeholder,
            Optional.of(new Digest(high, ~high)),
            Optional.empty(),
            Map.of("comment", comments, "worklog", 1));

    assertThat(LaneLineText.read("jira.issue", LaneLineText.write(line))).isEqualTo(line);
  }

  @Test
  void refusesALineOfAnotherForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneLineText.read("jira.issue", "1\tA-1"))
        .withMessageContaining("8 fields");
  }
}
