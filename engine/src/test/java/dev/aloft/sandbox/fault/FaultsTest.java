package dev.aloft.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What goes wrong, on the wire and in the site behind it. */
class FaultsTest {

  private final AtomicInteger carriedOut = new AtomicInteger();
  private final Faults faults = new Faults(FaultScript.NONE);
  private final Sandbox sandbox = Sandbox.start(new Disturbed(new Counting(), faults));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A site that counts what it carries out, and tells the count. */
  private final class Counting implements Product {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Reply answer(Request request) {
      return Reply.created(
          JsonNodeFactory.instance
              .objectNode()
              .put("count", carriedOut.incrementAndGet())
              .put("words", "long enough to be cut somewhere in the middle"));
    }
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anAnswerIsLostAfterTheEffect() {
    script("rules: [{fault: lost-answer}]");

    assertThatThrownBy(() -> post("/thing")).isInstanceOf(IOException.class);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void aRequestIsDeliveredTwiceAndTheSecondAnswers() throws Exception {
    script("rules: [{fault: duplicate, requests: {nth: 1}}]");

    assertThat(post("/thing").body()).contains("\"count\":2");
    assertThat(post("/thing").body()).contains("\"count\":3");
  }

  @Test
  void aRequestIsDeliveredTwiceAndTheFirstAnswers() throws Exception {
    script("rules: [{fault: duplicate, answer: first, requests: {nth: 1}}]");

    assertThat(post("/thing").body()).contains("\"count\":1");
    assertThat(post("/thing").body()).contains("\"count\":3");
  }

  @Test
  void aStatusComesBeforeOrAfterTheEffect() throws Exception {
    script("rules: [{fault: status, status: 503}]");
    assertThat(post("/thing").statusCode()).isEqualTo(503);
    assertThat(carriedOut).hasValue(0);

    script("rules: [{fault: status, status: 502, effect: done}]");
    assertThat(post("/thing").statusCode()).isEqualTo(502);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void tooManyRequestsMaySayForHowLong() throws Exception {
    script("rules: [{fault: status, status: 429, retryAfter: 7, requests: {nth: 1}}]");

    HttpResponse<String> told = post("/thing");

    assertThat(told.statusCode()).isEqualTo(429);
    assertThat(told.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(carriedOut).hasValue(0);
  }

  @Test
  void anAnswerBreaksOffOrIsNoJson() throws Exception {
    script("rules: [{fault: reset}]");
    assertThatThrownBy(() -> post("/thing")).isInstanceOf(IOException.class);

    script("rules: [{fault: truncated}]");
    HttpResponse<String> cut = post("/thing");
    assertThat(cut.statusCode()).isEqualTo(201);
    assertThat(cut.body()).startsWith("{").doesNotEndWith("}");

    script("rules: [{fault: web-page}]");
    assertThat(post("/thing").headers().firstValue("Content-Type").orElse("")).contains("html");
    assertThat(carriedOut).hasValue(2);
  }

  @Test
  void bytesComeSlowlyAndWhole() throws Exception {
    script("rules: [{fault: slow, millis: 1}]");

    assertThat(post("/thing").body()).contains("\"count\":1").endsWith("}");
  }

  @Test
  void aTokenExpiresFromOneRequestOnUntilTheScriptIsTakenBack() throws Exception {
    script("rules: [{fault: expired-token, requests: {from: 2}}]");

    assertThat(List.of(status("/a"), status("/b"), status("/c"))).containsExactly(201, 401, 401);
    assertThat(send("DELETE", FaultAdmin.PATH, "").statusCode()).isEqualTo(204);
    assertThat(status("/d")).isEqualTo(201);
  }

  @Test
  void requestsAreChosenByMethodPathTurnAndNumber() throws Exception {
    script(
        """
        rules:
          - {fault: status, status: 500, requests: {method: POST, path: "/x/{any}/y", from: 2, every: 2, times: 2}}
        """);

    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      seen.add(status("/x/" + i + "/y"));
      assertThat(status("/x/y")).isEqualTo(201);
      assertThat(send("GET", "/x/1/y", "").statusCode()).isEqualTo(201);
    }

    assertThat(seen).containsExactly(201, 500, 201, 500, 201, 201, 201, 201);
  }

  @Test
  void chanceIsTheSameForTheSameSeed() throws Exception {
    List<Integer> first = lots(7);

    assertThat(lots(7)).isEqualTo(first);
    assertThat(first).contains(500, 201);
    assertThat(lots(8)).isNotEqualTo(first);
  }

  private List<Integer> lots(long seed) throws Exception {
    script(
        "seed: %d\nrules: [{fault: status, status: 500, requests: {chance: 0.5}}]".formatted(seed));
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      seen.add(status("/thing"));
    }
    return seen;
  }

  @Test
  void theRunningSandboxTakesAScriptAndTellsWhatItDid() throws Exception {
    assertThat(
            send("PUT", FaultAdmin.PATH, "rules: [{name: gone, fault: status, status: 504}]")
                .statusCode())
        .isEqualTo(204);
    post("/thing");

    assertThat(send("GET", FaultAdmin.PATH, "").body())
        .contains("\"name\":\"gone\"", "\"met\":1", "\"struck\":1");
    assertThat(send("PUT", FaultAdmin.PATH, "rules: [{fault: earthquake}]").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFileThatIsNoScriptIsRefusedWithWhatIsWrong() {
    for (String text :
        List.of("rules: [{fault: earthquake}]", "rules: [{requests: {}}]", "rules: [", "seed: 1")) {
      assertThatThrownBy(() -> new FaultFile().read("faults.yaml", text))
          .as(text)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID_INPUT))
          .hasMessageContaining("faults.yaml");
    }
  }

  private void script(String text) {
    faults.replace(new FaultFile().read("test", text));
  }

  private int status(String path) throws Exception {
    return post(path).statusCode();
  }

  private HttpResponse<String> post(String path) throws Exception {
    return send("POST", path, "{}");
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(sandbox.address().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
