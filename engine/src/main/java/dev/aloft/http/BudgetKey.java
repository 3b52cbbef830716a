package dev.aloft.http;

import java.util.Optional;

/**
 * What a site counts a request under.
 *
 * @param template the path with its parameters unfilled: {@code /rest/api/3/issue/{issueIdOrKey}}
 * @param entity the one thing that is written, when the site limits the writes to one thing (an
 *     issue); empty for reads
 */
public record BudgetKey(Method method, String template, Optional<String> entity) {

  /** The endpoint alone, as a map key. */
  String endpoint() {
    return method + " " + template;
  }
}
