package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PriorityScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Gives loaded projects the schemes that their issues need: the types and statuses that are in use,
 * and a workflow that leads from every status to every other.
 */
final class ProjectSchemes {

  private static final List<String> ORDER = List.of("new", "indeterminate", "done");

  private final Tables tables;
  private final Projects projects;

  ProjectSchemes(JiraSite site) {
    this.tables = site.tables();
    this.projects = new Projects(site);
  }

  /** The project with a scheme of its own for these types. */
  Project withTypes(Project project, SortedSet<Long> types) {
    long scheme = tables.issueTypeSchemes().nextId();
    String name = project.key() + ": Issue Type Scheme";
    tables
        .issueTypeSchemes()
        .put(new IssueTypeScheme(scheme, name, "", List.copyOf(types), Optional.empty()));
    return tables.projects().put(project.with(project.schemes().withIssueType(scheme)));
  }

  /** Gives the project a workflow of these statuses. */
  void follow(Project project, SortedSet<Long> ids) {
    List<Status> statuses =
        ids.stream()
            .flatMap(id -> tables.statuses().find(id).stream())
            .sorted(Comparator.comparingInt(status -> ORDER.indexOf(status.category())))
            .toList();
    if (!statuses.isEmpty()) {
      projects.follow(project, "Workflow of " + project.key(), statuses);
    }
  }

  /** The default scheme of priorities has those that are left. */
  void priorities() {
    List<Long> all = tables.priorities().all().stream().map(Priority::id).sorted().toList();
    tables
        .prioritySchemes()
        .find(0)
        .ifPresent(scheme ->
            tables
                .prioritySchemes()
                .put(
                    new PriorityScheme(
                        scheme.id(),
                        scheme.name(),
                        scheme.description(),
                        all,
                        scheme.usual().filter(all::contains))));
  }
}
