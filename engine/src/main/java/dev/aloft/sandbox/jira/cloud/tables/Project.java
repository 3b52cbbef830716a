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
    Optional<Instant> deleted)
    implements Row {

  public Project {
    formerKeys = Collections.unmodifiableSet(new LinkedHashSet<>(formerKeys));
    actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  public boolean live() {
    return deleted.isEmpty();
  }

  public List<RoleActor> actorsOf(long roleId) {
    return actors.getOrDefault(roleId, List.of());
  }

  public Project withId(long newId) {
    return new Project(
        newId,
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
        deleted);
  }

  public Project withAvatar(long next) {
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
        next,
        schemes,
        formerKeys,
        actors,
        properties,
        deleted);
  }

  public Project withSchemes(ProjectSchemes next) {
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
        next,
        formerKeys,
        actors,
        properties,
        deleted);
  }

  public Project withActors(long roleId, List<RoleActor> next) {
    Map<Long, List<RoleActor>> changed = new LinkedHashMap<>(actors);
    changed.put(roleId, List.copyOf(next));
    return withActors(changed);
  }

  public Project withActors(Map<Long, List<RoleActor>> next) {
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
        next,
        properties,
        deleted);
  }

  public Project withProperties(Map<String, JsonNode> next) {
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
        next,
        deleted);
  }

  public Project withCategory(Optional<Long> next) {
    return new Project(
        id,
        key,
        name,
        description,
        url,
        lead,
        assigneeType,
        typeKey,
        next,
        avatarId,
        schemes,
        formerKeys,
        actors,
        properties,
        deleted);
  }

  public Project withDeleted(Optional<Instant> next) {
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
        next);
  }
}
