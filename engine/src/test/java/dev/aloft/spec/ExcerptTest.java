package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void isShortAndOnOneLine() {
    assertThat(Excerpt.of(" one\ntwo ")).isEqualTo("one two");
    assertThat(Excerpt.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
  }

  @Test
  void hidesAddresses() {
    assertThat(Excerpt.of("ask jane.doe@acme.example")).isEqualTo("ask j***@acme.example");
    assertThat(Excerpt.of("https://jane:pw@acme.example/")).isEqualTo("https://***@acme.example/");
  }

  /** Looking for an address in all of it would take minutes. */
  @Test
  void looksAtTheBeginningOfAnEndlessWordOnly() {
    assertThat(Excerpt.of("x".repeat(2_000_000))).isEqualTo("x".repeat(60) + "…");
  }
}
