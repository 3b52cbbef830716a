package dev.aloft.spec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A Projects document: which projects move, and how.
 *
 * @param target the name of the target site
 * @param owner who answers for the projects
 */
public record ProjectRule(
    String name,
    Selection select,
    String target,
    Optional<String> owner,
    ContentTerms content,
    SpecLocation location) {

  /**
   * Which projects of a source are taken.
   *
   * @param keys patterns; empty takes every key
   * @param except patterns that are left out
   * @param categories empty takes every project
   * @param archived whether archived projects are taken as well
   * @param updatedAfter only projects with an issue updated then or later
   */
  public record Selection(
      String source,
      List<Pattern> keys,
      List<Pattern> except,
      List<Pattern> categories,
      boolean archived,
      Optional<Instant> updatedAfter,
      SpecLocation location) {
    public Selection {
      keys = List.copyOf(keys);
      except = List.copyOf(except);
      categories = List.copyOf(categories);
    }
  }

  /** A text with * and ? as wildcards, and the line that it stands on. */
  public record Pattern(String text, SpecLocation location) {

    /** Whether the whole of a key fits. */
    public boolean matches(String key) {
      int at = 0;
      int star = -1;
      int retry = 0;
      for (int i = 0; i < key.length(); ) {
        if (at < text.length() && text.charAt(at) == '*') {
          star = at++;
          retry = i;
        } else if (at < text.length()
            && (text.charAt(at) == '?' || text.charAt(at) == key.charAt(i))) {
          at++;
          i++;
        } else if (star >= 0) {
          at = star + 1;
          i = ++retry;
        } else {
          return false;
        }
      }
      return text.substring(at).chars().allMatch(c -> c == '*');
    }

    boolean hasWildcard() {
      return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
  }
}
