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

  /** The groups in each role of each project, by the project's address and the role's id. */
  private final Map<Address, Map<String, Set<Address>>> roles = new HashMap<>();

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
          .ifPresent(id ->
              Accounts.items(change.after(), "groups")
                  .forEach(value -> {
                    if (value instanceof Value.Reference(Address group)) {
                      roles
                          .computeIfAbsent(project, any -> new HashMap<>())
                          .computeIfAbsent(id, any -> new HashSet<>())
                          .add(group);
                    }
                  }));
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
    return Optional.ofNullable(schemes.get(id)).map(scheme -> seen(project, scheme));
  }

  private Seen seen(MovingProject project, JsonNode scheme) {
    Audience audience = Audience.NAMED;
    for (JsonNode grant : scheme.path("permissions")) {
      if (grant.path("permission").asString("").equals(BROWSE)) {
        audience = audience.or(holder(project, grant.path("holder")));
      }
    }
    return new Seen(audience, "permission scheme \"" + scheme.path("name").asString("") + "\"");
  }

  private Audience holder(MovingProject project, JsonNode holder) {
    String value = holder.path("value").asString(holder.path("parameter").asString(""));
    return switch (holder.path("type").asString("")) {
      case "anyone" -> Audience.ANYONE;
      case "applicationRole" -> Audience.ANY_LOGGED_IN;
      case "group" -> products.lets(value) ? Audience.ANY_LOGGED_IN : Audience.NAMED;
      case "projectRole" ->
          roles.getOrDefault(project.address(), Map.of()).getOrDefault(value, Set.of()).stream()
                  .flatMap(group -> groups.id(group).stream())
                  .anyMatch(products::lets)
              ? Audience.ANY_LOGGED_IN
              : Audience.NAMED;
      default -> Audience.NAMED;
    };
  }
}
