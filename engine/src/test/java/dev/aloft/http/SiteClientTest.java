package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloft.diagnostics.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SiteClientTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SiteRequest READ = SiteRequest.get("/project/{key}", "OPS");
  private static final SiteRequest CREATE =
      SiteRequest.post("/issue").json(JSON.createObjectNode().put("summary", "x"));
  private static final SiteRequest REPLACE =
      SiteRequest.put("/project/{key}", "OPS").json(JSON.createObjectNode().put("name", "x"));
  private static final SiteRequest DELETE = SiteRequest.delete("/project/{key}", "OPS");

  private final FakeTime time = new FakeTime();
  private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
  private final CallCounts counts = new CallCounts();
  private final MockWebServer server = new MockWebServer();
  private SiteClient client = client("http://127.0.0.1:1");

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = client(server.url("/base").toString());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void sendsCredentialsQueryAndBodyAndReadsJson() throws Exception {
    server.enqueue(json(200, "{\"id\":\"10\",\"size\":1.10}").build());
    SiteReply reply =
        client.send(
            SiteRequest.post("/issue/{key}/comment", "A-1")
                .query("expand", List.of("a", "b"))
                .header("X-Atlassian-Token", "no-check")
                .json(JSON.createObjectNode().put("body", "Grüße")));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("id").stringValue()).isEqualTo("10");
    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getRequestLine())
        .isEqualTo("POST /base/issue/A-1/comment?expand=a&expand=b HTTP/1.1");
    assertThat(seen.getHeaders().get("Authorization")).startsWith("Basic ");
    assertThat(seen.getHeaders().get("X-Atlassian-Token")).isEqualTo("no-check");
    assertThat(seen.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(body(seen)).isEqualTo("{\"body\":\"Grüße\"}");
  }

  @Test
  void repeatsAReadThroughFailures() {
    server.enqueue(new MockResponse.Builder().code(502).build());
    server.enqueue(closedBeforeAnswering());
    server.enqueue(json(200, "{\"id\":").build());
    server.enqueue(json(200, "{\"id\":\"1\"}").onResponseBody(close()).build());
    server.enqueue(json(200, "{\"id\":\"7\"}").build());
    assertThat(client.send(READ).json().get("id").stringValue()).isEqualTo("7");
    assertThat(time.sleeps())
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));
    assertThat(exchanges.stream().map(Exchange::status)).containsExactly(502, 0, 200, 0, 200);
    assertThat(exchanges.stream().map(Exchange::attempt)).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void neverRepeatsACreateWhoseAnswerWasLost() {
    server.enqueue(closedBeforeAnswering());
    assertThatThrownBy(() -> client.send(CREATE)).isInstanceOf(LostAnswer.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void aCreateAnsweredWithBrokenJsonHasAnUnknownOutcome() {
    server.enqueue(json(201, "{\"id\":\"10").build());
    LostAnswer lost = catchThrowableOfType(LostAnswer.class, () -> client.send(CREATE));
    assertThat(lost).hasMessageContaining("POST /issue").hasMessageContaining("201");
    assertThat(lost.toProblem().exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
  }

  @Test
  void aCreateAnsweredWithAServerErrorHasAnUnknownOutcomeAndKeepsTheSitesWords() {
    server.enqueue(
        json(500, "{\"errorMessages\":[\"boom\"]}").addHeader("atl-traceid", "t-1").build());
    assertThatThrownBy(() -> client.send(CREATE))
        .isInstanceOf(LostAnswer.class)
        .hasMessageContainingAll("500", "boom", "t-1");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aCreateWhoseAnswerIsTooSlowHasAnUnknownOutcome() {
    client = client(quick(server.url("/").toString()));
    server.enqueue(json(201, "{}").headersDelay(30, TimeUnit.SECONDS).build());
    assertThatThrownBy(() -> client.send(CREATE))
        .isInstanceOf(LostAnswer.class)
        .hasMessageContaining("timed out");
  }

  @Test
  void aReadThatStaysSlowIsATimeout() {
    client = client(quick(server.url("/").toString()).retry(attempts(2)));
    server.enqueue(json(200, "{}").headersDelay(30, TimeUnit.SECONDS).build());
    server.enqueue(json(200, "{}").bodyDelay(30, TimeUnit.SECONDS).build());
    SiteUnreachable slow = catchThrowableOfType(SiteUnreachable.class, () -> client.send(READ));
    assertThat(slow.diagnostic().code()).isEqualTo(SiteCode.TIMEOUT);
  }

  @Test
  void aReplacementIsRepeatedAndThenUnknown() {
    client = client(SiteSettings.of(server.url("/").toString()).retry(attempts(2)));
    server.enqueue(closedBeforeAnswering());
    server.enqueue(closedBeforeAnswering());
    assertThatThrownBy(() -> client.send(REPLACE)).isInstanceOf(LostAnswer.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aDeletionThatIsGoneAfterALostAnswerSaysSo() {
    server.enqueue(closedBeforeAnswering());
    server.enqueue(new MockResponse.Builder().code(404).build());
    SiteRefusal refusal = catchThrowableOfType(SiteRefusal.class, () -> client.send(DELETE));
    assertThat(refusal.status()).isEqualTo(404);
    assertThat(refusal.afterLostAttempt()).isTrue();
  }

  @Test
  void aCreateIsRepeatedWhenTheConnectionNeverCameAbout() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    client = client("http://127.0.0.1:" + port);
    SiteUnreachable unreachable =
        catchThrowableOfType(SiteUnreachable.class, () -> client.send(CREATE));
    assertThat(unreachable.diagnostic().code()).isEqualTo(SiteCode.CONNECT_FAILED);
    assertThat(exchanges).hasSize(6);
    assertThat(counts.unanswered()).isEqualTo(6);
  }

  @Test
  void namesAHostThatDoesNotExist() {
    client = client("https://no-such-host.invalid");
    SiteUnreachable unreachable =
        catchThrowableOfType(SiteUnreachable.class, () -> client.send(READ));
    assertThat(unreachable.diagnostic().code()).isEqualTo(SiteCode.UNKNOWN_HOST);
    assertThat(unreachable.toProblem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void namesABrokenEncryptedConnectionAndDoesNotTryAgain() throws IOException {
    try (PlainServer plain = new PlainServer()) {
      client = client("https://127.0.0.1:" + plain.port());
      SiteUnreachable unreachable =
          catchThrowableOfType(SiteUnreachable.class, () -> client.send(READ));
      assertThat(unreachable.diagnostic().code()).isEqualTo(SiteCode.TLS);
      assertThat(exchanges).hasSize(1);
    }
  }

  @Test
  void waitsAsLongAsToldAndCountsIt() {
    server.enqueue(
        json(429, "{}")
            .addHeader("Retry-After", "17")
            .addHeader("RateLimit-Reason", "jira-burst-based")
            .build());
    server.enqueue(json(201, "{\"id\":\"1\"}").build());
    assertThat(client.send(CREATE).status()).isEqualTo(201);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(17));
    assertThat(counts.limited()).isEqualTo(1);
    assertThat(counts.writes()).isEqualTo(2);
    assertThat(counts.reads()).isZero();
  }

  @Test
  void aQuotaHoldsBackOtherRequestsToo() {
    server.enqueue(
        json(429, "{}")
            .addHeader("Retry-After", "5")
            .addHeader("RateLimit-Reason", "jira-quota-tenant-based")
            .build());
    server.enqueue(json(200, "{}").build());
    server.enqueue(json(200, "{}").build());
    client.send(READ);
    assertThat(time.instant()).isEqualTo(FakeTime.START.plusSeconds(5));
  }

  @Test
  void aMissingRetryAfterBacksOffExponentially() {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().code(429).build());
    }
    server.enqueue(json(200, "{}").build());
    client.send(READ);
    assertThat(time.sleeps())
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void a503ThatSaysNowIsRepeatedByUsAndSeen() {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    server.enqueue(json(200, "{}").build());
    client.send(CREATE);
    assertThat(exchanges.stream().map(Exchange::status)).containsExactly(503, 200);
  }

  @Test
  void keepsTheTokenAtHomeWhenRedirectedToAnotherHost() throws Exception {
    try (MockWebServer media = new MockWebServer()) {
      media.start();
      media.enqueue(new MockResponse.Builder().code(200).body("bytes").build());
      server.enqueue(
          new MockResponse.Builder()
              .code(303)
              .addHeader("Location", media.url("/file?token=x").toString())
              .build());
      String content =
          client.read(
              SiteRequest.get("/attachment/content/{id}", "1"),
              body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(content).isEqualTo("bytes");
      assertThat(server.takeRequest().getHeaders().get("Authorization")).isNotNull();
      assertThat(media.takeRequest().getHeaders().get("Authorization")).isNull();
    }
  }

  @Test
  void readsAStreamAnewWhenItWasCut() {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .body("x".repeat(200_000))
            .onResponseBody(close())
            .build());
    server.enqueue(new MockResponse.Builder().code(200).body("x".repeat(200_000)).build());
    int length = client.read(READ, body -> body.readAllBytes().length);
    assertThat(length).isEqualTo(200_000);
    assertThat(exchanges).hasSize(2);
  }

  @Test
  void doesNotRepeatADownloadThatFailsOnOurSide() {
    server.enqueue(new MockResponse.Builder().code(200).body("x").build());
    assertThatThrownBy(() ->
            client.read(
                READ,
                body -> {
                  throw new IOException("disk full");
                }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aTaskRedirectOfAWriteIsTheAnswer() {
    server.enqueue(
        new MockResponse.Builder().code(303).addHeader("Location", "/rest/task/5").build());
    SiteReply reply = client.send(SiteRequest.post("/project/{key}/delete", "OPS"));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).contains("/rest/task/5");
  }

  @Test
  void streamsAnUploadAndOpensItAgainForARepeat() throws Exception {
    byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
    server.enqueue(json(429, "{}").addHeader("Retry-After", "1").build());
    server.enqueue(json(200, "[{\"id\":\"3\"}]").build());
    SiteReply reply = client.send(upload(content, content.length));
    assertThat(reply.json().get(0).get("id").stringValue()).isEqualTo("3");
    server.takeRequest();
    assertThat(body(server.takeRequest()))
        .contains("name=\"file\"; filename=\"größe.txt\"")
        .contains("Content-Type: text/plain")
        .contains("hello");
  }

  @Test
  void aFileOfAnotherSizeFailsHereAndNotAtTheSite() {
    server.enqueue(json(200, "[]").build());
    byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> client.send(upload(content, 9)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("ends at 5 of the 9 bytes");
  }

  @Test
  void saysWhatTheSiteSaidWithAddressesMaskedAndNoToken() {
    server.enqueue(
        json(
                400,
                """
                {"errorMessages":["No user jane@acme.example, token t0k3n"],
                 "errors":{"summary":"is required"}}
                """)
            .addHeader("X-AREQUESTID", "r-9")
            .build());
    SiteRefusal refusal = catchThrowableOfType(SiteRefusal.class, () -> client.send(CREATE));
    assertThat(refusal.messages())
        .containsExactly("No user j***@acme.example, token ***", "summary: is required");
    assertThat(refusal)
        .hasMessageContainingAll("POST /issue", "ALOFT-SITE-004", "400", "r-9", "is required");
  }

  @Test
  void refusalsCarryTheirNextStep() {
    Map<Integer, SiteCode> codes =
        Map.of(
            401, SiteCode.UNAUTHORIZED,
            403, SiteCode.FORBIDDEN,
            404, SiteCode.NOT_FOUND,
            410, SiteCode.GONE);
    codes.forEach((status, code) -> {
      server.enqueue(new MockResponse.Builder().code(status).body("<html/>").build());
      SiteRefusal refusal = catchThrowableOfType(SiteRefusal.class, () -> client.send(READ));
      assertThat(refusal.diagnostic().code()).isEqualTo(code);
      assertThat(refusal.diagnostic().next().isPresent()).isEqualTo(status != 410);
    });
  }

  @Test
  void recognisesALoginPage() {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .addHeader("Content-Type", "text/html; charset=utf-8")
            .body("<html>Log in</html>")
            .build());
    UnusableReply page = catchThrowableOfType(UnusableReply.class, () -> client.send(READ));
    assertThat(page.diagnostic().code()).isEqualTo(SiteCode.NOT_JSON);
  }

  @Test
  void brokenJsonThatStaysBrokenIsSaid() {
    client = client(SiteSettings.of(server.url("/").toString()).retry(attempts(2)));
    server.enqueue(json(200, "{").build());
    server.enqueue(json(200, "{").build());
    UnusableReply reply = catchThrowableOfType(UnusableReply.class, () -> client.send(READ));
    assertThat(reply.diagnostic().code()).isEqualTo(SiteCode.MALFORMED_REPLY);
  }

  @Test
  void stopsCleanlyWhenInterruptedWhileWaiting() {
    server.enqueue(new MockResponse.Builder().code(503).build());
    List<Exchange> seen = new ArrayList<>();
    SiteClient stopping =
        new SiteClient(
            SiteSettings.of(server.url("/").toString()),
            new Credentials.Bearer(Secret.of("t")),
            new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
            exchange -> {
              seen.add(exchange);
              Thread.currentThread().interrupt();
            },
            time,
            time,
            RandomGenerator.getDefault());
    try (stopping) {
      SiteInterrupted stopped =
          catchThrowableOfType(SiteInterrupted.class, () -> stopping.send(READ));
      assertThat(stopped.toProblem().exitCode()).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void interruptedWithAWriteOnItsWayIsAnUnknownOutcome() throws InterruptedException {
    server.enqueue(json(201, "{}").headersDelay(30, TimeUnit.SECONDS).build());
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              try {
                client.send(CREATE);
              } catch (SiteException e) {
                thrown.add(e);
              }
            });
    server.takeRequest();
    writer.interrupt();
    writer.join();
    assertThat(thrown).singleElement().isInstanceOf(LostAnswer.class);
  }

  @Test
  void refusesPlainHttpExceptOnThisMachine() {
    assertThatThrownBy(() -> SiteSettings.of("http://jira.acme.example"))
        .hasMessageContaining("ALOFT-SITE-016");
    assertThatThrownBy(() -> SiteSettings.of("jira.acme.example"))
        .hasMessageContaining("ALOFT-SITE-016");
    assertThat(SiteSettings.of("http://localhost:9/").base()).isEqualTo("http://localhost:9");
  }

  private static SiteRequest upload(byte[] content, long size) {
    return SiteRequest.post("/issue/{key}/attachments", "A-1")
        .files(
            new Payload.FilePart(
                "file", "größe.txt", "text/plain", size, () -> new ByteArrayInputStream(content)));
  }

  private SiteClient client(String base) {
    return client(SiteSettings.of(base));
  }

  private SiteClient client(SiteSettings settings) {
    return new SiteClient(
        settings,
        new Credentials.Basic("bot@acme.example", Secret.of("t0k3n")),
        new SiteBudgets(SiteLimits.onlyInFlight(8), Share.WHOLE, time, time),
        counts.and(exchanges::add),
        time,
        time,
        // No jitter: waits are exact.
        () -> 0L);
  }

  private static SiteSettings quick(String base) {
    Duration read = Duration.ofMillis(300);
    return SiteSettings.of(base).timeouts(Duration.ofSeconds(5), read, Duration.ofSeconds(20));
  }

  private static RetryPolicy attempts(int attempts) {
    RetryPolicy usual = RetryPolicy.DEFAULT;
    return new RetryPolicy(
        attempts,
        attempts,
        usual.refusals(),
        usual.firstWait(),
        usual.longestBackoff(),
        usual.longestWait());
  }

  private static MockResponse.Builder json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json;charset=UTF-8")
        .body(body);
  }

  private static MockResponse closedBeforeAnswering() {
    return new MockResponse.Builder().onResponseStart(close()).build();
  }

  private static SocketEffect close() {
    return new SocketEffect.CloseSocket(true, false, false);
  }

  private static String body(RecordedRequest request) {
    return java.util.Objects.requireNonNull(request.getBody()).utf8();
  }

  @Test
  void asksForASizeWithoutTheBodyAndTakesNoFileForAPage() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .setHeader("Content-Type", "text/html")
            .setHeader("Content-Length", "1234")
            .build());

    SiteReply reply = client.send(SiteRequest.head("/secure/attachment/{id}/{name}", "7", "a b"));

    assertThat(reply.header("Content-Length")).contains("1234");
    assertThat(server.takeRequest().getRequestLine())
        .isEqualTo("HEAD /base/secure/attachment/7/a%20b HTTP/1.1");
  }
}
