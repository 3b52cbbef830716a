package dev.aloft.jira.access;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.jira.permissionscheme.SiteGrant;
import dev.aloft.jira.role.RoleType;
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
import java.util.stream.Stream;
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

  /** The groups in each role that is written, by the project's address and the role's. */
  private final Map<Address, Map<Address, Set<Address>>> roles = new HashMap<>();

  /** The ids of the groups that join each role of a project that is made, by the role's id. */
  private Optional<Map<String, Set<String>>> defaults = Optional.empty();

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
      Set<Address> inRole =
          roles
              .computeIfAbsent(project, any -> new HashMap<>())
              .computeIfAbsent(role, any -> new HashSet<>());
      Accounts.items(change.after(), "groups")
          .forEach(value -> {
            if (value instanceof Value.Reference(Address group)) {
              inRole.add(group);
            }
          });
    }
  }

  /** Who sees a project. */
  record Seen(Audience by, String through) {}

  /** Who sees a project; empty if the site has no such scheme. */
  Optional<Seen> audience(MovingProject project, Change change) {
    boolean kept = change.drifted().contains(SCHEME) && !change.changed().contains(SCHEME);
    Optional<Change> scheme =
        change.after().get(SCHEME) instanceof Value.Reference(Address address)
            ? Optional.ofNullable(planned.get(address))
            : Optional.empty();
    if (!kept && scheme.isPresent()) {
      return after(project, change.targetId(), scheme.get());
    }
    String id =
        change
            .targetId()
            .map(known -> site.permissionSchemes().ofProject(known).path("id").asString(""))
            .orElse(DEFAULT_SCHEME);
    return there(project, change.targetId(), id);
  }

  /** A scheme that is used stays as it is; of another, edits that are kept count too. */
  private Optional<Seen> after(MovingProject project, Optional<String> projectId, Change scheme) {
    Optional<Seen> there = scheme.targetId().flatMap(id -> there(project, projectId, id));
    return switch (scheme.action()) {
      case USE, KEEP -> there;
      case CREATE, UPDATE, ADOPT, REPLACE -> {
        boolean kept = scheme.drifted().contains(BROWSE) && !scheme.changed().contains(BROWSE);
        String name = scheme.after().get("name") instanceof Value.Text(String text) ? text : "";
        List<Value> holders = Accounts.items(scheme.after(), BROWSE).toList();
        yield kept ? there : Optional.of(seen(project, projectId, holders, name));
      }
      case CONFLICT, DELETE, FORGET, MANUAL -> Optional.empty();
    };
  }

  private Optional<Seen> there(MovingProject project, Optional<String> projectId, String id) {
    return Optional.ofNullable(schemes.get(id))
        .map(scheme ->
            seen(
                project,
                projectId,
                SiteGrant.in(scheme).stream()
                    .filter(grant -> grant.permission().equals(BROWSE))
                    .map(grant -> accounts.named(grant.inPlan()))
                    .toList(),
                scheme.path("name").asString("")));
  }

  private Seen seen(
      MovingProject project, Optional<String> projectId, List<Value> holders, String scheme) {
    Audience audience = holders.stream().map(this::audience).reduce(Audience.NAMED, Audience::or);
    // Who is in a role that nothing is written to takes a call to learn.
    if (audience == Audience.NAMED
        && holders.stream().anyMatch(held -> lets(project.address(), projectId, held))) {
      audience = Audience.ANY_LOGGED_IN;
    }
    return new Seen(audience, "permission scheme \"" + scheme + "\"");
  }

  private Audience audience(Value held) {
    return switch (held) {
      case Value.Text(String words) when words.equals("anyone") -> Audience.ANYONE;
      case Value.Text(String words) when words.startsWith(SiteGrant.PRODUCT) ->
          Audience.ANY_LOGGED_IN;
      case Value.Pointer(String type, String id)
          when type.equals(SiteGrant.GROUP) && products.lets(id) ->
          Audience.ANY_LOGGED_IN;
      case Value.Reference(Address group)
          when group.type().equals(GroupType.TYPE) && ids(Set.of(group)).anyMatch(products::lets) ->
          Audience.ANY_LOGGED_IN;
      default -> Audience.NAMED;
    };
  }

  private Stream<String> ids(Set<Address> some) {
    return some.stream()
        .flatMap(group -> groups.id(group).or(() -> accounts.known(group)).stream());
  }

  /** Whether a holder is a role with a group that may log in: by the plan, or without it. */
  private boolean lets(Address project, Optional<String> projectId, Value held) {
    return switch (held) {
      case Value.Reference(Address role) when role.type().equals(RoleType.TYPE) ->
          Optional.ofNullable(roles.getOrDefault(project, Map.of()).get(role))
              .map(this::ids)
              .orElseGet(
                  () -> accounts.known(role).stream().flatMap(id -> unwritten(projectId, id)))
              .anyMatch(products::lets);
      case Value.Pointer(String type, String role) when type.equals(RoleType.TYPE) ->
          unwritten(projectId, role).anyMatch(products::lets);
      default -> false;
    };
  }

  /** The groups in a role that the plan does not write: those that are there, or will join. */
  private Stream<String> unwritten(Optional<String> projectId, String role) {
    return projectId
        .map(
            id -> site.roles().actorsIfThere(id, role).map(TargetAccess::groupIds).orElse(Set.of()))
        .orElseGet(() -> defaults().getOrDefault(role, Set.of()))
        .stream();
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
