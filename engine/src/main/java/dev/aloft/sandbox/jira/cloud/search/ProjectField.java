package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Role;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code project}, by key, id or name: the field that spares a search most issues of a site. */
final class ProjectField implements JqlField {

  private final Issues issues;
  private final ChoiceField choice;

  ProjectField(Issues issues) {
    this.issues = issues;
    this.choice =
        ChoiceField.of(Set.of("project"), issue -> Stream.of(issue.projectId()), this::ids)
            .with("projectsleadbyuser", 0, 1, this::led)
            .with("projectswhereuserhaspermission", 1, 1, this::permitted)
            .with("projectswhereuserhasrole", 1, 1, this::inRole)
            .sortedBy(issue ->
                issues.configuration().project(issue.projectId()).map(Project::name).orElse(""));
  }

  private List<String> where(Predicate<Project> wanted) {
    return issues.configuration().projects().stream().filter(wanted).map(Project::id).toList();
  }

  private List<String> led(Asker asker, List<String> people) {
    Collection<String> leads =
        people.isEmpty()
            ? List.of(asker.account().accountId())
            : BuiltInFields.people(issues, people.getFirst());
    return where(project -> project.leadAccountId().filter(leads::contains).isPresent());
  }

  private List<String> permitted(Asker asker, List<String> arguments) {
    String word = arguments.getFirst();
    Permission permission =
        Stream.of(Permission.values())
            .filter(one -> one.name().equalsIgnoreCase(word) || one.label().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("The permission '" + word + "' does not exist."));
    return where(project ->
        issues.configuration().may(asker.account(), permission, project, Involved.NOBODY));
  }

  private List<String> inRole(Asker asker, List<String> arguments) {
    String word = arguments.getFirst();
    Role role =
        issues.configuration().roles().stream()
            .filter(one -> one.name().equalsIgnoreCase(word) || one.id().equals(word))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("The role '" + word + "' does not exist."));
    return where(
        project -> issues.configuration().inRole(project, role, asker.account().accountId()));
  }

  private List<String> ids(String word) {
    return issues
        .configuration()
        .project(word)
        .or(() ->
            issues.configuration().projects().stream()
                .filter(project -> project.name().equalsIgnoreCase(word))
                .findFirst())
        .map(Project::id)
        .stream()
        .toList();
  }

  /** The ids of the projects that a clause names. */
  Set<String> ids(Clause clause, Asker asker) {
    return choice.ids(clause, asker);
  }

  @Override
  public Set<String> names() {
    return choice.names();
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    return choice.condition(clause, asker);
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return choice.order();
  }

  @Override
  public Optional<Stream<IssueHead>> candidates(Clause clause, Asker asker) {
    return clause.operator().naming()
        ? Optional.of(choice.ids(clause, asker).stream().sorted().flatMap(issues.store()::heads))
        : Optional.empty();
  }
}
