package dev.aloft.jira.access;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.source.SourceRole;
import dev.aloft.jira.user.UserType;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who comes into a project's role, and who is no longer in it, whatever group brought them in. */
final class RoleChanges {

  static final String NO_ACCOUNT = "no account of their own";

  private final AuditScope scope;
  private final SourceAccess source;
  private final Accounts accounts;
  private final GroupsAfter groups;
  private final SharedAccounts shared;
  private final List<AccessChange> changes = new ArrayList<>();

  /** Those who lose every role since they have no account: told once, not role by role. */
  private final Set<Address> without = new TreeSet<>();

  RoleChanges(
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

  List<AccessChange> of(List<Change> planned) {
    planned.stream()
        .filter(change -> change.address().type().equals(RoleActorsType.TYPE))
        .filter(change -> change.action() != Action.CONFLICT && !change.after().isEmpty())
        .forEach(this::compare);
    if (!without.isEmpty()) {
      changes.add(
          new AccessChange(Kind.ROLE_LOST, "any project", NO_ACCOUNT, List.copyOf(without)));
    }
    return changes;
  }

  private void compare(Change change) {
    Optional<Address> projectAddress = reference(change, "project");
    Optional<Address> roleAddress = reference(change, "role");
    Optional<MovingProject> project =
        scope.projects().stream()
            .filter(moving -> projectAddress.filter(moving.address()::equals).isPresent())
            .findFirst();
    if (project.isEmpty() || roleAddress.isEmpty()) {
      return;
    }
    Set<String> before = new HashSet<>();
    Set<Address> lost = new TreeSet<>();
    Set<Address> sharing = new TreeSet<>();
    Set<Address> unnamed = new HashSet<>();
    Set<String> after = holders(change);
    Set<String> keys = keys(project.get(), roleAddress.get());
    for (String key : keys) {
      Optional<Address> person = scope.names().find(UserType.TYPE, key);
      Optional<String> account = person.flatMap(accounts::idOf);
      account.ifPresent(before::add);
      if (person.isEmpty()) {
        SharedAccounts.own(scope.source().people().person(key)).ifPresent(unnamed::add);
      }
      if (account.isEmpty()) {
        person.ifPresent(without::add);
      } else if (!after.contains(account.get())) {
        lost.add(person.get());
      } else if (shared.hasOthersThan(keys, person.get())) {
        sharing.add(person.get());
      }
    }
    String subject = change.address().key();
    Set<String> strangers = new HashSet<>(after);
    strangers.removeAll(before);
    strangers.removeIf(account -> unnamed.contains(accounts.person(account)));
    gained(change, subject, strangers);
    if (!sharing.isEmpty()) {
      changes.add(
          new AccessChange(
              Kind.ROLE_GAINED, subject, SharedAccounts.THROUGH, List.copyOf(sharing)));
    }
    if (!lost.isEmpty()) {
      changes.add(new AccessChange(Kind.ROLE_LOST, subject, "", List.copyOf(lost)));
    }
    if (after.isEmpty() && !keys.isEmpty()) {
      changes.add(
          new AccessChange(Kind.NOBODY_SEES, "what only " + subject + " may see", "", List.of()));
    }
  }

  private Set<String> keys(MovingProject project, Address role) {
    Set<String> keys = new TreeSet<>();
    scope.source().roles().stream()
        .map(SourceRole::id)
        .filter(id -> scope.names().find(RoleType.TYPE, id).filter(role::equals).isPresent())
        .forEach(id -> keys.addAll(source.holders(project.source().id(), id)));
    return keys;
  }

  private Set<String> holders(Change change) {
    Set<String> holders = accounts.named(change.after(), "users");
    if (change.action() == Action.KEEP) {
      // Whom somebody put there on the target stays.
      holders.addAll(accounts.named(change.before(), "users"));
    }
    Accounts.items(change.after(), "groups")
        .forEach(value -> {
          if (value instanceof Value.Reference(Address group)) {
            holders.addAll(groups.members(group));
          }
        });
    return holders;
  }

  /** Told apart by the group that brings them in. */
  private void gained(Change change, String subject, Set<String> strangers) {
    TreeMap<String, Set<Address>> byGroup = new TreeMap<>();
    for (String account : strangers) {
      String through =
          Accounts.items(change.after(), "groups")
              .filter(Value.Reference.class::isInstance)
              .map(value -> ((Value.Reference) value).address())
              .filter(group -> groups.members(group).contains(account))
              .map(Address::toString)
              .findFirst()
              .orElse("");
      byGroup.computeIfAbsent(through, any -> new TreeSet<>()).add(accounts.person(account));
    }
    byGroup.forEach((through, people) ->
        changes.add(new AccessChange(Kind.ROLE_GAINED, subject, through, List.copyOf(people))));
  }

  private static Optional<Address> reference(Change change, String attribute) {
    return change.after().get(attribute) instanceof Value.Reference(Address address)
        ? Optional.of(address)
        : Optional.empty();
  }
}
