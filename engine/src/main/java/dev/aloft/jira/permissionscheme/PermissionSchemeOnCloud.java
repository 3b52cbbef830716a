package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedType;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Permission schemes of a Jira Cloud site. A scheme is made by one call with all its grants; later
 * only the grants that differ are added and taken away, so that what apps grant in it stays.
 */
final class PermissionSchemeOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;
  private final OwnSeat seat;

  PermissionSchemeOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
    this.seat = new OwnSeat(site);
  }

  @Override
  public TypeSchema schema() {
    return PermissionSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    if (wanted.resources().isEmpty() && wanted.knownIds().isEmpty()) {
      return List.of();
    }
    Relevance relevance = new Relevance(PermissionSchemeType.TYPE, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode scheme : site.permissionSchemes().all()) {
      String id = scheme.path("id").asString("");
      String name = scheme.path("name").asString("");
      String key = NamedType.folded(name);
      if (relevance.concerns(id, key)) {
        found.add(relevance.observed(id, key, values(scheme, name)));
      }
    }
    return found;
  }

  private Map<String, Value> values(JsonNode scheme, String name) {
    Map<String, Value> values = new TreeMap<>();
    values.put("name", Value.text(name));
    values.put("description", Value.textOrNone(scheme.path("description").asString("").strip()));
    values.putAll(byPermission(seat.leftOut(name, SiteGrant.in(scheme))));
    return values;
  }

  /** Who has each permission; none where nobody has. */
  static Map<String, Value> byPermission(Collection<SiteGrant> grants) {
    Map<String, List<Value>> holders = new HashMap<>();
    for (SiteGrant grant : grants) {
      holders.computeIfAbsent(grant.permission(), any -> new ArrayList<>()).add(grant.inPlan());
    }
    Map<String, Value> values = new TreeMap<>();
    for (String permission : PermissionSchemeType.PERMISSIONS) {
      List<Value> held = holders.getOrDefault(permission, List.of());
      values.put(permission, held.isEmpty() ? Value.NONE : Value.set(held));
    }
    return values;
  }

  @Override
  public String create(Draft draft) {
    ObjectNode body = texts(draft);
    seat.taken(draft.text("name"), grants(draft))
        .forEach(grant -> body.withArray("permissions").add(grant.body()));
    return site.permissionSchemes().create(body);
  }

  private static ObjectNode texts(Draft draft) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", draft.text("name"))
        .put("description", draft.text("description"));
  }

  private static List<SiteGrant> grants(Draft draft) {
    return PermissionSchemeType.PERMISSIONS.stream()
        .flatMap(permission ->
            draft.items(permission).stream()
                .flatMap(held -> SiteGrant.of(permission, held).stream()))
        .toList();
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (changed.contains("name") || changed.contains("description")) {
      site.permissionSchemes().update(id, texts(draft));
    }
    // A grant that apps made is none of the permissions that a plan knows.
    Set<SiteGrant> wanted = seat.taken(draft.text("name"), grants(draft));
    site.permissionSchemes().get(id).ifPresent(scheme -> change(id, scheme, wanted, changed));
  }

  private void change(String id, JsonNode scheme, Set<SiteGrant> wanted, Set<String> changed) {
    Map<SiteGrant, String> there = new HashMap<>();
    for (JsonNode grant : scheme.path("permissions")) {
      there.put(SiteGrant.of(grant), grant.path("id").asString(""));
    }
    GrantDiff diff = GrantDiff.between(of(there.keySet(), changed), of(wanted, changed));
    diff.added().forEach(grant -> site.permissionSchemes().grant(id, grant.body()));
    diff.removed()
        .forEach(grant -> site.permissionSchemes().revoke(id, there.getOrDefault(grant, "")));
  }

  private static List<SiteGrant> of(Collection<SiteGrant> grants, Set<String> permissions) {
    return grants.stream().filter(grant -> permissions.contains(grant.permission())).toList();
  }

  @Override
  public void delete(String id) {
    site.permissionSchemes().delete(id);
  }
}
