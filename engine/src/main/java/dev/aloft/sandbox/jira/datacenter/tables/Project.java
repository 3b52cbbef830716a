package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project.
 *
 * @param lastNumber the number of the last issue that it was given
 * @param formerKeys keys that still lead to it
 * @param required the fields that its issues must have beside the summary, by id
 */
public record Project(
    long id,
    Profile profile,
    Schemes schemes,
    long lastNumber,
    List<String> formerKeys,
    Set<String> required,
    boolean archived)
    implements Item {

  /**
   * What its administrators may change.
   *
   * @param lead the key of the user who leads it
   * @param assigneeType {@code PROJECT_LEAD} or {@code UNASSIGNED}
   */
  public record Profile(
      String key,
      String name,
      String description,
      String lead,
      String typeKey,
      String url,
      Optional<Long> category,
      String assigneeType,
      Optional<Long> avatar) {

    /** The same profile with another picture. */
    public Profile withAvatar(long id) {
      return new Profile(
          key, name, description, lead, typeKey, url, category, assigneeType, Optional.of(id));
    }
  }

  /**
   * What decides over its issues.
   *
   * @param createScreen the screen on which issues are created
   * @param editScreen the screen on which they are edited
   */
  public record Schemes(
      long permission,
      Optional<Long> notification,
      Optional<Long> security,
      long workflow,
      long issueType,
      long priority,
      long createScreen,
      long editScreen) {

    /** The same schemes with another one of security levels, or none. */
    public Schemes withSecurity(Optional<Long> scheme) {
      return new Schemes(
          permission,
          notification,
          scheme,
          workflow,
          issueType,
          priority,
          createScreen,
          editScreen);
    }

    /** The same schemes with another one of issue types. */
    public Schemes withIssueType(long scheme) {
      return new Schemes(
          permission, notification, security, workflow, scheme, priority, createScreen, editScreen);
    }

    /** The same schemes with another one of priorities. */
    public Schemes withPriority(long scheme) {
      return new Schemes(
          permission,
          notification,
          security,
          workflow,
          issueType,
          scheme,
          createScreen,
          editScreen);
    }

    /** The same schemes with another one of workflows. */
    public Schemes withWorkflow(long scheme) {
      return new Schemes(
          permission,
          notification,
          security,
          scheme,
          issueType,
          priority,
          createScreen,
          editScreen);
    }
  }

  /** Keeps copies. */
  public Project {
    formerKeys = List.copyOf(formerKeys);
    required = Set.copyOf(required);
  }

  /** Its key. */
  public String key() {
    return profile.key();
  }

  /** Its name. */
  public String name() {
    return profile.name();
  }

  /** The same project with another profile. */
  public Project with(Profile changed) {
    return new Project(id, changed, schemes, lastNumber, formerKeys, required, archived);
  }

  /** The same project with other schemes. */
  public Project with(Schemes changed) {
    return new Project(id, profile, changed, lastNumber, formerKeys, required, archived);
  }

  /** The same project after it gave a number. */
  public Project numbered(long number) {
    return new Project(
        id, profile, schemes, Math.max(number, lastNumber), formerKeys, required, archived);
  }

  /** The same project whose issues must have these fields. */
  public Project requiring(Set<String> fields) {
    return new Project(id, profile, schemes, lastNumber, formerKeys, fields, archived);
  }

  /** The same project, to which its key so far still leads. */
  public Project remembering(List<String> keys) {
    return new Project(id, profile, schemes, lastNumber, keys, required, archived);
  }

  /** The same project, archived or not. */
  public Project archived(boolean now) {
    return new Project(id, profile, schemes, lastNumber, formerKeys, required, now);
  }
}
