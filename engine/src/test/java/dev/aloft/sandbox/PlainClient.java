package dev.aloft.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A plain client of any product for tests, on the JDK's own HTTP client: no code of the engine. */
public final class PlainClient implements AutoCloseable {

  /** What came back. */
  public record Answer(int status, JsonNode json, Map<String, String> headers) {

    /** Fails unless the status is this one; says what the site said. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + json);
      }
      return this;
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final Map<String, String> headers;

  private PlainClient(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** A client that does not say who it is. */
  public static PlainClient anonymous(URI base) {
    return new PlainClient(base, Map.of());
  }

  /** A client with a cookie. */
  public static PlainClient cookie(URI base, String cookie) {
    return new PlainClient(base, Map.of("Cookie", cookie));
  }

  /** A client with a name and a secret. */
  public static PlainClient basic(URI base, String name, String secret) {
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return new PlainClient(
        base, Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
  }

  /** A client with a token. */
  public static PlainClient bearer(URI base, String token) {
    return new PlainClient(base, Map.of("Authorization", "Bearer " + token));
  }

  /** GET of a path and query. */
  public Answer get(String path) {
    return call("GET", path, HttpRequest.BodyPublishers.noBody());
  }

  /** DELETE of a path and query. */
  public Answer delete(String path) {
    return call("DELETE", path, HttpRequest.BodyPublishers.noBody());
  }

  /** POST of a JSON text. */
  public Answer post(String path, String json) {
    return call("POST", path, HttpRequest.BodyPublishers.ofString(json));
  }

  /** PUT of a JSON text. */
  public Answer put(String path, String json) {
    return call("PUT", path, HttpRequest.BodyPublishers.ofString(json));
  }

  /** POST of a form with one file in the part {@code file}; XSRF-safe. */
  public Answer upload(String path, String fileName, String content) {
    return upload(path, fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  /** {@link #upload(String, String, String)} of bytes. */
  public Answer upload(String path, String fileName, byte[] content) {
    String head =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    Map<String, String> more = new TreeMap<>(headers);
    more.put("X-Atlassian-Token", "no-check");
    more.put("Content-Type", "multipart/form-data; boundary=edge");
    return call("POST", path, HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()), more);
  }

  /** PATCH of a JSON text. */
  public Answer patch(String path, String json) {
    return call("PATCH", path, HttpRequest.BodyPublishers.ofString(json));
  }

  /** DELETE with a JSON text. */
  public Answer delete(String path, String json) {
    return call("DELETE", path, HttpRequest.BodyPublishers.ofString(json));
  }

  /** The same client with one more header on everything that it sends. */
  public PlainClient with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new PlainClient(base, more);
  }

  private Answer call(String method, String path, HttpRequest.BodyPublisher body) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put("Content-Type", "application/json");
    return call(method, path, body, more);
  }

  /** GET of a file that must be there: its bytes. */
  public byte[] file(String path) {
    HttpResponse<byte[]> response = send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    if (response.statusCode() != 200) {
      throw new AssertionError("expected a file, got " + response.statusCode());
    }
    return response.body();
  }

  private Answer call(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> sent) {
    HttpResponse<byte[]> response = send(method, path, body, sent);
    Map<String, String> got = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> got.put(name, values.getFirst()));
    return new Answer(response.statusCode(), json(response.body()), got);
  }

  private HttpResponse<byte[]> send(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> sent) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    sent.forEach(builder::header);
    try {
      return http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Files are no JSON: a text node holds them. */
  private static JsonNode json(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(new String(body, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
