package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.http.Share.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // Thursday; Berlin is an hour ahead of UTC in November
    "2026-11-26T06:59:59Z, 0.9",
    "2026-11-26T07:00:00Z, 0.5",
    "2026-11-26T16:59:59Z, 0.5",
    "2026-11-26T17:00:00Z, 0.9",
    // Saturday
    "2026-11-28T12:00:00Z, 0.9",
  })
  void isHalfInOfficeHoursAndNineTenthsOutside(Instant instant, double share) {
    assertThat(Share.fair(BERLIN).at(instant)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T21:59:59Z, 1",
    "2026-11-26T22:00:00Z, 0.2",
    "2026-11-27T05:59:59Z, 0.2",
    "2026-11-27T06:00:00Z, 1",
    // the shift that begins on Friday ends on Saturday; none begins then
    "2026-11-28T05:00:00Z, 0.2",
    "2026-11-28T22:00:00Z, 1",
    "2026-11-29T05:00:00Z, 1",
  })
  void officeHoursMayReachOverMidnight(Instant instant, double share) {
    OfficeHours night =
        new OfficeHours(0.2, LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("UTC"));
    assertThat(new Share(1, Optional.of(night)).at(instant)).isEqualTo(share);
  }

  @Test
  void stretchesTheTimeBetweenRequests() {
    assertThat(Share.always(0.5).spacing(100, Instant.EPOCH)).isEqualTo(Duration.ofMillis(20));
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.01", "NaN"})
  void isAPartOfTheWhole(double share) {
    assertThatThrownBy(() -> Share.always(share)).hasMessageContaining("at most 1");
  }
}
