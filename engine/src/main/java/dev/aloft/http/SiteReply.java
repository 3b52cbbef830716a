package dev.aloft.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a site answered: status, headers, and the body read to its end. */
public final class SiteReply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final JsonNode json;

  public SiteReply(int status, Map<String, String> headers, byte[] body, JsonNode json) {
    this.status = status;
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    this.headers = Map.copyOf(lower);
    this.body = body.clone();
    this.json = json;
  }

  /** A JSON reply without headers, as fakes give it. */
  public static SiteReply of(int status, JsonNode json) {
    return new SiteReply(status, Map.of(), new byte[0], json);
  }

  /** A reply without a body. */
  public static SiteReply empty(int status) {
    return of(status, MissingNode.getInstance());
  }

  public int status() {
    return status;
  }

  /** A header's last value; its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public byte[] bytes() {
    return body.clone();
  }

  /** The body as JSON; a {@link MissingNode} when it was empty or not JSON. */
  public JsonNode json() {
    return json;
  }

  boolean ok() {
    return status < 400;
  }

  /** Only the status: bodies hold people's names and texts. */
  @Override
  public String toString() {
    return "SiteReply[" + status + "]";
  }
}
