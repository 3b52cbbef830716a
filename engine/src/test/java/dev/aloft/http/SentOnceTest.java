package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A create goes over the wire once, whatever the network's library would do by itself. */
class SentOnceTest {

  private static final SiteRequest CREATE =
      SiteRequest.post("/issue").json(JsonMapper.shared().createObjectNode().put("summary", "x"));

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

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 308, 401, 407, 408, 421, 500, 502, 503, 504})
  void whateverTheStatus(int status) {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(status)
              .addHeader("Location", server.url("/elsewhere").toString())
              .addHeader("WWW-Authenticate", "Basic realm=\"site\"")
              .build());
    }

    try (SiteClient client = client()) {
      try {
        client.send(CREATE);
      } catch (SiteException e) {
        assertThat(e).hasMessageContaining("issue");
      }
    }

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whereAConnectionThatWasKeptDies() {
    server.enqueue(new MockResponse.Builder().code(204).build());
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
              .build());
    }

    try (SiteClient client = client()) {
      client.send(SiteRequest.get("/myself"));
      assertThatThrownBy(() -> client.send(CREATE)).isInstanceOf(LostAnswer.class);
    }

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void whereTheBodyOfASuccessBreaksOff() {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(201)
              .addHeader("Content-Type", "application/json")
              .body("{\"id\": \"10000\"}")
              .onResponseBody(new SocketEffect.CloseSocket(true, false, false))
              .build());
    }

    try (SiteClient client = client()) {
      assertThatThrownBy(() -> client.send(CREATE)).isInstanceOf(LostAnswer.class);
    }

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private SiteClient client() {
    return new SiteClient(
        SiteSettings.of(server.url("/").toString()),
        new Credentials.Bearer(Secret.of("t")),
        new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
        ExchangeLog.NONE,
        time,
        time,
        () -> 0L);
  }
}
