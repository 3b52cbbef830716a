package dev.aloft.jira.roleactors;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.OwnAccess;
import dev.aloft.jira.OwnedByProject;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.role.RoleType;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Role memberships on a connected site. Every role is in every project from the start, so only
 * those that state or stamp know are observed; writing replaces all members, which repeats
 * harmlessly.
 */
final class RoleActorsOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;
  private final OwnAccess access;

  RoleActorsOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
    this.access = new OwnAccess(site);
  }

  @Override
  public TypeSchema schema() {
    return RoleActorsType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> ids = new TreeSet<>(wanted.knownIds());
    stamped(wanted).forEach(ids::add);
    List<Observed> found = new ArrayList<>();
    for (String id : ids) {
      actors(site, id)
          .ifPresent(actors ->
              found.add(
                  new Observed(
                      RoleActorsType.TYPE,
                      id,
                      id,
                      values(id, actors, guest(id)),
                      stamps.stamp(RoleActorsType.TYPE, id),
                      stamps.digest(RoleActorsType.TYPE, id))));
    }
    return found;
  }

  private List<String> stamped(Wanted wanted) {
    Map<String, String> roles = new TreeMap<>();
    site.roles()
        .all()
        .forEach(role ->
            roles.put(folded(role.path("name").asString("")), role.path("id").asString("")));
    Map<String, String> projects = OwnedByProject.projects(site, wanted);
    List<String> ids = new ArrayList<>();
    for (Desired resource : wanted.resources()) {
      if (resource.attributes().get("project") instanceof Value.Reference project
          && resource.attributes().get("role") instanceof Value.Reference role) {
        String projectId = projects.getOrDefault(project.address().key(), "");
        String id = projectId + "/" + roles.getOrDefault(folded(role.address().key()), "");
        if (stamps.stamp(RoleActorsType.TYPE, id).isPresent()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static Optional<JsonNode> actors(JiraCloud site, String id) {
    return site.roles().actorsIfThere(id.substring(0, id.indexOf('/')), roleOf(id));
  }

  private static String roleOf(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /** Aloft's own account, where it is in the role only for its work. */
  private Optional<String> guest(String id) {
    return access.guest(id.substring(0, id.indexOf('/')), roleOf(id));
  }

  private static Map<String, Value> values(String id, JsonNode role, Optional<String> guest) {
    List<Value> users = new ArrayList<>();
    List<Value> groups = new ArrayList<>();
    for (JsonNode actor : role.path("actors")) {
      if (actor.has("actorUser")) {
        String account = actor.path("actorUser").path("accountId").asString("");
        if (guest.filter(account::equals).isEmpty()) {
          users.add(new Value.Pointer("user", account));
        }
      } else if (actor.has("actorGroup")) {
        groups.add(
            new Value.Pointer("group", actor.path("actorGroup").path("groupId").asString("")));
      }
    }
    return Map.of(
        "project",
        new Value.Pointer(MovingProject.TYPE, id.substring(0, id.indexOf('/'))),
        "role",
        new Value.Pointer(RoleType.TYPE, roleOf(id)),
        "users",
        Value.set(users),
        "groups",
        Value.set(groups));
  }

  @Override
  public String create(Draft draft) {
    String project = draft.id("project").orElseThrow();
    String role = draft.id("role").orElseThrow();
    List<String> users = new ArrayList<>(draft.ids("users"));
    access.guest(project, role).ifPresent(users::add);
    site.roles().setActors(project, role, users.stream().distinct().toList(), draft.ids("groups"));
    return project + "/" + role;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    create(draft);
  }

  /** The role stays in the project; nobody is in it any more. */
  @Override
  public void delete(String id) {
    site.roles().setActors(id.substring(0, id.indexOf('/')), roleOf(id), List.of(), List.of());
  }
}
