package dev.aloft.http;

import java.util.Optional;

/**
 * What a site counts a request under.
 *
 * @param template the path with its parameters unfilled: {@code /rest/api/3/issue/{issueIdOrKey}}
 * @param entity the one thing that is written, when the site limits the writes to one thing (an
 *     issue); empty for reads
 * @param points what the request costs of a quota of points at most, where there is one
 */
public record BudgetKey(Method method, String template, Optional<String> entity, int points) {

  /** A request that costs one point. */
  public BudgetKey(Method method, String template, Optional<String> entity) {
    this(method, template, entity, 1);
  }
}
