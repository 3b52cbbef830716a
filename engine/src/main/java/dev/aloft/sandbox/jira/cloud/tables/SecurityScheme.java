package dev.aloft.sandbox.jira.cloud.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Levels that hide issues of the projects that use it from everybody outside of the level.
 *
 * @param defaultLevelId the level of new issues that name none
 */
public record SecurityScheme(
    long id, String name, String description, Optional<Long> defaultLevelId, List<Level> levels)
    implements Row {

  /** Keeps a copy. */
  public SecurityScheme {
    levels = List.copyOf(levels);
  }

  /** Whoever is one of the members sees the issues of a level. */
  public record Level(long id, String name, String description, List<Member> members) {

    /** Keeps a copy. */
    public Level {
      members = List.copyOf(members);
    }

    /** The same level with other members. */
    public Level withMembers(List<Member> next) {
      return new Level(id, name, description, next);
    }
  }

  /**
   * A member of a level.
   *
   * @param parameter whom the holder type means, empty when the type says it all
   */
  public record Member(long id, HolderType holder, String parameter) {}

  /** A level by id. */
  public Optional<Level> level(long levelId) {
    return levels.stream().filter(level -> level.id() == levelId).findFirst();
  }

  /** The same scheme with another name and description. */
  public SecurityScheme named(String otherName, String otherDescription) {
    return new SecurityScheme(id, otherName, otherDescription, defaultLevelId, levels);
  }

  /** The same scheme with another default. */
  public SecurityScheme withDefault(Optional<Long> levelId) {
    return new SecurityScheme(id, name, description, levelId, levels);
  }

  /** The same scheme with one more level, or another one in the place of the level of its id. */
  public SecurityScheme with(Level level) {
    List<Level> next = new ArrayList<>(levels);
    next.replaceAll(one -> one.id() == level.id() ? level : one);
    if (level(level.id()).isEmpty()) {
      next.add(level);
    }
    return new SecurityScheme(id, name, description, defaultLevelId, next);
  }

  /** The same scheme without a level. */
  public SecurityScheme without(long levelId) {
    return new SecurityScheme(
        id,
        name,
        description,
        defaultLevelId.filter(one -> one != levelId),
        levels.stream().filter(level -> level.id() != levelId).toList());
  }
}
