package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what: permission schemes, security levels, the visibility of comments. */
public final class Access {

  private final JiraSite site;

  Access(JiraSite site) {
    this.site = site;
  }

  /** Whether a user administers the site. */
  public boolean administers(User user) {
    return site.dataCenter().administers(user);
  }

  /** Whether a user has a permission that holds for the whole site. */
  public boolean may(User user, Permission permission) {
    return switch (permission) {
      case ADMINISTER, SYSTEM_ADMIN -> administers(user);
      default -> permission.global() && !user.anonymous();
    };
  }

  /** Whether a user has a permission in a project, whatever the issue. */
  public boolean may(User user, Permission permission, Project project) {
    return may(user, permission, project, Optional.empty());
  }

  /** Whether a user has a permission for an issue. */
  public boolean may(User user, Permission permission, Issue issue) {
    return site.tables()
        .projects()
        .find(issue.owner())
        .filter(project -> may(user, permission, project, Optional.of(issue)))
        .isPresent();
  }

  private boolean may(User user, Permission permission, Project project, Optional<Issue> issue) {
    if (permission.global()) {
      return may(user, permission);
    }
    return grants(permission, project).anyMatch(grant -> holds(user, grant, project, issue));
  }

  private Stream<Grant> grants(Permission permission, Project project) {
    return site.tables().permissionSchemes().find(project.schemes().permission()).stream()
        .flatMap(scheme -> scheme.grants().stream())
        .filter(grant -> grant.permission().equals(permission.name()));
  }

  private boolean holds(User user, Grant grant, Project project, Optional<Issue> issue) {
    return switch (grant.holder()) {
      case "anyone" -> true;
      case "applicationRole" -> !user.anonymous();
      case "group" -> site.users().in(user, grant.parameter());
      case "user" -> user.key().equals(grant.parameter());
      case "projectLead" -> user.key().equals(project.profile().lead());
      case "projectRole" -> inRole(user, project, grant.parameter());
      case "reporter", "assignee" ->
          !user.anonymous()
              && (issue.isEmpty()
                  || issue
                      .flatMap(one -> one.text(grant.holder()))
                      .equals(Optional.of(user.key())));
      case "userCustomField" ->
          issue.flatMap(one -> one.text(grant.parameter())).equals(Optional.of(user.key()));
      case "groupCustomField" ->
          issue
              .flatMap(one -> one.text(grant.parameter()))
              .filter(group -> site.users().in(user, group))
              .isPresent();
      default -> false;
    };
  }

  /** Whether a user has a role in a project. */
  public boolean inRole(User user, Project project, String role) {
    return site.tables().roleActors().where(one -> one.owner() == project.id()).stream()
        .filter(one -> Long.toString(one.role()).equals(role))
        .flatMap(one -> one.actors().stream())
        .anyMatch(actor -> is(user, actor));
  }

  private boolean is(User user, Actor actor) {
    return actor.kind().equals("group")
        ? site.users().in(user, actor.name())
        : user.key().equals(actor.name());
  }

  /** Whether a user may see a project at all. */
  public boolean sees(User user, Project project) {
    return may(user, Permission.BROWSE_PROJECTS, project)
        || may(user, Permission.ADMINISTER_PROJECTS, project)
        || administers(user);
  }

  /** Whether a user may browse a project's issues. */
  public boolean browses(User user, Project project) {
    return may(user, Permission.BROWSE_PROJECTS, project);
  }

  /** The projects that a user may see, by key. */
  public List<Project> visible(User user) {
    return site.tables().projects().all().stream()
        .filter(project -> sees(user, project))
        .sorted(java.util.Comparator.comparing(Project::key))
        .toList();
  }

  /** Whether a user may see an issue. */
  public boolean sees(User user, Issue issue) {
    return may(user, Permission.BROWSE_PROJECTS, issue) && inLevel(user, issue);
  }

  private boolean inLevel(User user, Issue issue) {
    Optional<Long> level = issue.number("security");
    return level.isEmpty()
        || level.flatMap(this::level).filter(one -> in(user, one, issue)).isPresent();
  }

  private boolean in(User user, SecurityLevel level, Issue issue) {
    Optional<Project> project = site.tables().projects().find(issue.owner());
    return project.isPresent()
        && level.members().stream()
            .anyMatch(member -> holds(user, member, project.get(), Optional.of(issue)));
  }

  /** A security level by its number. */
  public Optional<SecurityLevel> level(long id) {
    return site.tables().securitySchemes().all().stream()
        .flatMap(scheme -> scheme.levels().stream())
        .filter(level -> level.id() == id)
        .findFirst();
  }

  /** The security levels of a project that a user is in. */
  public List<SecurityLevel> levels(User user, Project project) {
    return project.schemes().security().stream()
        .flatMap(id -> site.tables().securitySchemes().find(id).stream())
        .flatMap(scheme -> scheme.levels().stream())
        .filter(level ->
            level.members().stream()
                .anyMatch(member -> holds(user, member, project, Optional.empty())))
        .toList();
  }

  /** Whether a user is in the circle to which something is restricted. */
  public boolean sees(User user, Issue issue, Optional<Visibility> visibility) {
    if (visibility.isEmpty()) {
      return true;
    }
    String name = visibility.get().value();
    if (visibility.get().type().equals("group")) {
      return site.users().in(user, name);
    }
    return site.tables()
        .projects()
        .find(issue.owner())
        .flatMap(project ->
            site.tables()
                .roles()
                .first(role -> role.name().equals(name))
                .filter(role -> inRole(user, project, Long.toString(role.id()))))
        .isPresent();
  }
}
