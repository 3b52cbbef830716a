package dev.aloft.jira.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the issues of a project have values of custom fields, whatever the fields' contexts say:
 * Jira keeps a value when an issue gets another type or project, or a context another reach, and
 * shows it to nobody.
 */
public final class FieldReach {

  private final JiraSource source;
  private final Set<String> subtaskTypes;

  /** The fields that have options, by number. */
  private final Set<String> chosen;

  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> choices = new HashMap<>();
  private final TreeSet<String> standard = new TreeSet<>();
  private final Set<String> ofLoneSubtasks = new TreeSet<>();

  public FieldReach(JiraSource source) {
    this(source, new Found(Map.of(), Map.of(), Set.of(), Set.of()));
  }

  /**
   * What was found in issues.
   *
   * @param types the issue types by field
   * @param choices the choices by field
   * @param standard the issue types of issues that are no sub-tasks
   * @param ofLoneSubtasks the fields of sub-tasks without a parent
   */
  public record Found(
      Map<String, Set<String>> types,
      Map<String, Set<String>> choices,
      Set<String> standard,
      Set<String> ofLoneSubtasks) {}

  /** Goes on from what was found before in the same source. */
  public FieldReach(JiraSource source, Found found) {
    found.types().forEach((field, ids) -> types.put(field, new TreeSet<>(ids)));
    found.choices().forEach((field, values) -> choices.put(field, new TreeSet<>(values)));
    standard.addAll(found.standard());
    ofLoneSubtasks.addAll(found.ofLoneSubtasks());
    this.source = source;
    this.subtaskTypes =
        source.issueTypes().stream()
            .filter(SourceIssueType::subtask)
            .map(SourceIssueType::id)
            .collect(Collectors.toSet());
    this.chosen =
        source.customFields().stream()
            .filter(field ->
                field.contexts().stream().anyMatch(context -> !context.options().isEmpty()))
            .map(SourceCustomField::id)
            .collect(Collectors.toSet());
  }

  /** What was found so far. */
  public Found found() {
    return new Found(types, choices, standard, ofLoneSubtasks);
  }

  /** Looks at one issue more of the project. */
  public void add(SourceIssueBundle bundle) {
    SourceIssue issue = bundle.issue();
    String type = issue.typeId();
    boolean subtask = subtaskTypes.contains(type);
    if (!subtask) {
      standard.add(type);
    }
    Set<String> filled = filled(bundle);
    filled.forEach(field -> types.computeIfAbsent(field, any -> new TreeSet<>()).add(type));
    if (subtask && !filled.isEmpty() && isLone(issue)) {
      ofLoneSubtasks.addAll(filled);
    }
    for (SourceFieldValue value : bundle.fieldValues()) {
      String field = value.fieldId();
      if (chosen.contains(field)) {
        String choice = value.value();
        if (!choice.isBlank()) {
          choices.computeIfAbsent(field, any -> new TreeSet<>()).add(choice);
        }
      }
    }
  }

  private static Set<String> filled(SourceIssueBundle bundle) {
    Set<String> fields = new HashSet<>();
    bundle.fieldValues().forEach(value -> fields.add(value.fieldId()));
    bundle
        .labels()
        .forEach(label ->
            label.fieldId().map(id -> id.replace("customfield_", "")).ifPresent(fields::add));
    return fields;
  }

  /** A sub-task without a parent to stand below becomes an ordinary issue. */
  private boolean isLone(SourceIssue issue) {
    return issue
        .parentId()
        .flatMap(source::place)
        .filter(parent -> parent.projectId().equals(issue.projectId()))
        .filter(parent -> !subtaskTypes.contains(parent.typeId()))
        .isEmpty();
  }

  /** The issue types, by id, that have values of a field on the target. */
  public Set<String> types(String fieldId) {
    Set<String> found = new TreeSet<>(types.getOrDefault(fieldId, Set.of()));
    if (ofLoneSubtasks.contains(fieldId)) {
      Optional.ofNullable(standard.isEmpty() ? null : standard.first())
          .or(() -> source.typeBesides(subtaskTypes))
          .ifPresent(found::add);
    }
    return found;
  }

  /** What the rows say of a field with options: an option's id, in old backups its text. */
  public Set<String> choices(String fieldId) {
    return choices.getOrDefault(fieldId, Set.of());
  }
}
