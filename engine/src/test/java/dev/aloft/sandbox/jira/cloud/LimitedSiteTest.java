package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient.Answer;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.limits.Limits;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class LimitedSiteTest {

  private final IssueSite on =
      new IssueSite(IssueSite.Stores.MEMORY, Behaviour.usual().withLimits(Limits.documented()));

  @AfterEach
  void stop() {
    on.close();
  }

  @Test
  void whatIsRefusedHasNoEffectAndLooksLikeTheProducts() {
    String key = on.task("OPS", "One");
    for (int i = 0; i < 20; i++) {
      comment(key).expect(201);
    }

    Answer refused = comment(key).expect(429);

    assertThat(refused.json().path("errorMessages").isArray()).isTrue();
    assertThat(refused.headers())
        .containsEntry("retry-after", "2")
        .containsEntry("ratelimit-reason", "jira-per-issue-on-write");
    assertThat(on.ada.get("3/issue/" + key + "/comment").expect(200).json().path("total").asInt())
        .isEqualTo(20);
    on.clock.forward(Duration.ofSeconds(2));
    comment(key).expect(201);
  }

  @Test
  void anIssueIsOneByItsKeyAndByItsId() {
    String key = on.task("OPS", "One");
    String id = on.ada.get("3/issue/" + key).expect(200).json().path("id").asString();
    for (int i = 0; i < 20; i++) {
      comment(i % 2 == 0 ? key : id).expect(201);
    }
    comment(id).expect(429);
    comment(key.toLowerCase(Locale.ROOT)).expect(429);
  }

  @Test
  void bothVersionsOfAnOperationShareItsBucket() {
    String key = on.task("OPS", "One");
    for (int i = 0; i < 150; i++) {
      on.ada.get((i % 2 == 0 ? "2" : "3") + "/issue/" + key).expect(200);
    }
    assertThat(on.ada.get("3/issue/" + key).expect(429).headers())
        .containsEntry("ratelimit-reason", "jira-burst-based");
    on.ada.get("3/myself").expect(200);
  }

  private Answer comment(String key) {
    return on.ada.post("2/issue/" + key + "/comment", "{\"body\": \"a word\"}");
  }
}
