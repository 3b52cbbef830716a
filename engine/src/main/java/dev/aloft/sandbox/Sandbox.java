package dev.aloft.sandbox;

import com.google.common.io.ByteStreams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aloft.sandbox.web.Delivery;
import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Reply.Content;
import dev.aloft.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running sandbox: every site listens on a loopback port of its own, since a site is an origin of
 * its own for every client.
 */
public final class Sandbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

  private static final int SLOW_PIECES = 8;

  private final SystemPause pause = new SystemPause();
  private final JsonMapper json = JsonMapper.shared();
  private final ExchangeListener listener;
  private final ExecutorService threads;
  private final Map<String, HttpServer> servers = new LinkedHashMap<>();

  private Sandbox(ExchangeListener listener) {
    this.listener = listener;
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-", 0).factory());
  }

  /** Starts one site on a free port. */
  public static Sandbox start(Product site) {
    return start(List.of(site), ExchangeListener.none());
  }

  /** Starts one site on a free port, with a listener that sees every exchange. */
  public static Sandbox start(Product site, ExchangeListener listener) {
    return start(List.of(site), listener);
  }

  /**
   * Starts one site on a port.
   *
   * @param port 0 for a free one
   * @throws UncheckedIOException when the port cannot be opened
   */
  public static Sandbox start(Product site, ExchangeListener listener, int port) {
    return start(List.of(site), listener, port);
  }

  /**
   * Starts sites, each on a free port.
   *
   * @throws UncheckedIOException when a port cannot be opened
   */
  public static Sandbox start(List<? extends Product> sites, ExchangeListener listener) {
    return start(sites, listener, 0);
  }

  /**
   * Starts sites.
   *
   * @param port of the first; 0 for a free one, which each of the others takes
   * @throws UncheckedIOException when a port cannot be opened
   */
  public static Sandbox start(List<? extends Product> sites, ExchangeListener listener, int port) {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      // Without it the server's headers wait 40 ms for the client's acknowledgement (Nagle).
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    Sandbox sandbox = new Sandbox(listener);
    try {
      for (Product site : sites) {
        sandbox.listen(site, sandbox.servers.isEmpty() ? port : 0);
      }
    } catch (IOException e) {
      sandbox.close();
      throw new UncheckedIOException(e);
    }
    return sandbox;
  }

  private void listen(Product site, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
    server.setExecutor(threads);
    server.createContext("/", http -> serve(site, http));
    server.start();
    servers.put(site.name(), server);
  }

  /** The address of the first site, without a trailing slash. */
  public URI address() {
    return address(servers.keySet().iterator().next());
  }

  /** The address of a site by name, without a trailing slash. */
  public URI address(String site) {
    HttpServer server = servers.get(site);
    if (server == null) {
      throw new IllegalArgumentException("no site named " + site);
    }
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The names of the sites, in their order. */
  public List<String> sites() {
    return List.copyOf(servers.keySet());
  }

  private void serve(Product site, HttpExchange http) throws IOException {
    try (http;
        ReceivedBody received =
            hasBody(http) ? ReceivedBody.read(http.getRequestBody()) : ReceivedBody.none()) {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      http.getRequestHeaders()
          .forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
      // RFC 9110, 9.3.2: HEAD is GET without what it sends.
      String method = isHead(http) ? "GET" : http.getRequestMethod();
      Request request = new Request(method, http.getRequestURI(), headers, received.body());
      Delivery delivery = deliver(site, request);
      listener.exchanged(new Exchange(site.name(), request, delivery.reply()));
      send(http, delivery);
    }
  }

  private static boolean isHead(HttpExchange http) {
    return http.getRequestMethod().equals("HEAD");
  }

  /** Reading takes a buffer of some size even where nothing comes. */
  private static boolean hasBody(HttpExchange http) {
    return http.getRequestHeaders().containsKey("Content-Length")
        || http.getRequestHeaders().containsKey("Transfer-Encoding");
  }

  private static Delivery deliver(Product site, Request request) {
    try {
      return site.deliver(request);
    } catch (RuntimeException e) {
      // A bug of the sandbox: the caller must see a server's failure, never a cut connection.
      LOG.error("The sandbox failed to answer {}", request, e);
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.putArray("errorMessages").add("Internal server error");
      document.putObject("errors");
      return Delivery.whole(Reply.json(500, document));
    }
  }

  private void send(HttpExchange http, Delivery delivery) throws IOException {
    if (delivery.manner() instanceof Delivery.Manner.Nothing) {
      // Closing an exchange that has no head yet cuts the connection.
      return;
    }
    Reply reply = delivery.reply();
    reply.headers().forEach((name, value) -> http.getResponseHeaders().set(name, value));
    if (reply.content() instanceof Content.Written(var mediaType, var writer)) {
      http.getResponseHeaders().set("Content-Type", mediaType);
      http.sendResponseHeaders(reply.status(), isHead(http) ? -1 : 0);
      if (!isHead(http)) {
        writer.write(http.getResponseBody());
      }
      return;
    }
    Content.File file = file(reply.content());
    if (!file.mediaType().isEmpty()) {
      http.getResponseHeaders().set("Content-Type", file.mediaType());
    }
    if (isHead(http)) {
      http.getResponseHeaders().set("Content-Length", Long.toString(file.size()));
      http.sendResponseHeaders(reply.status(), -1);
      return;
    }
    // For this server length 0 means chunked and -1 means no body.
    http.sendResponseHeaders(reply.status(), file.size() == 0 ? -1 : file.size());
    if (file.size() > 0) {
      try (InputStream in = file.source().open()) {
        write(http.getResponseBody(), in, file.size(), delivery.manner());
      }
    }
  }

  /** What is sent of a reply; without a media type where nothing is. */
  private Content.File file(Content content) {
    return switch (content) {
      case Content.None() -> file("", new byte[0]);
      case Content.Written _ -> throw new IllegalStateException("written already");
      case Content.Json(var document) ->
          file("application/json;charset=UTF-8", json.writeValueAsBytes(document));
      case Content.Bytes(var mediaType, var bytes) -> file(mediaType, bytes);
      case Content.File file -> file;
    };
  }

  private static Content.File file(String mediaType, byte[] bytes) {
    return new Content.File(mediaType, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private void write(OutputStream out, InputStream in, long size, Delivery.Manner manner)
      throws IOException {
    switch (manner) {
      case Delivery.Manner.Whole() -> in.transferTo(out);
      case Delivery.Manner.Nothing() -> {}
      // Less than the head promised: closing the exchange cuts the connection.
      case Delivery.Manner.Half() -> ByteStreams.limit(in, size / 2).transferTo(out);
      case Delivery.Manner.Slow(var wait) -> {
        long piece = Math.max(1, (size + SLOW_PIECES - 1) / SLOW_PIECES);
        for (long from = 0; from < size; from += piece) {
          pause.pause(wait);
          ByteStreams.limit(in, piece).transferTo(out);
          out.flush();
        }
      }
    }
  }

  /** Stops every site at once; requests in flight are cut. */
  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
