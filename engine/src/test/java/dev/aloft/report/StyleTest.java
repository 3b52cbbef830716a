package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleTest {

  @Test
  void paintsOnATerminal() {
    assertThat(Style.of(true, false, Map.of("TERM", "xterm"))).isEqualTo(Style.ANSI);
  }

  @Test
  void paintsNothingIntoAPipe() {
    assertThat(Style.of(false, false, Map.of())).isEqualTo(Style.PLAIN);
  }

  @Test
  void heedsTheOptionTheVariableAndTheDumbTerminal() {
    assertThat(Style.of(true, true, Map.of())).isEqualTo(Style.PLAIN);
    assertThat(Style.of(true, false, Map.of("NO_COLOR", "1"))).isEqualTo(Style.PLAIN);
    assertThat(Style.of(true, false, Map.of("TERM", "dumb"))).isEqualTo(Style.PLAIN);
  }

  @Test
  void anEmptyNoColorRefusesNothing() {
    assertThat(Style.of(true, false, Map.of("NO_COLOR", ""))).isEqualTo(Style.ANSI);
  }

  @Test
  void wrapsTextInItsSequenceAndLeavesEmptyTextAlone() {
    assertThat(Style.ANSI.error("no")).isEqualTo("\u001b[1;31mno\u001b[0m");
    assertThat(Style.ANSI.error("")).isEmpty();
    assertThat(Style.PLAIN.error("no")).isEqualTo("no");
  }
}
