package dev.aloft.sandbox.fault;

import dev.aloft.sandbox.web.Request;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests a rule is about, and which of these it strikes.
 *
 * @param method in capitals; any if empty
 * @param path a template whose parts in braces stand for one segment each; any if empty
 * @param from the first that may be struck, counted among those that fit, from 1
 * @param every of those from there on: 1 for each, 3 for each third
 * @param chance of being struck, from 0 to 1
 * @param times at most so many are struck
 */
public record Selector(
    Optional<String> method,
    Optional<String> path,
    long from,
    long every,
    double chance,
    long times) {

  /** Whether a request is one of those that the rule is about. */
  boolean fits(Request request) {
    return method.map(request.method()::equals).orElse(true)
        && path.map(template -> pattern(template).matcher(request.rawPath()).matches())
            .orElse(true);
  }

  /** Whether the turn of a request that fits has come. */
  boolean due(long number) {
    return number >= from && (number - from) % every == 0;
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        Stream.of(template.split("/", -1))
            .map(segment ->
                segment.startsWith("{") && segment.endsWith("}") ? "[^/]+" : Pattern.quote(segment))
            .collect(Collectors.joining("/")));
  }
}
