package dev.aloft.jira.roleactors;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.OwnAccess;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.role.RoleType;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Role memberships by their rows, and by the members that the site shows of each role. In a role
 * that Aloft made nobody else should be, in no project of ours.
 */
final class RoleActorsAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;
  private final Set<Address> told = new HashSet<>();

  RoleActorsAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return RoleActorsType.SCHEMA;
  }

  private static final Map<String, Value> NOBODY =
      Map.of("users", Value.set(List.of()), "groups", Value.set(List.of()));

  private record Members(List<Value> users, List<Value> groups) {}

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      Map<Address, Members> byRole = new LinkedHashMap<>();
      try (Stream<EntityRow> rows = scope.source().staging().stream("ProjectRoleActor")) {
        rows.filter(row -> row.text("pid").equals(project.source().id()))
            .forEach(row -> collect(row, byRole));
      }
      byRole.forEach((role, members) -> {
        told.add(address(project, role));
        sink.accept(
            Expected.of(
                address(project, role),
                Map.of(
                    "users", Value.set(members.users()),
                    "groups", Value.set(members.groups()))));
      });
    }
  }

  private static Address address(MovingProject project, Address role) {
    return Address.of(RoleActorsType.TYPE, project.selected().targetKey() + "/" + role.key());
  }

  private void collect(EntityRow row, Map<Address, Members> byRole) {
    Optional<Address> role = scope.names().find(RoleType.TYPE, row.text("projectroleid"));
    String kind = row.text("roletype");
    String who = row.text("roletypeparameter");
    if (role.isEmpty() || !kind.startsWith("atlassian-")) {
      return;
    }
    Members members =
        byRole.computeIfAbsent(
            role.get(), any -> new Members(new ArrayList<>(), new ArrayList<>()));
    if (kind.equals("atlassian-user-role-actor")) {
      scope.person(who).ifPresent(person -> members.users().add(Value.reference(person)));
    } else {
      scope
          .names()
          .find("group", who.strip().toLowerCase(Locale.ROOT))
          .ifPresent(group -> members.groups().add(Value.reference(group)));
    }
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    OwnAccess access = new OwnAccess(site);
    for (String id : ids) {
      String project = id.substring(0, id.indexOf('/'));
      String role = id.substring(id.indexOf('/') + 1);
      site.roles()
          .actorsIfThere(project, role)
          .ifPresent(held ->
              found.add(
                  actual(id, held.path("name").asString(""), held, access.guest(project, role))));
    }
    for (Address role : rolesOfOurs(identity)) {
      for (MovingProject project : scope.projects()) {
        if (!told.contains(address(project, role))) {
          stranger(identity, project, role, access).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private List<Address> rolesOfOurs(Identity identity) {
    try (Stream<EntityRow> rows = scope.source().staging().stream("ProjectRole")) {
      return rows.flatMap(row -> scope.names().find(RoleType.TYPE, row.id()).stream())
          .distinct()
          .filter(role -> identity.ours(role) && identity.idOf(role).isPresent())
          .toList();
    }
  }

  /** Somebody in a role that nobody has in the source. */
  private Optional<Actual> stranger(
      Identity identity, MovingProject project, Address role, OwnAccess access) {
    String roleId = identity.idOf(role).orElseThrow();
    Optional<String> projectId = identity.idOf(project.address());
    Optional<JsonNode> held = projectId.flatMap(id -> site.roles().actorsIfThere(id, roleId));
    return held.filter(found -> !found.path("actors").isEmpty())
        .map(found -> {
          String id = projectId.orElseThrow();
          return actual(
              id + "/" + roleId,
              project.selected().targetKey() + "/" + role.key(),
              found,
              access.guest(id, roleId));
        })
        .filter(found -> !found.attributes().equals(NOBODY));
  }

  private static Actual actual(String id, String name, JsonNode role, Optional<String> guest) {
    List<Value> users = new ArrayList<>();
    List<Value> groups = new ArrayList<>();
    for (JsonNode actor : role.path("actors")) {
      JsonNode account = actor.path("actorUser").path("accountId");
      JsonNode group = actor.path("actorGroup").path("groupId");
      if (account.isString() && guest.filter(account.stringValue()::equals).isEmpty()) {
        users.add(new Value.Pointer("user", account.stringValue()));
      }
      if (group.isString()) {
        groups.add(new Value.Pointer("group", group.stringValue()));
      }
    }
    return new Actual(
        id,
        name,
        Optional.empty(),
        Map.of("users", Value.set(users), "groups", Value.set(groups)),
        List.of());
  }
}
