package dev.aloft.jira.access;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.source.SourceGroup;
import dev.aloft.jira.user.UserType;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.Change;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who counts as a member of a group of the source once it has become one of the target, and who no
 * longer does: two groups that become one share what each of them may, and a group that is used as
 * it is keeps its own members. People without an account are told with the roles that they lose.
 */
final class GroupChanges {

  private final AuditScope scope;
  private final SourceAccess source;
  private final Accounts accounts;
  private final GroupsAfter groups;
  private final SharedAccounts shared;

  GroupChanges(
      AuditScope scope,
      SourceAccess source,
      Accounts accounts,
      GroupsAfter groups,
      SharedAccounts shared) {
    this.scope = scope;
    this.source = source;
    this.accounts = accounts;
    this.groups = groups;
    this.shared = shared;
  }

  /**
   * Of groups that come to the target: a role, a text that only they see, or a field names each.
   */
  List<AccessChange> all() {
    List<AccessChange> changes = new ArrayList<>();
    for (SourceGroup group : scope.source().people().groups()) {
      String name = group.name().strip();
      scope
          .names()
          .find(GroupType.TYPE, name)
          .flatMap(groups::change)
          .ifPresent(change -> compare(name, change, changes));
    }
    return changes;
  }

  private void compare(String name, Change change, List<AccessChange> changes) {
    Set<String> before = new HashSet<>();
    Set<Address> lost = new TreeSet<>();
    Set<Address> sharing = new TreeSet<>();
    Set<Address> unnamed = new HashSet<>();
    Set<String> after = groups.members(change.address());
    Set<String> people = source.people(name);
    for (String key : people) {
      Optional<Address> person = scope.names().find(UserType.TYPE, key);
      Optional<String> account = person.flatMap(accounts::idOf);
      account.ifPresent(before::add);
      if (person.isEmpty()) {
        SharedAccounts.own(scope.source().people().person(key)).ifPresent(unnamed::add);
      }
      if (account.isPresent() && !after.contains(account.get())) {
        person.ifPresent(lost::add);
      } else if (account.isPresent()) {
        person.filter(someone -> shared.hasOthersThan(people, someone)).ifPresent(sharing::add);
      }
    }
    Set<Address> gained = new TreeSet<>();
    after.stream()
        .filter(account -> !before.contains(account))
        .map(accounts::person)
        .filter(person -> !unnamed.contains(person))
        .forEach(gained::add);
    String becomes = change.address().toString();
    if (!gained.isEmpty()) {
      changes.add(new AccessChange(Kind.GROUP_GAINED, name, becomes, List.copyOf(gained)));
    }
    if (!sharing.isEmpty()) {
      changes.add(
          new AccessChange(Kind.GROUP_GAINED, name, SharedAccounts.THROUGH, List.copyOf(sharing)));
    }
    if (!lost.isEmpty()) {
      changes.add(new AccessChange(Kind.GROUP_LOST, name, becomes, List.copyOf(lost)));
    }
    if (after.isEmpty() && !people.isEmpty()) {
      changes.add(
          new AccessChange(
              Kind.NOBODY_SEES, "what only the group " + name + " may see", "", List.of()));
    }
  }
}
