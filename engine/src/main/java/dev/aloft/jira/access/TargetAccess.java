package dev.aloft.jira.access;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.plan.Change;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Who sees a project of the target once the plan is applied. A project that is made gets the site's
 * default scheme, whose id is 0; others have the scheme that they are assigned.
 */
final class TargetAccess {

  private static final String DEFAULT_SCHEME = "0";
  private static final String BROWSE = "BROWSE_PROJECTS";

  private final JiraCloud site;
  private final GroupsAfter groups;
  private final Products products;
  private final Map<String, JsonNode> schemes = new HashMap<>();

  /** The groups in each role that is written, by the project's address and the role's id. */
  private final Map<Address, Map<String, Set<Address>>> roles = new HashMap<>();

  /** The ids of the groups that join each role of a project that is made, by the role's id. */
  private Optional<Map<String, Set<String>>> defaults = Optional.empty();

  TargetAccess(
      JiraCloud site,
      List<Change> planned,
      Accounts accounts,
      GroupsAfter groups,
      Products products) {
    this.site = site;
    this.groups = groups;
    this.products = products;
    site.permissionSchemes()
        .all()
        .forEach(scheme -> schemes.put(scheme.path("id").asString(""), scheme));
    planned.stream()
        .filter(change -> change.address().type().equals(RoleActorsType.TYPE))
        .forEach(change -> role(change, accounts));
  }

  private void role(Change change, Accounts accounts) {
    if (change.after().get("project") instanceof Value.Reference(Address project)
        && change.after().get("role") instanceof Value.Reference(Address role)) {
      accounts
          .known(role)
          .ifPresent(id -> {
            Set<Address> inRole =
                roles
                    .computeIfAbsent(project, any -> new HashMap<>())
                    .computeIfAbsent(id, any -> new HashSet<>());
            Accounts.items(change.after(), "groups")
                .forEach(value -> {
                  if (value instanceof Value.Reference(Address group)) {
                    inRole.add(group);
                  }
                });
          });
    }
  }

  /** Who sees a project. */
  record Seen(Audience by, String through) {}

  /** Who sees a project; empty if the site has no such scheme. */
  Optional<Seen> audience(MovingProject project, Change change) {
    String id =
        change
            .targetId()
            .map(known -> site.permissionSchemes().ofProject(known).path("id").asString(""))
            .orElse(DEFAULT_SCHEME);
    return Optional.ofNullable(schemes.get(id))
        .map(scheme -> seen(project, change.targetId(), scheme));
  }

  private Seen seen(MovingProject project, Optional<String> id, JsonNode scheme) {
    Audience audience = Audience.NAMED;
    Set<String> byRole = new TreeSet<>();
    for (JsonNode grant : scheme.path("permissions")) {
      if (grant.path("permission").asString("").equals(BROWSE)) {
        JsonNode holder = grant.path("holder");
        audience = audience.or(holder(holder));
        if (holder.path("type").asString("").equals("projectRole")) {
          byRole.add(value(holder));
        }
      }
    }
    // Who is in a role that nothing is written to takes a call to learn.
    if (audience == Audience.NAMED
        && byRole.stream().anyMatch(role -> lets(project.address(), id, role))) {
      audience = Audience.ANY_LOGGED_IN;
    }
    return new Seen(audience, "permission scheme \"" + scheme.path("name").asString("") + "\"");
  }

  private Audience holder(JsonNode holder) {
    return switch (holder.path("type").asString("")) {
      case "anyone" -> Audience.ANYONE;
      case "applicationRole" -> Audience.ANY_LOGGED_IN;
      case "group" -> products.lets(value(holder)) ? Audience.ANY_LOGGED_IN : Audience.NAMED;
      default -> Audience.NAMED;
    };
  }

  private static String value(JsonNode holder) {
    return holder.path("value").asString(holder.path("parameter").asString(""));
  }

  /** Whether a group that may log in is in a role: by the plan, or without it. */
  private boolean lets(Address project, Optional<String> projectId, String role) {
    Optional<Set<Address>> written =
        Optional.ofNullable(roles.getOrDefault(project, Map.of()).get(role));
    return written
        .map(inRole -> inRole.stream().flatMap(group -> groups.id(group).stream()))
        .orElseGet(() -> unwritten(projectId, role).stream())
        .anyMatch(products::lets);
  }

  /** The groups in a role that the plan does not write: those that are there, or will join. */
  private Set<String> unwritten(Optional<String> projectId, String role) {
    return projectId
        .map(
            id -> site.roles().actorsIfThere(id, role).map(TargetAccess::groupIds).orElse(Set.of()))
        .orElseGet(() -> defaults().getOrDefault(role, Set.of()));
  }

  private Map<String, Set<String>> defaults() {
    if (defaults.isEmpty()) {
      Map<String, Set<String>> joining = new HashMap<>();
      site.roles().all().forEach(role -> joining.put(role.path("id").asString(""), groupIds(role)));
      defaults = Optional.of(joining);
    }
    return defaults.get();
  }

  private static Set<String> groupIds(JsonNode role) {
    Set<String> ids = new HashSet<>();
    role.path("actors")
        .forEach(actor -> {
          String id = actor.path("actorGroup").path("groupId").asString("");
          if (!id.isEmpty()) {
            ids.add(id);
          }
        });
    return ids;
  }
}
