package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Share;
import dev.aloft.http.Share.OfficeHours;
import dev.aloft.spec.Rate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final ZoneId HERE = ZoneId.of("Europe/Lisbon");

  @Test
  void isFairIfTheSpecSaysNothing() {
    assertThat(Shares.of(Rate.UNSAID, HERE)).isEqualTo(Share.fair(HERE));
  }

  @Test
  void aShareAloneHoldsAtAllHours() {
    assertThat(Shares.of(new Rate(Optional.of(0.3), Optional.empty()), HERE))
        .isEqualTo(Share.always(0.3));
  }

  @Test
  void whatOfficeHoursLeaveOutIsFilledIn() {
    Rate.Office office =
        new Rate.Office(
            Optional.empty(), Optional.of(LocalTime.of(6, 0)), Optional.empty(), Optional.empty());
    assertThat(Shares.of(new Rate(Optional.empty(), Optional.of(office)), HERE))
        .isEqualTo(
            new Share(
                0.9,
                Optional.of(new OfficeHours(0.5, LocalTime.of(6, 0), LocalTime.of(18, 0), HERE))));
  }
}
