package dev.aloft.sandbox;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
  private final String authorization;

  private PlainClient(URI base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** A client with a name and a secret. */
  public static PlainClient basic(URI base, String name, String secret) {
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return new PlainClient(base, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** A client with a token. */
  public static PlainClient bearer(URI base, String token) {
    return new PlainClient(base, "Bearer " + token);
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

  private Answer call(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, body)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(
          response.statusCode(), JsonMapper.shared().readTree(response.body()), headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
