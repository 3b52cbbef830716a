package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloft.diagnostics.ExitCode;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer as to any visitor is a refusal of the credentials, whatever its status says. */
class RefusedLoginTest {

  private static final SiteRequest READ = SiteRequest.get("/project/{key}", "OPS");

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

  private SiteClient client() {
    return new SiteClient(
        SiteSettings.of(server.url("/").toString()),
        new Credentials.Basic("ada@acme.example", Secret.of("expired")),
        new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
        ExchangeLog.NONE,
        time,
        time,
        () -> 0L);
  }

  private static MockResponse asToAVisitor(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .addHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")
        .body("{\"values\": []}")
        .build();
  }

  @Test
  void isTheOneOfWhatIsFoundAndOfWhatIsNot() {
    try (SiteClient client = client()) {
      for (int status : List.of(200, 404)) {
        server.enqueue(asToAVisitor(status));
        SiteRefusal refusal = catchThrowableOfType(SiteRefusal.class, () -> client.send(READ));
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal).hasMessageContaining("took us for a visitor");
        assertThat(refusal.toProblem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      }
    }
  }

  @Test
  void isTheOneOfWhatIsStreamed() {
    try (SiteClient client = client()) {
      server.enqueue(asToAVisitor(200));
      assertThatThrownBy(() -> client.read(READ, body -> body.readAllBytes().length))
          .isInstanceOf(SiteRefusal.class);
    }
  }
}
