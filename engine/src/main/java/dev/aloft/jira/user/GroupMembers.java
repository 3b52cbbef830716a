package dev.aloft.jira.user;

import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceMembership;
import dev.aloft.jira.source.SourceMembership.MemberKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is in which group, with nested groups flattened: the target has none. */
public final class GroupMembers {

  private final Map<String, List<SourceMembership>> byGroup = new HashMap<>();

  public GroupMembers(People people) {
    people
        .memberships()
        .forEach(
            row -> byGroup.computeIfAbsent(folded(row.group()), any -> new ArrayList<>()).add(row));
  }

  /** Groups are the same group whatever the case of their names. */
  public static String folded(String group) {
    return group.strip().toLowerCase(Locale.ROOT);
  }

  /** The rows that say who is directly in a group. */
  public List<SourceMembership> rows(String group) {
    return byGroup.getOrDefault(folded(group), List.of());
  }

  /** The group and all groups below it, in small letters; a group that holds itself is met once. */
  public Set<String> withNested(String group) {
    Set<String> met = new LinkedHashSet<>();
    collect(folded(group), met);
    return met;
  }

  private void collect(String group, Set<String> met) {
    if (met.add(group)) {
      rows(group).stream()
          .filter(row -> row.kind() == MemberKind.GROUP)
          .forEach(row -> collect(folded(row.member()), met));
    }
  }

  /** The keys of those who are in the group or in a group below it, as far as that counts. */
  public Set<String> people(String group) {
    Set<String> keys = new TreeSet<>();
    withNested(group)
        .forEach(name ->
            rows(name).stream()
                .filter(row -> row.kind() == MemberKind.USER && row.effective())
                .forEach(row -> keys.add(row.member())));
    return keys;
  }

  /** By key, the groups that a person is in, in small letters. */
  Map<String, Set<String>> groupsByPerson() {
    Map<String, Set<String>> groups = new HashMap<>();
    byGroup
        .keySet()
        .forEach(group ->
            people(group)
                .forEach(key -> groups.computeIfAbsent(key, any -> new TreeSet<>()).add(group)));
    return groups;
  }
}
