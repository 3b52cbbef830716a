package dev.aloft.jira.roleactors;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.source.SourceRoleActor;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wants, for each role of each moving project, the people and groups that are in it. */
final class RoleActorsDerivation {

  /** The rule of actors that only new projects of the source would have got. */
  static final String DEFAULTS = "default-role-actors";

  /** The rule of actors of a kind that only an app of the source knew. */
  static final String UNKNOWN_KIND = "unknown-role-actor";

  /** The rule of people whose place a stand-in takes: it never gets their roles. */
  static final String NO_ACCOUNT = "member-without-account";

  private final Derivation derivation;
  private final Map<String, MovingProject> projects = new HashMap<>();
  private final Map<Address, List<SourceRoleActor>> actors = new LinkedHashMap<>();
  private final Map<Address, MovingProject> projectOf = new HashMap<>();

  RoleActorsDerivation(Derivation derivation) {
    this.derivation = derivation;
    derivation.projects().forEach(project -> projects.put(project.source().id(), project));
  }

  void derive() {
    derivation.source().roleActors().forEach(this::sort);
    actors.forEach(this::want);
    long defaults =
        derivation.source().roleActors().stream()
            .filter(actor -> actor.projectId().isEmpty())
            .count();
    if (defaults > 0) {
      derivation.note(
          defaults
              + (defaults == 1
                  ? " default member of a role stays"
                  : " default members of roles stay")
              + " behind: they would join every new project of the target.");
    }
  }

  private void sort(SourceRoleActor actor) {
    if (actor.projectId().isEmpty()) {
      derivation.claim(actor.row(), Outcome.DROPPED_BY_DECISION, DEFAULTS);
      return;
    }
    MovingProject project = projects.get(actor.projectId().get());
    if (project == null) {
      derivation.claim(actor.row(), Outcome.DROPPED_BY_DECISION, Derivation.NOT_SELECTED);
      return;
    }
    Optional<Address> role = derivation.names().find(RoleType.TYPE, actor.roleId());
    if (role.isEmpty() || !(actor.isUser() || actor.isGroup())) {
      derivation.claim(actor.row(), Outcome.BLOCKED, UNKNOWN_KIND);
      lose("lost: its kind comes from an app");
      return;
    }
    Address address =
        Address.of(RoleActorsType.TYPE, project.selected().targetKey() + "/" + role.get().key());
    actors.computeIfAbsent(address, any -> new ArrayList<>()).add(actor);
    projectOf.put(address, project);
  }

  private void want(Address address, List<SourceRoleActor> inRole) {
    List<Value> users = new ArrayList<>();
    List<Value> groups = new ArrayList<>();
    for (SourceRoleActor actor : inRole) {
      Optional<Address> member =
          actor.isUser()
              ? derivation.person(actor.parameter())
              : derivation.names().find("group", GroupMembers.folded(actor.parameter()));
      if (actor.isUser() && member.filter(RoleActorsDerivation::ownAccount).isEmpty()) {
        derivation.claim(actor.row(), Outcome.DROPPED_BY_DECISION, NO_ACCOUNT);
        lose("not in the role: no account of their own");
      } else if (member.isPresent()) {
        (actor.isUser() ? users : groups).add(Value.reference(member.get()));
        derivation.claim(actor.row(), Outcome.MOVED, address);
      } else {
        derivation.claim(actor.row(), Outcome.BLOCKED, RoleActorsType.TYPE);
        lose("not in the role: the group does not move");
      }
    }
    SourceRoleActor first = inRole.getFirst();
    MovingProject project = projectOf.get(address);
    Optional<Address> role = derivation.names().find(RoleType.TYPE, first.roleId());
    if (project != null && role.isPresent()) {
      derivation.want(
          Desired.of(
              address,
              address.key(),
              Map.of(
                  "project", Value.reference(project.address()),
                  "role", Value.reference(role.get()),
                  "users", Value.set(users),
                  "groups", Value.set(groups)),
              OnExisting.USE_IF_EQUAL,
              Role.MIGRATED,
              Derivation.cause(Optional.empty(), first.row())));
    }
  }

  /** People for whom a rule names the stand-in have no e-mail address for a key. */
  private static boolean ownAccount(Address person) {
    return EmailAddress.parse(person.key()).isPresent();
  }

  private void lose(String becomes) {
    derivation.lose(RoleActorsType.TYPE + ".member", becomes, 1);
  }
}
