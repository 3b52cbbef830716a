package dev.aloft.jira.permissionscheme;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fewest grants to add and to take away.
 *
 * @param added what is wanted and not there; first, so that nobody loses what they keep
 * @param removed what is there and not wanted
 */
record GrantDiff(List<SiteGrant> added, List<SiteGrant> removed) {

  GrantDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  static GrantDiff between(Collection<SiteGrant> there, Collection<SiteGrant> wanted) {
    Set<SiteGrant> before = new LinkedHashSet<>(there);
    Set<SiteGrant> after = new LinkedHashSet<>(wanted);
    return new GrantDiff(
        after.stream().filter(grant -> !before.contains(grant)).toList(),
        before.stream().filter(grant -> !after.contains(grant)).toList());
  }
}
