package dev.aloft.jira.access;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.group.GroupType;
import dev.aloft.people.EmailAddress;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of the target that the plan speaks about, as they are once it is applied. */
final class GroupsAfter {

  private final JiraCloud site;
  private final Accounts accounts;
  private final Map<Address, Change> changes = new LinkedHashMap<>();
  private final Map<Address, Set<String>> members = new HashMap<>();

  GroupsAfter(List<Change> planned, Accounts accounts, JiraCloud site) {
    this.site = site;
    this.accounts = accounts;
    planned.stream()
        .filter(change -> change.address().type().equals(GroupType.TYPE))
        .filter(change -> change.action() != Action.CONFLICT)
        .forEach(change -> changes.put(change.address(), change));
  }

  Collection<Change> all() {
    return changes.values();
  }

  /** The group's id, if it is on the target already. */
  Optional<String> id(Address group) {
    return Optional.ofNullable(changes.get(group)).flatMap(Change::targetId);
  }

  /** What the plan does to a group. */
  Optional<Change> change(Address group) {
    return Optional.ofNullable(changes.get(group));
  }

  /** Who is in the group once the plan is applied. */
  Set<String> members(Address group) {
    return members.computeIfAbsent(
        group,
        address -> Optional.ofNullable(changes.get(address)).map(this::after).orElse(Set.of()));
  }

  private Set<String> after(Change change) {
    return switch (change.action()) {
      case USE -> change.targetId().<Set<String>>map(this::theirs).orElse(Set.of());
      // What somebody did to it on the target stays, and counts.
      case KEEP -> members(change.before().isEmpty() ? change.after() : change.before());
      case CREATE, UPDATE, ADOPT, REPLACE -> {
        Set<String> after = accounts.named(change.after(), GroupType.MEMBERS);
        after.addAll(accounts.named(change.after(), GroupType.JOINED));
        after.addAll(accounts.named(change.before(), GroupType.JOINED));
        yield after;
      }
      case DELETE, FORGET, CONFLICT, MANUAL -> Set.of();
    };
  }

  private Set<String> members(Map<String, Value> values) {
    Set<String> members = accounts.named(values, GroupType.MEMBERS);
    members.addAll(accounts.named(values, GroupType.JOINED));
    return members;
  }

  /** Of people whom nothing names who moves, the address that the site shows tells who they are. */
  private Set<String> theirs(String groupId) {
    Set<String> members = new HashSet<>();
    site.groups()
        .members(groupId)
        .forEach(member -> {
          String account = member.path("accountId").asString("");
          members.add(account);
          EmailAddress.parse(member.path("emailAddress").asString(""))
              .ifPresent(email -> accounts.shows(account, email));
        });
    return members;
  }

  /** Who joins the group by the plan. */
  Set<String> joining(Change change) {
    if (change.action() == Action.USE) {
      return Set.of();
    }
    Set<String> joining = new HashSet<>(members(change.address()));
    joining.removeAll(accounts.named(change.before(), GroupType.MEMBERS));
    joining.removeAll(accounts.named(change.before(), GroupType.JOINED));
    return joining;
  }

  static Set<String> members(JiraCloud site, String groupId) {
    Set<String> accounts = new HashSet<>();
    site.groups()
        .members(groupId)
        .forEach(member -> accounts.add(member.path("accountId").asString("")));
    return accounts;
  }
}
