package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.web.Reply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal in the product's shape: {@code {"errorMessages": [...], "errors": {field: text}}} (the
 * contract's ErrorCollection).
 */
public final class JiraError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final List<String> messages;
  private final Map<String, String> errors;

  /** A refusal with general messages and messages by field. */
  public JiraError(int status, List<String> messages, Map<String, String> errors) {
    super(status + " " + messages + " " + errors.keySet(), null, false, false);
    this.status = status;
    this.messages = List.copyOf(messages);
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** A refusal with one message. */
  public static JiraError of(int status, String message) {
    return new JiraError(status, List.of(message), Map.of());
  }

  /** 400 with one message. */
  public static JiraError badRequest(String message) {
    return of(400, message);
  }

  /** 400 about one field. */
  public static JiraError field(String field, String message) {
    return new JiraError(400, List.of(), Map.of(field, message));
  }

  /** 400 about several fields. */
  public static JiraError fields(Map<String, String> errors) {
    return new JiraError(400, List.of(), errors);
  }

  /** 403 with one message. */
  public static JiraError forbidden(String message) {
    return of(403, message);
  }

  /** 404 with one message. */
  public static JiraError notFound(String message) {
    return of(404, message);
  }

  /** 409 with one message. */
  public static JiraError conflict(String message) {
    return of(409, message);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Messages that belong to no field. */
  public List<String> messages() {
    return messages;
  }

  /** Messages by field. */
  public Map<String, String> errors() {
    return errors;
  }

  /** The error document. */
  public ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    var list = document.putArray("errorMessages");
    messages.forEach(list::add);
    ObjectNode byField = document.putObject("errors");
    errors.forEach(byField::put);
    return document;
  }

  /** The refusal as a reply. */
  public Reply reply() {
    return Reply.json(status, document());
  }
}
