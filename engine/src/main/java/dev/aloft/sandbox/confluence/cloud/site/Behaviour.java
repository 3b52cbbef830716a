package dev.aloft.sandbox.confluence.cloud.site;

import java.time.Duration;
import java.util.Set;

/**
 * What differs from site to site, or is confirmed by no public source: switches, so that a client's
 * suites can pass both ways.
 *
 * @param uploadLimit the largest file that may be attached, in bytes; each site sets its own
 * @param spaceRoles whether the site has roles in spaces; one without them does not know their
 *     operations
 * @param taskTime how long a task of its own takes, deleting a space for instance
 * @param searchLag how long search knows nothing of a change; how long that is in the product is
 *     not confirmed
 * @param customContentTypes the types of custom content that the site's apps have registered
 */
public record Behaviour(
    long uploadLimit,
    boolean spaceRoles,
    Duration taskTime,
    Duration searchLag,
    Set<String> customContentTypes) {

  /** Keeps a copy. */
  public Behaviour {
    customContentTypes = Set.copyOf(customContentTypes);
  }

  /** Files up to 250 MB, roles, tasks and search without delay, no apps. */
  public static Behaviour usual() {
    return new Behaviour(250L * 1024 * 1024, true, Duration.ZERO, Duration.ZERO, Set.of());
  }

  /** The same with another limit of files. */
  public Behaviour withUploadLimit(long bytes) {
    return new Behaviour(bytes, spaceRoles, taskTime, searchLag, customContentTypes);
  }

  /** The same, with or without roles in spaces. */
  public Behaviour withSpaceRoles(boolean has) {
    return new Behaviour(uploadLimit, has, taskTime, searchLag, customContentTypes);
  }

  /** The same with slower or faster tasks. */
  public Behaviour withTaskTime(Duration time) {
    return new Behaviour(uploadLimit, spaceRoles, time, searchLag, customContentTypes);
  }

  /** The same with a search that lags more or less. */
  public Behaviour withSearchLag(Duration lag) {
    return new Behaviour(uploadLimit, spaceRoles, taskTime, lag, customContentTypes);
  }

  /** The same with apps that have registered types of content. */
  public Behaviour withCustomContentTypes(Set<String> types) {
    return new Behaviour(uploadLimit, spaceRoles, taskTime, searchLag, types);
  }
}
