package dev.aloft.sandbox.jira.cloud.tables;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A company-managed project.
 *
 * @param formerKeys keys that still lead here
 * @param deleted when it went into the recycle bin
 * @param archived who put it aside, and when
 */
public record Project(
    long id,
    String key,
    String name,
    String description,
    String url,
    String lead,
    String assigneeType,
    String typeKey,
    Optional<Long> categoryId,
    long avatarId,
    ProjectSchemes schemes,
    Set<String> formerKeys,
    Map<Long, List<RoleActor>> actors,
    Map<String, JsonNode> properties,
    Optional<Instant> deleted,
    Optional<Archived> archived)
    implements Row {

  /**
   * That a project was archived.
   *
   * @param by the account that did it
   */
  public record Archived(String by, Instant at) {}

  public Project {
    formerKeys = Collections.unmodifiableSet(new LinkedHashSet<>(formerKeys));
    actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Whether it is not in the recycle bin. */
  public boolean live() {
    return deleted.isEmpty();
  }

  /** Whether its issues may be written. */
  public boolean writable() {
    return live() && archived.isEmpty();
  }

  public List<RoleActor> actorsOf(long roleId) {
    return actors.getOrDefault(roleId, List.of());
  }

  public Project withId(long newId) {
    return with(newId, categoryId, avatarId, schemes, actors, properties, deleted, archived);
  }

  public Project withAvatar(long next) {
    return with(id, categoryId, next, schemes, actors, properties, deleted, archived);
  }

  public Project withSchemes(ProjectSchemes next) {
    return with(id, categoryId, avatarId, next, actors, properties, deleted, archived);
  }

  public Project withActors(long roleId, List<RoleActor> next) {
    Map<Long, List<RoleActor>> changed = new LinkedHashMap<>(actors);
    changed.put(roleId, List.copyOf(next));
    return withActors(changed);
  }

  public Project withActors(Map<Long, List<RoleActor>> next) {
    return with(id, categoryId, avatarId, schemes, next, properties, deleted, archived);
  }

  public Project withProperties(Map<String, JsonNode> next) {
    return with(id, categoryId, avatarId, schemes, actors, next, deleted, archived);
  }

  public Project withCategory(Optional<Long> next) {
    return with(id, next, avatarId, schemes, actors, properties, deleted, archived);
  }

  public Project withDeleted(Optional<Instant> next) {
    return with(id, categoryId, avatarId, schemes, actors, properties, next, archived);
  }

  public Project withArchived(Optional<Archived> next) {
    return with(id, categoryId, avatarId, schemes, actors, properties, deleted, next);
  }

  /** The same with everything that changes alone; what people type changes with the whole form. */
  private Project with(
      long id,
      Optional<Long> categoryId,
      long avatarId,
      ProjectSchemes schemes,
      Map<Long, List<RoleActor>> actors,
      Map<String, JsonNode> properties,
      Optional<Instant> deleted,
      Optional<Archived> archived) {
    return new Project(
        id,
        key,
        name,
        description,
        url,
        lead,
        assigneeType,
        typeKey,
        categoryId,
        avatarId,
        schemes,
        formerKeys,
        actors,
        properties,
        deleted,
        archived);
  }
}
