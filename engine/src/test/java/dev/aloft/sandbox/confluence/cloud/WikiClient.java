package dev.aloft.sandbox.confluence.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client of both APIs for tests, on the JDK's own HTTP client: no code of the engine. */
public final class WikiClient implements AutoCloseable {

  /** What came back. */
  public record Answer(int status, String text, Map<String, List<String>> headers) {

    /** Fails unless the status is this one; says what the site said. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + text);
      }
      return this;
    }

    /** The body as JSON; missing where it is none. */
    public JsonNode json() {
      try {
        return JsonMapper.shared().readTree(text);
      } catch (JacksonException e) {
        return MissingNode.getInstance();
      }
    }

    /** The texts under a name of all results. */
    public List<String> all(String name) {
      List<String> all = new ArrayList<>();
      json().path("results").forEach(one -> all.add(one.path(name).asString("")));
      return all;
    }

    /** A header. */
    public String header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
          .map(List::getFirst)
          .orElse("");
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final Map<String, String> headers;

  WikiClient(URI base, String address, String token) {
    byte[] pair = (address + ":" + token).getBytes(StandardCharsets.UTF_8);
    this.base = base;
    this.headers = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** A text as part of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The value of a body, escaped for a JSON text. */
  public static String quote(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  public Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody(), Map.of());
  }

  /** GET with a header. */
  public Answer get(String path, String header, String value) {
    return call("GET", path, BodyPublishers.noBody(), Map.of(header, value));
  }

  public Answer delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String path, String json) {
    return call("POST", path, BodyPublishers.ofString(json), JSON);
  }

  public Answer put(String path, String json) {
    return call("PUT", path, BodyPublishers.ofString(json), JSON);
  }

  /** A call without a body, with the header against forged requests. */
  public Answer bare(String method, String path) {
    return call(method, path, BodyPublishers.noBody(), Map.of("X-Atlassian-Token", "no-check"));
  }

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** A form with a file, and a comment where it is not empty. */
  public Answer upload(String method, String path, String file, String content, String comment) {
    return call(
        method,
        path,
        BodyPublishers.ofString(form(file, content, comment)),
        Map.of(
            "X-Atlassian-Token", "nocheck", "Content-Type", "multipart/form-data; boundary=edge"));
  }

  /** The same without the header against forged requests. */
  public Answer forged(String path, String file, String content) {
    return call(
        "POST",
        path,
        BodyPublishers.ofString(form(file, content, "")),
        Map.of("Content-Type", "multipart/form-data; boundary=edge"));
  }

  private static String form(String file, String content, String comment) {
    String form =
        """
        --edge\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        """
            .formatted(file, content);
    if (!comment.isEmpty()) {
      form +=
          """
          --edge\r
          Content-Disposition: form-data; name="minorEdit"\r
          \r
          true\r
          --edge\r
          Content-Disposition: form-data; name="comment"\r
          \r
          %s\r
          """
              .formatted(comment);
    }
    return form + "--edge--\r\n";
  }

  private Answer call(
      String method, String path, BodyPublisher body, Map<String, String> additional) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(additional);
    all.forEach(request::header);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers().map());
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
