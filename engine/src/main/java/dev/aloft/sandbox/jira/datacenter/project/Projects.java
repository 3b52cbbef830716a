package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The projects of a site. Guarded by the site's lock. */
public final class Projects {

  /**
   * A project.
   *
   * @param lead the key of the user who leads it
   * @param browsers the groups that may see it; empty where every user may
   */
  public record Project(
      long id,
      String key,
      String name,
      String description,
      String lead,
      String typeKey,
      Set<String> browsers,
      boolean archived) {

    /** Keeps a copy. */
    public Project {
      browsers = Set.copyOf(browsers);
    }
  }

  private final Users users;
  private final List<Project> projects = new ArrayList<>();

  /** No projects yet. */
  public Projects(Users users) {
    this.users = users;
  }

  /** Adds a project. Key and id must be free. */
  public Project add(Project project) {
    if (projects.stream()
        .anyMatch(one -> one.key().equals(project.key()) || one.id() == project.id())) {
      throw new IllegalArgumentException("the project exists");
    }
    projects.add(project);
    projects.sort(Comparator.comparing(Project::key));
    return project;
  }

  /** The projects that a user may see, by key. */
  public List<Project> visible(User user) {
    return projects.stream().filter(project -> sees(user, project)).toList();
  }

  /** A project that a user may see, by id or key. */
  public Optional<Project> visible(User user, String idOrKey) {
    return visible(user).stream()
        .filter(one -> one.key().equals(idOrKey) || Long.toString(one.id()).equals(idOrKey))
        .findFirst();
  }

  private boolean sees(User user, Project project) {
    return project.browsers().isEmpty()
        || project.browsers().stream().anyMatch(group -> users.in(user, group));
  }

  /** Who leads a project, unless the user is gone. */
  public Optional<User> lead(Project project) {
    return users.byKey(project.lead());
  }
}
