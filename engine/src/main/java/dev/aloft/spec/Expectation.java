package dev.aloft.spec;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to be so in an organization before anything is planned.
 *
 * @param verifiedDomains the domains that it verified, in small letters
 * @param syncedGroups the groups that an identity provider keeps
 * @param connected whether the directory by which accounts are made answers
 * @param userLimits how many users a product's licence allows at least, by the product's key
 */
public record Expectation(
    SortedSet<String> verifiedDomains,
    SortedSet<String> syncedGroups,
    boolean connected,
    SortedMap<String, Long> userLimits) {

  /** Nothing has to be so. */
  public static final Expectation NONE =
      new Expectation(new TreeSet<>(), new TreeSet<>(), false, new TreeMap<>());

  public Expectation {
    verifiedDomains = Collections.unmodifiableSortedSet(new TreeSet<>(verifiedDomains));
    syncedGroups = Collections.unmodifiableSortedSet(new TreeSet<>(syncedGroups));
    userLimits = Collections.unmodifiableSortedMap(new TreeMap<>(userLimits));
  }

  /** What a section says; the schema has checked its form. */
  static Expectation of(Section section) {
    SortedSet<String> domains = new TreeSet<>();
    section
        .texts("verifiedDomains")
        .forEach(domain -> domains.add(domain.text().toLowerCase(Locale.ROOT)));
    SortedSet<String> groups = new TreeSet<>();
    section.texts("syncedGroups").forEach(group -> groups.add(group.text()));
    SortedMap<String, Long> limits = new TreeMap<>();
    for (Tree item : section.items("userLimits")) {
      Section.of(item, section.head())
          .ifPresent(line -> limits.put(line.textOrBlank("product"), users(line)));
    }
    return new Expectation(
        domains, groups, section.textOrBlank("scim").equals("connected"), limits);
  }

  private static long users(Section line) {
    return line.mapping()
        .get("users")
        .filter(Tree.Scalar.class::isInstance)
        .map(users -> ((Tree.Scalar) users).text())
        .filter(text -> text.matches("[0-9]{1,10}"))
        .map(Long::valueOf)
        .orElse(0L);
  }
}
