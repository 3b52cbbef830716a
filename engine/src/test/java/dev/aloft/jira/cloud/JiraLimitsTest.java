package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.BudgetKey;
import dev.aloft.http.Credentials;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Method;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JiraLimitsTest {

  private final FakeTime time = new FakeTime();
  private final SiteBudgets budgets =
      new SiteBudgets(
          JiraLimits.of(new Credentials.Basic("ada@acme.example", Secret.of("t0ken"))),
          Share.WHOLE,
          time,
          time);

  @Test
  void anIssueIsReadAtItsOwnRateInBothVersions() throws InterruptedException {
    for (int i = 0; i < 750; i++) {
      send(Method.GET, "/rest/api/2/issue/{issueIdOrKey}");
      send(Method.GET, "/rest/api/3/issue/{issueIdOrKey}");
    }
    assertThat(elapsed()).isBetween(Duration.ofMillis(9_850), Duration.ofSeconds(10));
  }

  @Test
  void commentsOfBothVersionsShareTheRateOfAPost() throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      send(Method.POST, TextForm.ADF.root() + "/issue/{issueIdOrKey}/comment");
      send(Method.POST, TextForm.WIKI.root() + "/issue/{issueIdOrKey}/comment");
    }
    assertThat(elapsed()).isBetween(Duration.ofMillis(9_850), Duration.ofSeconds(10));
  }

  private void send(Method method, String template) throws InterruptedException {
    budgets.acquire(new BudgetKey(method, template, Optional.empty())).close();
  }

  private Duration elapsed() {
    return Duration.between(FakeTime.START, time.instant());
  }
}
