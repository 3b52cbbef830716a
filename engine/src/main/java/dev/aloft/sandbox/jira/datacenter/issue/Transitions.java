package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Condition;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import java.util.List;
import java.util.Optional;

/** The ways through workflows, and who may go them. */
public final class Transitions {

  private final JiraSite site;

  /** The ways of a site's workflows. */
  public Transitions(JiraSite site) {
    this.site = site;
  }

  /** The workflow of a type of issues in a project. */
  public Workflow workflow(Project project, long type) {
    String name =
        site.tables()
            .workflowSchemes()
            .find(project.schemes().workflow())
            .map(scheme -> scheme.plan().workflow(type))
            .orElse("jira");
    return named(name).or(() -> named("jira")).orElseThrow();
  }

  private Optional<Workflow> named(String name) {
    return site.tables().workflows().first(workflow -> workflow.name().equals(name));
  }

  private Optional<Workflow> of(Issue issue) {
    return site.tables()
        .projects()
        .find(issue.owner())
        .map(project -> workflow(project, issue.type()));
  }

  /** The ways that a user may go from where an issue stands. */
  public List<Transition> open(User user, Issue issue) {
    if (!site.access().may(user, Permission.TRANSITION_ISSUES, issue)) {
      return List.of();
    }
    return of(issue).stream()
        .flatMap(workflow -> workflow.transitions().stream())
        .filter(way -> way.from().isEmpty() || way.from().contains(issue.status()))
        .filter(way -> way.conditions().stream().allMatch(one -> holds(user, issue, one)))
        .toList();
  }

  private boolean holds(User user, Issue issue, Condition condition) {
    return switch (condition.kind()) {
      case "permission" ->
          Permission.of(condition.value())
              .filter(permission -> site.access().may(user, permission, issue))
              .isPresent();
      case "group" -> site.users().in(user, condition.value());
      case "assignee", "reporter" -> issue.text(condition.kind()).equals(Optional.of(user.key()));
      default -> false;
    };
  }
}
