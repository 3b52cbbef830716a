package dev.aloft.jira.field;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceCustomField;
import java.util.List;

/**
 * Which contexts of a field rule in a project, as Jira finds them: those that name the project,
 * else the global ones. There are several only where one context has a configuration for each of
 * several issue types.
 */
public final class FieldUse {

  private FieldUse() {}

  /** The contexts that rule in a project; none if the field is not available there. */
  public static List<SourceContext> ruling(List<SourceContext> contexts, String projectId) {
    List<SourceContext> own =
        contexts.stream().filter(context -> context.projects().contains(projectId)).toList();
    return own.isEmpty() ? contexts.stream().filter(SourceContext::isGlobal).toList() : own;
  }

  /** Whether any moving project has the field, or a value of it. */
  static boolean reaches(Derivation derivation, SourceCustomField field) {
    return derivation.projects().stream().anyMatch(project -> reaches(derivation, field, project));
  }

  private static boolean reaches(
      Derivation derivation, SourceCustomField field, MovingProject project) {
    return hasValues(derivation, field, project)
        || !ruling(field.contexts(), project.source().id()).isEmpty();
  }

  static boolean hasValues(Derivation derivation, SourceCustomField field) {
    return derivation.projects().stream()
        .anyMatch(project -> hasValues(derivation, field, project));
  }

  private static boolean hasValues(
      Derivation derivation, SourceCustomField field, MovingProject project) {
    return derivation.usage().of(project).fields().contains(field.id());
  }
}
