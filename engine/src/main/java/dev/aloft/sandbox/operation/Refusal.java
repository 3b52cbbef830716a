package dev.aloft.sandbox.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that is refused: the status, what is wrong, and what is wrong with which field. The
 * product's {@link ErrorShape} writes it down.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final List<String> messages;
  private final Map<String, String> errors;
  private final Map<String, String> headers;
  private final String code;

  /** A refusal with general messages and messages by field. */
  public Refusal(int status, List<String> messages, Map<String, String> errors) {
    this(status, messages, errors, Map.of(), "");
  }

  private Refusal(
      int status,
      List<String> messages,
      Map<String, String> errors,
      Map<String, String> headers,
      String code) {
    super(status + " " + messages + " " + errors.keySet(), null, false, false);
    this.status = status;
    this.messages = List.copyOf(messages);
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    this.headers = Map.copyOf(headers);
    this.code = code;
  }

  /** A refusal with one message. */
  public static Refusal of(int status, String message) {
    return new Refusal(status, List.of(message), Map.of());
  }

  /** 400 with one message. */
  public static Refusal badRequest(String message) {
    return of(400, message);
  }

  /** 400 about one field. */
  public static Refusal field(String field, String message) {
    return new Refusal(400, List.of(), Map.of(field, message));
  }

  /** 400 about several fields. */
  public static Refusal fields(Map<String, String> errors) {
    return new Refusal(400, List.of(), errors);
  }

  /** 401 with one message, and the challenge that tells the caller how to say who he is. */
  public static Refusal unauthorized(String message, String challenge) {
    return of(401, message).with("WWW-Authenticate", challenge);
  }

  /** 403 with one message. */
  public static Refusal forbidden(String message) {
    return of(403, message);
  }

  /** 404 with one message. */
  public static Refusal notFound(String message) {
    return of(404, message);
  }

  /** 409 with one message. */
  public static Refusal conflict(String message) {
    return of(409, message);
  }

  /** The same refusal with a message that belongs to no field. */
  public Refusal saying(String message) {
    return new Refusal(status, List.of(message), errors, headers, code);
  }

  /** The same refusal with one more header on its reply. */
  public Refusal with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Refusal(status, messages, errors, more, code);
  }

  /** The same refusal with the product's own name for what is wrong. */
  public Refusal coded(String name) {
    return new Refusal(status, messages, errors, headers, name);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The product's own name for what is wrong, where it has one beside the status. */
  public Optional<String> code() {
    return Optional.of(code).filter(name -> !name.isEmpty());
  }

  /** Messages that belong to no field. */
  public List<String> messages() {
    return messages;
  }

  /** Messages by field. */
  public Map<String, String> errors() {
    return errors;
  }

  /** Headers of the reply beside those that every reply has. */
  public Map<String, String> headers() {
    return headers;
  }
}
