package dev.aloft.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.resource.LostAnswerException;
import org.junit.jupiter.api.Test;

class SiteFailuresTest {

  private static final SiteRequest REQUEST = SiteRequest.post("/rest/api/3/thing");

  @Test
  void aLostAnswerStaysALostAnswer() {
    assertThatThrownBy(() ->
            SiteFailures.translated(
                (Runnable)
                    () -> {
                      throw LostAnswer.of(REQUEST);
                    }))
        .isInstanceOf(LostAnswerException.class)
        .hasMessageContaining("POST /rest/api/3/thing");
  }

  @Test
  void aRefusalBecomesAProblemWithTheRequestInIt() {
    assertThatThrownBy(() ->
            SiteFailures.translated(
                (Runnable)
                    () -> {
                      throw refusal(400);
                    }))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("POST /rest/api/3/thing");
  }

  @Test
  void aWrongTokenOrALimitIsNoFaultOfTheThing() {
    assertThat(SiteFailures.refusesTheThing(refusal(400))).isTrue();
    assertThat(SiteFailures.refusesTheThing(refusal(404))).isTrue();
    assertThat(SiteFailures.refusesTheThing(refusal(401))).isFalse();
    assertThat(SiteFailures.refusesTheThing(refusal(429))).isFalse();
    assertThat(SiteFailures.refusesTheThing(refusal(500))).isFalse();
  }

  private static SiteRefusal refusal(int status) {
    return SiteRefusal.of(REQUEST, SiteReply.empty(status));
  }
}
