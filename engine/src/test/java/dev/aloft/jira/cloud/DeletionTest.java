package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionTest {

  private final FakeTime time = new FakeTime();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isDoneWhenItsAnswerWasLostAndTheThingIsGone() {
    server.enqueue(
        new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
            .build());
    server.enqueue(new MockResponse.Builder().code(404).build());
    assertThatCode(this::delete).doesNotThrowAnyException();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void isDoneWhenTheThingIsGoneAlready() {
    server.enqueue(new MockResponse.Builder().code(404).build());
    assertThatCode(this::delete).doesNotThrowAnyException();
  }

  @Test
  void isNotDoneWhenWeMustNot() {
    server.enqueue(new MockResponse.Builder().code(403).build());
    assertThatThrownBy(this::delete).isInstanceOf(SiteRefusal.class);
  }

  private void delete() {
    try (SiteClient client =
        new SiteClient(
            SiteSettings.of(server.url("/").toString()),
            new Credentials.Bearer(Secret.of("t")),
            new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
            ExchangeLog.NONE,
            time,
            time,
            () -> 0L)) {
      new JiraCloud(client, time, time).components().delete("10000");
    }
  }
}
