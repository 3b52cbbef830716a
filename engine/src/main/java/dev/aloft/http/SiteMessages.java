package dev.aloft.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A site's own words in an answer that refuses. The products have several shapes: {@code
 * errorMessages} and {@code errors} by field (Jira), {@code errorMessage} (service desk), {@code
 * message} (Confluence v1), {@code errors} with title and detail (Confluence v2, organizations),
 * {@code detail} (SCIM).
 */
final class SiteMessages {

  private static final int MOST = 10;
  private static final int LONGEST = 500;

  private SiteMessages() {}

  /** At most ten, each cut to a readable length, e-mail addresses masked. */
  static List<String> of(SiteReply reply) {
    List<String> found = new ArrayList<>();
    JsonNode json = reply.json();
    json.path("errorMessages").forEach(message -> add(found, message));
    add(found, json.path("errorMessage"));
    add(found, json.path("message"));
    add(found, json.path("detail"));
    JsonNode errors = json.path("errors");
    if (errors.isObject()) {
      errors.properties().forEach(entry -> entries(found, entry.getKey(), entry.getValue()));
    } else {
      errors.forEach(error -> problem(found, error));
    }
    return found.stream().distinct().limit(MOST).map(SiteMessages::readable).toList();
  }

  static Optional<String> requestId(SiteReply reply) {
    return Stream.of("X-Arequestid", "atl-request-id", "atl-traceid", "X-Request-Id", "x-trace-id")
        .flatMap(name -> reply.header(name).stream())
        .findFirst();
  }

  private static void entries(List<String> found, String field, JsonNode value) {
    found.add(value.isString() ? field + ": " + value.stringValue() : field + ": " + value);
  }

  private static void problem(List<String> found, JsonNode error) {
    if (error.isString()) {
      add(found, error);
      return;
    }
    // Bulk calls of Jira: {status, elementErrors: {errorMessages, errors}, failedElementNumber}.
    JsonNode element = error.path("elementErrors");
    element.path("errorMessages").forEach(message -> add(found, message));
    element.path("errors").properties().forEach(e -> entries(found, e.getKey(), e.getValue()));
    add(found, error.path("message"));
    add(found, error.path("title"));
    add(found, error.path("detail"));
  }

  private static void add(List<String> found, JsonNode message) {
    if (message.isString() && !message.stringValue().isBlank()) {
      found.add(message.stringValue().strip());
    }
  }

  private static String readable(String message) {
    String line = EmailMask.mask(message.replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
