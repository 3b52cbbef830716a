package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The roles on products that groups were given: each role is a group of the site, and whoever is in
 * the first counts as being in the second. Guarded by the organization's lock.
 */
public final class GroupRoles {

  /** The ids of the groups that stand for roles, by the id of the group that has them. */
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();

  private final Chronicle chronicle;

  GroupRoles(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /** What a site remembers of it. */
  public record Content(Map<String, List<String>> roles) {}

  /** Everything that is here. */
  public Content content() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    roles.forEach((group, given) -> all.put(group, List.copyOf(given)));
    return new Content(all);
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content content) {
    roles.clear();
    content.roles().forEach((group, given) -> roles.put(group, new LinkedHashSet<>(given)));
  }

  /** Gives a group a role; false where it had it. */
  public boolean give(Group group, Group role) {
    boolean given =
        roles.computeIfAbsent(group.groupId(), id -> new LinkedHashSet<>()).add(role.groupId());
    if (given) {
      chronicle.happened(Action.GROUP_ROLE_GRANTED, Subject.group(group), Subject.group(role));
    }
    return given;
  }

  /** Takes a role from a group; false where it had it not. */
  public boolean take(Group group, Group role) {
    boolean taken =
        roles.getOrDefault(group.groupId(), new LinkedHashSet<>()).remove(role.groupId());
    if (taken) {
      chronicle.happened(Action.GROUP_ROLE_REVOKED, Subject.group(group), Subject.group(role));
    }
    return taken;
  }

  /** The ids of the groups that stand for a group's roles, its own first if it is one. */
  public List<String> of(Group group) {
    List<String> all = new ArrayList<>();
    all.add(group.groupId());
    all.addAll(roles.getOrDefault(group.groupId(), Set.of()));
    return all;
  }

  /** A group is gone. */
  void forget(Group group) {
    roles.remove(group.groupId());
  }
}
