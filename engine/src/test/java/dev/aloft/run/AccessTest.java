package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  private static Access to(String site) {
    return new Access(
        "default",
        site,
        new Credentials.Basic("bot@acme.example", Secret.of("token")),
        Optional.of(Share.always(0.5)));
  }

  @Test
  void takesThePartThatTheCommandLineNames() {
    assertThat(to("https://acme.atlassian.net").at(new Pace.Part(0.75)).share())
        .contains(Share.always(0.75));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:8080"})
  void knowsNoLimitsOnThisMachine(String site) {
    assertThat(to(site).at(new Pace.Unlimited()).share()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://acme.atlassian.net", "https://localhost.example"})
  void keepsLimitsEverywhereElse(String site) {
    assertThatThrownBy(() -> to(site).at(new Pace.Unlimited()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("only for a site on this machine");
  }
}
