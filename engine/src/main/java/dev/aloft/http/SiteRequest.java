package dev.aloft.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * One request to a site, not yet tied to its address. Immutable; the {@code with}-like methods give
 * changed copies.
 *
 * @param template the path with named gaps: {@code /rest/api/3/project/{projectIdOrKey}}
 * @param arguments what fills the gaps, in order, unencoded
 * @param query in order; a name may repeat
 * @param entity the one thing written, see {@link BudgetKey}
 * @param points what it costs of a quota of points at most, see {@link BudgetKey}
 */
public record SiteRequest(
    Method method,
    String template,
    List<String> arguments,
    Map<String, List<String>> query,
    Map<String, String> headers,
    Payload payload,
    Idempotence idempotence,
    Optional<String> entity,
    int points) {

  private static final Pattern GAP = Pattern.compile("\\{[^}]+}");

  public SiteRequest {
    arguments = List.copyOf(arguments);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = java.util.Collections.unmodifiableMap(copy);
    headers = Map.copyOf(headers);
    long gaps = GAP.matcher(template).results().count();
    if (gaps != arguments.size()) {
      throw new IllegalArgumentException(
          template + " has " + gaps + " gaps, given " + arguments.size() + " arguments");
    }
    for (String argument : arguments) {
      // A dot segment would climb to another resource; an empty one would name the collection.
      if (argument.isEmpty() || argument.equals(".") || argument.equals("..")) {
        throw new IllegalArgumentException(
            template + " cannot take the argument '" + argument + "'");
      }
    }
  }

  public static SiteRequest get(String template, String... arguments) {
    return plain(Method.GET, template, Idempotence.SAFE, arguments);
  }

  /** Asks whether something is there, and how large it is, without its body. */
  public static SiteRequest head(String template, String... arguments) {
    return plain(Method.HEAD, template, Idempotence.SAFE, arguments);
  }

  /** A POST that creates: {@link Idempotence#UNSAFE} unless said otherwise. */
  public static SiteRequest post(String template, String... arguments) {
    return plain(Method.POST, template, Idempotence.UNSAFE, arguments);
  }

  public static SiteRequest put(String template, String... arguments) {
    return plain(Method.PUT, template, Idempotence.IDEMPOTENT, arguments);
  }

  /** A PATCH: {@link Idempotence#UNSAFE} unless said otherwise. */
  public static SiteRequest patch(String template, String... arguments) {
    return plain(Method.PATCH, template, Idempotence.UNSAFE, arguments);
  }

  public static SiteRequest delete(String template, String... arguments) {
    return plain(Method.DELETE, template, Idempotence.IDEMPOTENT, arguments);
  }

  private static SiteRequest plain(
      Method method, String template, Idempotence idempotence, String... arguments) {
    return new SiteRequest(
        method,
        template,
        List.of(arguments),
        Map.of(),
        Map.of(),
        Payload.NONE,
        idempotence,
        Optional.empty(),
        1);
  }

  /** Sets a query parameter, replacing what it held. */
  public SiteRequest query(String name, Object value) {
    return query(name, List.of(value));
  }

  /** Sets a query parameter that repeats, one for each value; none removes it. */
  public SiteRequest query(String name, Collection<?> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    if (values.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, values.stream().map(String::valueOf).toList());
    }
    return new SiteRequest(
        method, template, arguments, changed, headers, payload, idempotence, entity, points);
  }

  public SiteRequest header(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new SiteRequest(
        method, template, arguments, query, changed, payload, idempotence, entity, points);
  }

  public SiteRequest json(JsonNode body) {
    return payload(new Payload.Json(body));
  }

  public SiteRequest files(Payload.FilePart... parts) {
    return payload(new Payload.Multipart(List.of(parts)));
  }

  public SiteRequest payload(Payload body) {
    return new SiteRequest(
        method, template, arguments, query, headers, body, idempotence, entity, points);
  }

  public SiteRequest idempotence(Idempotence kind) {
    return new SiteRequest(
        method, template, arguments, query, headers, payload, kind, entity, points);
  }

  /** Says which one thing is written, for limits that count by thing. */
  public SiteRequest writing(String thing) {
    return new SiteRequest(
        method,
        template,
        arguments,
        query,
        headers,
        payload,
        idempotence,
        Optional.of(thing),
        points);
  }

  /** Says what the request costs of a quota of points at most. */
  public SiteRequest points(int cost) {
    return new SiteRequest(
        method, template, arguments, query, headers, payload, idempotence, entity, cost);
  }

  public BudgetKey budgetKey() {
    return new BudgetKey(method, template, entity, points);
  }

  /** The path with its gaps filled and encoded; no query. */
  public String path() {
    HttpUrl.Builder encoder = new HttpUrl.Builder().scheme("https").host("path.invalid");
    Matcher gaps = GAP.matcher(template);
    StringBuilder path = new StringBuilder();
    int next = 0;
    while (gaps.find()) {
      String encoded =
          encoder.encodedPath("/").addPathSegment(arguments.get(next++)).build().encodedPath();
      gaps.appendReplacement(path, Matcher.quoteReplacement(encoded.substring(1)));
    }
    gaps.appendTail(path);
    return path.toString();
  }

  /** Method and path; neither query nor body, which may hold what must not be printed. */
  @Override
  public String toString() {
    return method + " " + path();
  }

  /** The values of a query parameter, empty when it is not set. */
  public List<String> queryValues(String name) {
    return new ArrayList<>(query.getOrDefault(name, List.of()));
  }
}
