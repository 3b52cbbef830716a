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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Role memberships by their rows, and by the members that the site shows of each role. */
final class RoleActorsAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  RoleActorsAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return RoleActorsType.SCHEMA;
  }

  private record Members(List<Value> users, List<Value> groups) {}

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      Map<Address, Members> byRole = new LinkedHashMap<>();
      try (Stream<EntityRow> rows = scope.source().staging().stream("ProjectRoleActor")) {
        rows.filter(row -> row.text("pid").equals(project.source().id()))
            .forEach(row -> collect(row, byRole));
      }
      byRole.forEach((role, members) ->
          sink.accept(
              Expected.of(
                  Address.of(
                      RoleActorsType.TYPE, project.selected().targetKey() + "/" + role.key()),
                  Map.of(
                      "users", Value.set(members.users()),
                      "groups", Value.set(members.groups())))));
    }
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
          .ifPresent(held -> found.add(actual(id, held, access.guest(project, role))));
    }
    return found;
  }

  private static Actual actual(String id, JsonNode role, Optional<String> guest) {
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
        role.path("name").asString(""),
        Optional.empty(),
        Map.of("users", Value.set(users), "groups", Value.set(groups)),
        List.of());
  }
}
