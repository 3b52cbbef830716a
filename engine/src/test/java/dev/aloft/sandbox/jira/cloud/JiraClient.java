package dev.aloft.sandbox.jira.cloud;

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

/** A plain client for tests, on the JDK's own HTTP client: no code of the engine. */
public final class JiraClient implements AutoCloseable {

  /** What came back. */
  public record Answer(int status, JsonNode json, byte[] bytes, Map<String, String> headers) {

    /** Fails unless the status is this one; says what the site said. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + json);
      }
      return this;
    }

    /** The message about a field. */
    public String error(String field) {
      return json.path("errors").path(field).asString("");
    }

    /** The general messages. */
    public String messages() {
      return json.path("errorMessages").toString();
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String authorization;

  /** A client for a site, as one of its people. */
  public JiraClient(URI base, String email, String token) {
    this.base = base;
    byte[] pair = (email + ":" + token).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** GET below {@code /rest/api}: {@code 3/myself}. */
  public Answer get(String path) {
    return call("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
  }

  /** DELETE below {@code /rest/api}. */
  public Answer delete(String path) {
    return call("DELETE", path, HttpRequest.BodyPublishers.noBody(), Map.of());
  }

  /** POST below {@code /rest/api} with a JSON text. */
  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  /** PUT below {@code /rest/api} with a JSON text. */
  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  private Answer send(String method, String path, String body) {
    return call(
        method,
        path,
        HttpRequest.BodyPublishers.ofString(body),
        Map.of("Content-Type", "application/json"));
  }

  /** Any method, with headers of the caller's; a path with a leading slash is a whole one. */
  public Answer call(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path.startsWith("/") ? path : "/rest/api/" + path))
            .method(method, body)
            .header("Authorization", authorization);
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> replyHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.headers().map().forEach((name, values) -> replyHeaders.put(name, values.getFirst()));
      boolean isJson = replyHeaders.getOrDefault("Content-Type", "").startsWith("application/json");
      byte[] bytes = response.body();
      JsonNode json =
          isJson ? JsonMapper.shared().readTree(bytes) : JsonMapper.shared().createObjectNode();
      return new Answer(response.statusCode(), json, bytes, replyHeaders);
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
