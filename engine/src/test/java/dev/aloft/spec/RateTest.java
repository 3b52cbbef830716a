package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  private static final String AUTH = "    auth: {email: bot@acme.example";

  @TempDir private Path folder;

  @Test
  void isUnsaidUnlessTheTargetSaysIt() {
    assertThat(target("").rate()).isEqualTo(Rate.UNSAID);
  }

  @Test
  void aShareAloneHoldsAtAllHours() {
    assertThat(target("    rate: {share: 1}\n").rate())
        .isEqualTo(new Rate(Optional.of(1.0), Optional.empty()));
  }

  @Test
  void officeHoursHaveAShareATimeAndAZone() {
    String said =
        "    rate: {officeHours: {share: 0.25, from: \"22:00\", to: \"06:30\", timeZone:"
            + " Asia/Tokyo}}\n";
    assertThat(target(said).rate())
        .isEqualTo(
            new Rate(
                Optional.empty(),
                Optional.of(
                    new Rate.Office(
                        Optional.of(0.25),
                        Optional.of(LocalTime.of(22, 0)),
                        Optional.of(LocalTime.of(6, 30)),
                        Optional.of(ZoneId.of("Asia/Tokyo"))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{share: 0}|rate.share cannot be the number 0",
        "{share: 1.5}|rate.share cannot be the number 1.5",
        "{share: half}|rate.share is",
        "{officeHours: {from: \"8\"}}|officeHours.from cannot be",
        "{officeHours: {from: \"09:00\", to: \"09:00\"}}|end when they begin",
        "{officeHours: {timeZone: Europe/Berlim}}|there is no time zone",
        "{shares: 1}|shares",
      })
  void whatItCannotBeIsSaidWithItsPlace(String rate, String said) {
    assertThatThrownBy(() -> target("    rate: " + rate + "\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(said);
  }

  private Target target(String line) {
    assertThat(SpecFixture.MIGRATION).contains(AUTH);
    return new SpecFixture(folder)
        .file("m.yaml", SpecFixture.MIGRATION.replace(AUTH, line + AUTH))
        .blueprint()
        .migration()
        .target("default")
        .orElseThrow();
  }
}
