package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.source.SourcePermissionScheme;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Permission schemes, by the grants in their rows and by those that the site lists. */
final class PermissionSchemeAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  PermissionSchemeAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return PermissionSchemeType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Set<Address> told = new HashSet<>();
    for (SourcePermissionScheme scheme : scope.source().permissionSchemes().schemes()) {
      scope
          .names()
          .find(PermissionSchemeType.TYPE, scheme.id())
          .filter(told::add)
          .ifPresent(address -> sink.accept(Expected.of(address, values(address, scheme))));
    }
  }

  private Map<String, Value> values(Address address, SourcePermissionScheme scheme) {
    Map<String, List<Value>> holders = nobody();
    for (SourceGrant grant : scheme.grants()) {
      List<Value> held = holders.get(grant.permission());
      if (held != null) {
        holder(grant).ifPresent(held::add);
      }
    }
    Map<String, Value> values = sets(holders);
    values.put("name", Value.text(address.key()));
    values.put("description", Value.textOrNone(scheme.description().replace("\r", "").strip()));
    return values;
  }

  private Optional<Value> holder(SourceGrant grant) {
    String who = grant.parameter();
    return switch (grant.holder()) {
      case "group" ->
          who.isBlank()
              ? Optional.of(Value.text("anyone"))
              : scope.names().find("group", GroupMembers.folded(who)).map(Value::reference);
      case "user" -> scope.person(who).map(Value::reference);
      case "projectrole" -> scope.names().find(RoleType.TYPE, who).map(Value::reference);
      case "applicationRole" ->
          switch (who) {
            case "" -> Optional.of(Value.text("applicationRole"));
            case "jira-core", "jira-software" -> Optional.of(Value.text("applicationRole " + who));
            default -> Optional.empty();
          };
      case "lead" -> Optional.of(Value.text("projectLead"));
      case "assignee", "reporter", "sd.customer.portal.only" ->
          Optional.of(Value.text(grant.holder()));
      case "userCF" -> field("userCustomField", who);
      case "groupCF" -> field("groupCustomField", who);
      default -> Optional.empty();
    };
  }

  private Optional<Value> field(String kind, String field) {
    return scope
        .names()
        .find(FieldType.TYPE, field.replace("customfield_", ""))
        .map(address -> Value.fields(Map.of(kind, Value.reference(address))));
  }

  private static Map<String, List<Value>> nobody() {
    Map<String, List<Value>> holders = new TreeMap<>();
    PermissionSchemeType.PERMISSIONS.forEach(key -> holders.put(key, new ArrayList<>()));
    return holders;
  }

  private static Map<String, Value> sets(Map<String, List<Value>> holders) {
    Map<String, Value> values = new TreeMap<>();
    holders.forEach((permission, held) -> values.put(permission, Value.set(held)));
    return values;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    OwnSeat seat = new OwnSeat(site);
    List<Actual> found = new ArrayList<>();
    for (String id : ids) {
      site.permissionSchemes().get(id).ifPresent(scheme -> found.add(actual(id, scheme, seat)));
    }
    return found;
  }

  private static Actual actual(String id, JsonNode scheme, OwnSeat seat) {
    String name = scheme.path("name").asString("");
    Map<String, List<Value>> holders = nobody();
    for (SiteGrant grant : seat.leftOut(name, SiteGrant.in(scheme))) {
      List<Value> held = holders.get(grant.permission());
      if (held != null) {
        held.add(grant.inPlan());
      }
    }
    Map<String, Value> values = sets(holders);
    values.put("name", Value.text(name));
    values.put("description", Value.textOrNone(scheme.path("description").asString("").strip()));
    return new Actual(id, name, Optional.empty(), values, List.of());
  }
}
