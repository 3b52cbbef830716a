package dev.aloft.sandbox.confluence.cloud.site;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What differs from site to site, or is confirmed by no public source: switches, so that a client's
 * suites can pass both ways.
 *
 * @param uploadLimit the largest file that may be attached, in bytes; each site sets its own
 * @param spaceRoles whether and how the site has roles in spaces
 * @param taskTime how long a task of its own takes, deleting a space for instance
 * @param searchLag how long search knows nothing of a change; how long that is in the product is
 *     not confirmed
 * @param customContentTypes the types of custom content that the site's apps have registered
 * @param classificationLevels the names of the levels that the organization has for its data
 */
public record Behaviour(
    long uploadLimit,
    SpaceRoles spaceRoles,
    Duration taskTime,
    Duration searchLag,
    Set<String> customContentTypes,
    List<String> classificationLevels) {

  /** How far a site is on its way from single permissions to roles; the API's words. */
  public enum SpaceRoles {
    /** Permissions only: the site does not know the operations on roles. */
    PRE_ROLES,
    /** Both. */
    ROLES_TRANSITION,
    /** Roles only: the site refuses to grant a single permission. */
    ROLES
  }

  /** Keeps copies. */
  public Behaviour {
    customContentTypes = Set.copyOf(customContentTypes);
    classificationLevels = List.copyOf(classificationLevels);
  }

  /** Files up to 250 MB, roles and permissions, tasks and search without delay, no apps. */
  public static Behaviour usual() {
    return new Behaviour(
        250L * 1024 * 1024,
        SpaceRoles.ROLES_TRANSITION,
        Duration.ZERO,
        Duration.ZERO,
        Set.of(),
        List.of());
  }

  /** The same with another limit of files. */
  public Behaviour withUploadLimit(long bytes) {
    return new Behaviour(
        bytes, spaceRoles, taskTime, searchLag, customContentTypes, classificationLevels);
  }

  /** The same, with or without roles in spaces. */
  public Behaviour withSpaceRoles(SpaceRoles how) {
    return new Behaviour(
        uploadLimit, how, taskTime, searchLag, customContentTypes, classificationLevels);
  }

  /** The same with slower or faster tasks. */
  public Behaviour withTaskTime(Duration time) {
    return new Behaviour(
        uploadLimit, spaceRoles, time, searchLag, customContentTypes, classificationLevels);
  }

  /** The same with a search that lags more or less. */
  public Behaviour withSearchLag(Duration lag) {
    return new Behaviour(
        uploadLimit, spaceRoles, taskTime, lag, customContentTypes, classificationLevels);
  }

  /** The same with apps that have registered types of content. */
  public Behaviour withCustomContentTypes(Set<String> types) {
    return new Behaviour(uploadLimit, spaceRoles, taskTime, searchLag, types, classificationLevels);
  }

  /** The same with levels of how confidential data is. */
  public Behaviour withClassificationLevels(List<String> names) {
    return new Behaviour(uploadLimit, spaceRoles, taskTime, searchLag, customContentTypes, names);
  }
}
