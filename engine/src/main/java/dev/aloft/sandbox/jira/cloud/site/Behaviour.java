package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.limits.Limits;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What differs from site to site.
 *
 * @param quirks what no public source confirms and the site does
 * @param searchLag how long a new issue stays unknown to search, unless it is reconciled
 * @param limits how often what may be asked; empty if as often as one likes
 */
public record Behaviour(Set<Quirk> quirks, Duration searchLag, Optional<Limits> limits) {

  /** Keeps a copy. */
  public Behaviour {
    quirks = Set.copyOf(quirks);
  }

  /** No quirks, search two seconds behind, no limits. */
  public static Behaviour usual() {
    return new Behaviour(Set.of(), Duration.ofSeconds(2), Optional.empty());
  }

  /** Whether the site does that. */
  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** The same with a quirk. */
  public Behaviour with(Quirk quirk) {
    Set<Quirk> more = new HashSet<>(quirks);
    more.add(quirk);
    return new Behaviour(more, searchLag, limits);
  }

  /** The same with another lag of the search index. */
  public Behaviour withSearchLag(Duration lag) {
    return new Behaviour(quirks, lag, limits);
  }

  /** The same with limits. */
  public Behaviour withLimits(Limits kept) {
    return new Behaviour(quirks, searchLag, Optional.of(kept));
  }
}
