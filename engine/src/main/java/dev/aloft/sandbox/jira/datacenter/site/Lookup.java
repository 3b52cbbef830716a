package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** Finds what a path names, for callers who may see it. */
public final class Lookup {

  private final JiraSite site;

  /** Looks into a site. */
  public Lookup(JiraSite site) {
    this.site = site;
  }

  /**
   * An issue that the caller may see, by its id or key.
   *
   * @throws Refusal 404; 401 for a caller who has not said who he is
   */
  public Issue issue(DataCenterCall call, String idOrKey) {
    Optional<Issue> issue = site.issues().find(idOrKey);
    if (issue.isPresent()
        && call.caller().anonymous()
        && !site.access().sees(call.caller(), issue.get())) {
      throw new Refusal(
          401,
          java.util.List.of(
              "You do not have the permission to see the specified issue.", "Login Required"),
          java.util.Map.of());
    }
    return issue
        .filter(one -> site.access().sees(call.caller(), one))
        .orElseThrow(() -> Refusal.notFound("Issue Does Not Exist"));
  }

  /** The issue that the path names. */
  public Issue issue(DataCenterCall call) {
    return issue(call, call.path("issueIdOrKey"));
  }

  /** A project that a caller may see, by its id or key. */
  public Optional<Project> find(DataCenterCall call, String idOrKey) {
    return site.tables()
        .projects()
        .find(idOrKey)
        .or(() -> site.tables().projects().first(one -> one.key().equals(idOrKey)))
        .or(() -> site.tables().projects().first(one -> one.formerKeys().contains(idOrKey)))
        .filter(one -> site.access().sees(call.caller(), one));
  }

  /**
   * A project that the caller may see.
   *
   * @throws Refusal 404
   */
  public Project project(DataCenterCall call, String idOrKey) {
    return find(call, idOrKey)
        .orElseThrow(
            () -> Refusal.notFound("No project could be found with key '" + idOrKey + "'."));
  }

  /**
   * A project that the caller administers.
   *
   * @throws Refusal 404 where he may not even see it, else 403
   */
  public Project administered(DataCenterCall call, String idOrKey) {
    Project project = project(call, idOrKey);
    if (!administers(call, project)) {
      throw Refusal.forbidden("You cannot edit the configuration of this project.");
    }
    return project;
  }

  /** Whether the caller administers a project. */
  public boolean administers(DataCenterCall call, Project project) {
    return site.access().administers(call.caller())
        || site.access().may(call.caller(), Permission.ADMINISTER_PROJECTS, project);
  }

  /**
   * Refuses a caller who has not said who he is.
   *
   * @throws Refusal 401
   */
  public static void known(DataCenterCall call) {
    if (call.caller().anonymous()) {
      throw Refusal.of(
          401, "You are not authenticated. Authentication required to perform this operation.");
    }
  }
}
