package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.cloud.Issues.Selection;
import dev.aloft.sandbox.CloudWorld;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A token that expires on the way makes nothing look gone, nor done. */
@Tag("shared")
class ExpiredTokenTest {

  private final FakeTime time = new FakeTime();
  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final SiteClient client =
      new SiteClient(
          SiteSettings.of(world.sandbox().address("acme").toString()),
          new Credentials.Basic("ada@acme.example", Secret.of("secret-1")),
          new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
          ExchangeLog.NONE,
          time,
          time,
          () -> 0L);
  private final JiraCloud jira = new JiraCloud(client, time, time);

  @AfterEach
  void stop() {
    client.close();
    world.close();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatExceptionOfType(SiteRefusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
  }

  @Test
  void everythingIsRefusedFromThenOn() {
    world.project("OPS", "business");
    String issue = world.issue("OPS", "Task", "Mend the quiet pump");
    assertThat(jira.connect().accountId()).isEqualTo(world.adaAccount().accountId());

    world.organization().accounts().token(world.adaAccount().accountId(), "another");

    assertRefused(() -> jira.projects().get("OPS", Set.of()));
    assertRefused(() -> jira.issues().delete(issue));
    assertRefused(() ->
        jira.issues()
            .search(TextForm.ADF, "project = OPS", Selection.fields("summary"), 100, Set.of())
            .forEach(found -> {}));
  }
}
