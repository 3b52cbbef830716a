package dev.aloft.jira.access;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.jira.permissionscheme.SiteGrant;
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
 * Who sees a project of the target once the plan is applied: by the permission scheme that the plan
 * gives it, as that scheme will be. A project whose scheme no plan names keeps its own; one that is
 * made without gets the site's default scheme, whose id is 0.
 */
final class TargetAccess {

  private static final String DEFAULT_SCHEME = "0";
  private static final String BROWSE = "BROWSE_PROJECTS";

  /** A project's attribute. */
  private static final String SCHEME = "permissionScheme";

  private final JiraCloud site;
  private final Accounts accounts;
  private final GroupsAfter groups;
  private final Products products;
  private final Map<String, JsonNode> schemes = new HashMap<>();

  /** The schemes that the plan speaks about. */
  private final Map<Address, Change> planned = new HashMap<>();

  /** The groups in each role of each project, by the project's address and the role's. */
  private final Map<Address, Map<Address, Set<Address>>> roles = new HashMap<>();

  TargetAccess(
      JiraCloud site,
      List<Change> planned,
      Accounts accounts,
      GroupsAfter groups,
      Products products) {
    this.site = site;
    this.accounts = accounts;
    this.groups = groups;
    this.products = products;
    site.permissionSchemes()
        .all()
        .forEach(scheme -> schemes.put(scheme.path("id").asString(""), scheme));
    planned.stream()
        .filter(change -> change.address().type().equals(RoleActorsType.TYPE))
        .forEach(this::role);
    planned.stream()
        .filter(change -> change.address().type().equals(PermissionSchemeType.TYPE))
        .forEach(change -> this.planned.put(change.address(), change));
  }

  private void role(Change change) {
    if (change.after().get("project") instanceof Value.Reference(Address project)
        && change.after().get("role") instanceof Value.Reference(Address role)) {
      Accounts.items(change.after(), "groups")
          .forEach(value -> {
            if (value instanceof Value.Reference(Address group)) {
              roles
                  .computeIfAbsent(project, any -> new HashMap<>())
                  .computeIfAbsent(role, any -> new HashSet<>())
                  .add(group);
            }
          });
    }
  }

  /** Who sees a project. */
  record Seen(Audience by, String through) {}

  /** Who sees a project; empty if the site has no such scheme. */
  Optional<Seen> audience(MovingProject project, Change change) {
    boolean kept = change.drifted().contains(SCHEME) && !change.changed().contains(SCHEME);
    if (!kept
        && change.after().get(SCHEME) instanceof Value.Reference(Address address)
        && planned.get(address) instanceof Change scheme) {
      return after(project, scheme);
    }
    String id =
        change
            .targetId()
            .map(known -> site.permissionSchemes().ofProject(known).path("id").asString(""))
            .orElse(DEFAULT_SCHEME);
    return there(project, id);
  }

  /** A scheme that is used stays as it is; of another, edits that are kept count too. */
  private Optional<Seen> after(MovingProject project, Change scheme) {
    Optional<Seen> there = scheme.targetId().flatMap(id -> there(project, id));
    return switch (scheme.action()) {
      case USE, KEEP -> there;
      case CREATE, UPDATE, ADOPT, REPLACE -> {
        boolean kept = scheme.drifted().contains(BROWSE) && !scheme.changed().contains(BROWSE);
        yield kept ? there : Optional.of(seen(project, scheme));
      }
      case CONFLICT, DELETE, FORGET, MANUAL -> Optional.empty();
    };
  }

  private Seen seen(MovingProject project, Change scheme) {
    Audience audience =
        Accounts.items(scheme.after(), BROWSE)
            .map(held -> holder(project, held))
            .reduce(Audience.NAMED, Audience::or);
    String name = scheme.after().get("name") instanceof Value.Text(String text) ? text : "";
    return new Seen(audience, "permission scheme \"" + name + "\"");
  }

  private Optional<Seen> there(MovingProject project, String id) {
    return Optional.ofNullable(schemes.get(id)).map(scheme -> seen(project, scheme));
  }

  private Seen seen(MovingProject project, JsonNode scheme) {
    Audience audience = Audience.NAMED;
    for (SiteGrant grant : SiteGrant.in(scheme)) {
      if (grant.permission().equals(BROWSE)) {
        audience = audience.or(holder(project, accounts.named(grant.inPlan())));
      }
    }
    return new Seen(audience, "permission scheme \"" + scheme.path("name").asString("") + "\"");
  }

  private Audience holder(MovingProject project, Value held) {
    return switch (held) {
      case Value.Text(String words) when words.equals("anyone") -> Audience.ANYONE;
      case Value.Text(String words) when words.startsWith(SiteGrant.PRODUCT) ->
          Audience.ANY_LOGGED_IN;
      case Value.Pointer(String type, String id)
          when type.equals(SiteGrant.GROUP) && products.lets(id) ->
          Audience.ANY_LOGGED_IN;
      case Value.Reference(Address address) -> holder(project, address);
      default -> Audience.NAMED;
    };
  }

  private Audience holder(MovingProject project, Address held) {
    Set<Address> groupsIn =
        held.type().equals(GroupType.TYPE)
            ? Set.of(held)
            : roles.getOrDefault(project.address(), Map.of()).getOrDefault(held, Set.of());
    return groupsIn.stream()
            .flatMap(group -> groups.id(group).or(() -> accounts.known(group)).stream())
            .anyMatch(products::lets)
        ? Audience.ANY_LOGGED_IN
        : Audience.NAMED;
  }
}
