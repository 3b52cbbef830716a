package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
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
            .sortedBy(issue ->
                issues.configuration().project(issue.projectId()).map(Project::name).orElse(""));
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
