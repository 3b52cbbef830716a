package dev.aloft.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.web.Delivery;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Files are read while they are sent. */
class SentFileTest {

  private static final long SIZE = 1L << 30;

  /** More than the connection's buffers on both sides hold. */
  private static final long AHEAD = 64L << 20;

  /** A file of zeros that counts what was read of it. */
  private record Zeros(AtomicLong read) {
    InputStream open() {
      return new InputStream() {
        private long left = SIZE;

        @Override
        public int read() {
          return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          int some = (int) Math.min(left, length);
          left -= some;
          read.addAndGet(some);
          return some == 0 ? -1 : some;
        }
      };
    }
  }

  private record Site(Reply reply, Delivery.Manner manner) implements Product {
    @Override
    public String name() {
      return "files";
    }

    @Override
    public Reply answer(Request request) {
      return reply;
    }

    @Override
    public Delivery deliver(Request request) {
      return new Delivery(reply, manner);
    }
  }

  private static Reply small() {
    byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
    return Reply.file(200, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static HttpResponse<String> asked(Reply reply, Delivery.Manner manner, String method)
      throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(new Site(reply, manner));
        HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(sandbox.address())
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void noMoreOfAFileIsReadThanTheCallerTakes() throws Exception {
    Zeros zeros = new Zeros(new AtomicLong());
    Reply reply = Reply.file(200, "application/zip", SIZE, zeros::open);
    try (Sandbox sandbox = Sandbox.start(new Site(reply, new Delivery.Manner.Whole()));
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = sandbox.address();
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
      try (InputStream in = response.body()) {
        assertThat(in.readNBytes(1 << 20)).hasSize(1 << 20);
        assertThat(zeros.read().get()).isBetween(1L << 20, AHEAD);
      }
    }
  }

  @Test
  void aFileComesWholeSlowlyOrByHalf() throws Exception {
    HttpResponse<String> whole = asked(small(), new Delivery.Manner.Whole(), "GET");
    assertThat(whole.body()).isEqualTo("0123456789");
    assertThat(whole.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(asked(small(), new Delivery.Manner.Slow(Duration.ofMillis(1)), "GET").body())
        .isEqualTo("0123456789");
    assertThatThrownBy(() -> asked(small(), new Delivery.Manner.Half(), "GET"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void ofAFileOnlyTheHeadIsTold() throws Exception {
    HttpResponse<String> head = asked(small(), new Delivery.Manner.Whole(), "HEAD");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
  }

  @Test
  void aFileThatEndsTooEarlyIsACutConnection() {
    Reply gone = Reply.file(200, "text/plain", 10, InputStream::nullInputStream);
    assertThatThrownBy(() -> asked(gone, new Delivery.Manner.Whole(), "GET"))
        .isInstanceOf(IOException.class);
  }
}
