package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTimeTest {

  @Property
  void readsWhatTheDatabaseDriverPrints(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, java.time.ZoneOffset.UTC);
    String text = java.sql.Timestamp.valueOf(time).toString();
    assertThat(SourceTime.local(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020",
        "2020-13-01 00:00:00.0",
        "2020-01-32",
        "2020-01-01 00:00",
        "yesterday at noon!",
        "2020-01-01 00:00:00,5",
        "2020-01-01 00:00:00.1234567890",
        "2020/01/01 00:00:00.0"
      })
  void readsNothingElse(String text) {
    assertThat(SourceTime.local(text)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void readsTheServersClock() {
    assertThat(SourceTime.instant("2020-07-01 12:00:00.5", ZoneId.of("Europe/Paris")))
        .contains(Instant.parse("2020-07-01T10:00:00.500Z"));
    assertThat(SourceTime.date("2010-07-05 00:00:00.0"))
        .contains(java.time.LocalDate.of(2010, 7, 5));
  }
}
