package dev.aloft.sandbox.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it arrived: method, path and query taken apart, headers by lower-cased name, and the
 * body's bytes.
 */
public final class Request {

  private final String method;
  private final String context;
  private final String rawPath;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final Body body;

  /** A request for a URI with few bytes; header names may be in any case. */
  public Request(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    this(method, uri, headers, Body.of(body));
  }

  /** A request for a URI; header names may be in any case. */
  public Request(String method, URI uri, Map<String, List<String>> headers, Body body) {
    this.method = method;
    this.context = "";
    this.rawPath = uri.getRawPath();
    this.query = parseQuery(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    Map<String, List<String>> lower = new LinkedHashMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    this.headers = Map.copyOf(lower);
    this.body = body;
  }

  private Request(Request outer, String context) {
    this.method = outer.method;
    this.context = outer.context + context;
    this.rawPath = outer.rawPath.substring(context.length());
    this.query = outer.query;
    this.headers = outer.headers;
    this.body = outer.body;
  }

  /** The same request as a product sees it that does not know the path's beginning. */
  public Request below(String beginning) {
    if (!rawPath.startsWith(beginning)) {
      throw new IllegalArgumentException("the path does not begin so");
    }
    return new Request(this, beginning);
  }

  /** The beginning of the path that the product does not know; empty where it knows all. */
  public String context() {
    return context;
  }

  private static Map<String, List<String>> parseQuery(String raw) {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parsed.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return parsed;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The method, in capitals. */
  public String method() {
    return method;
  }

  /** The path as sent, percent signs and all, without the {@link #context}. */
  public String rawPath() {
    return rawPath;
  }

  /** The names of all query parameters. */
  public Set<String> queryNames() {
    return Set.copyOf(query.keySet());
  }

  /** All values of a query parameter, in order. */
  public List<String> queries(String name) {
    return List.copyOf(query.getOrDefault(name, List.of()));
  }

  /** The first value of a query parameter. */
  public Optional<String> query(String name) {
    return queries(name).stream().findFirst();
  }

  /** The first value of a header, by any case of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The body; empty where there is none. */
  public Body content() {
    return body;
  }

  /** The body's bytes all at once, for what is small; not to be changed. */
  public byte[] body() {
    return body.bytes();
  }

  /** The address under which the caller reached the product, for links in replies. */
  public String base() {
    return "http://" + header("host").orElse("localhost") + context;
  }

  /** Method and path only: a query may hold an address, a header a token. */
  @Override
  public String toString() {
    return method + " " + context + rawPath;
  }
}
