package dev.aloft.testing;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceCategory;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.ProjectSelection;
import java.util.List;
import java.util.Optional;

/** The projects that a spec selects of a world's source. */
final class WorldProjects {

  private WorldProjects() {}

  static List<MovingProject> of(Blueprint blueprint, JiraSource source) {
    return ProjectSelection.resolve(
            blueprint, source.projects().stream().map(p -> selectable(source, p)).toList())
        .projects()
        .stream()
        .map(selected ->
            new MovingProject(
                source.projects().stream()
                    .filter(project -> project.key().equals(selected.key()))
                    .findFirst()
                    .orElseThrow(),
                selected))
        .toList();
  }

  private static dev.aloft.spec.SourceProject selectable(JiraSource source, SourceProject project) {
    return new dev.aloft.spec.SourceProject(
        "default",
        project.key(),
        project.name(),
        project
            .categoryId()
            .flatMap(id ->
                source.categories().stream()
                    .filter(category -> category.id().equals(id))
                    .map(SourceCategory::name)
                    .findFirst()),
        false,
        Optional.empty());
  }
}
