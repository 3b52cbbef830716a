package dev.aloft.jira;

import dev.aloft.jira.source.FieldReach;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLabel;
import dev.aloft.staging.DerivedCache;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What the issues of the moving projects use, by source id: one pass over the lanes, a few sets in
 * memory.
 */
public final class Usage {

  private final Map<String, OfProject> byProject = new HashMap<>();
  private final OfProject nothing;

  private Usage(OfProject nothing) {
    this.nothing = nothing;
  }

  /**
   * What the issues of one project use, by source ids.
   *
   * @param issues how many there are
   * @param highest the highest number
   * @param issueTypes issue types
   * @param statuses statuses
   * @param statusesByType statuses by issue type
   * @param priorities priorities
   * @param resolutions resolutions
   * @param linkTypes types of the links that issues are the source of
   * @param fields custom fields with a value, as numbers
   * @param reach where they have values
   * @param systemFields names of system fields with a value, as the target calls them
   * @param people those who have to be named by their accounts: assignees, reporters, watchers,
   *     values of user pickers, and whom texts mention; as the rows call them
   * @param authors those whose names only stand in words: who wrote, changed or voted
   * @param groups groups that alone may see something, or that are values; by name
   * @param roles roles that alone may see something
   */
  public record OfProject(
      long issues,
      long highest,
      Set<String> issueTypes,
      Set<String> statuses,
      Map<String, Set<String>> statusesByType,
      Set<String> priorities,
      Set<String> resolutions,
      Set<String> linkTypes,
      Set<String> fields,
      FieldReach reach,
      Set<String> systemFields,
      Set<String> people,
      Set<String> authors,
      Set<String> groups,
      Set<String> roles) {}

  static Usage of(JiraSource source, List<MovingProject> projects, DerivedCache cache) {
    PickerFields pickers = PickerFields.of(source.customFields());
    Usage usage = new Usage(new Counter(pickers, new FieldReach(source)).result());
    Abreast.each(
            projects.stream().filter(project -> project.content().isPresent()),
            project -> Map.entry(project.source().id(), known(source, project, pickers, cache)))
        .forEach(counted -> usage.byProject.put(counted.getKey(), counted.getValue()));
    return usage;
  }

  private static OfProject known(
      JiraSource source, MovingProject project, PickerFields pickers, DerivedCache cache) {
    String name = "usage-" + project.source().id();
    return CachedJson.read(cache, name, Kept.class)
        .map(kept -> kept.of(source))
        .orElseGet(() -> {
          OfProject counted = count(source, project, pickers);
          CachedJson.keep(cache, name, Kept.of(counted));
          return counted;
        });
  }

  /** As a cache holds it. */
  private record Kept(
      long issues,
      long highest,
      TreeSet<String> issueTypes,
      TreeSet<String> statuses,
      TreeMap<String, TreeSet<String>> statusesByType,
      TreeSet<String> priorities,
      TreeSet<String> resolutions,
      TreeSet<String> linkTypes,
      TreeSet<String> fields,
      FieldReach.Found reach,
      TreeSet<String> systemFields,
      TreeSet<String> people,
      TreeSet<String> authors,
      TreeSet<String> groups,
      TreeSet<String> roles) {

    static Kept of(OfProject usage) {
      TreeMap<String, TreeSet<String>> byType = new TreeMap<>();
      usage.statusesByType().forEach((type, statuses) -> byType.put(type, new TreeSet<>(statuses)));
      return new Kept(
          usage.issues(),
          usage.highest(),
          new TreeSet<>(usage.issueTypes()),
          new TreeSet<>(usage.statuses()),
          byType,
          new TreeSet<>(usage.priorities()),
          new TreeSet<>(usage.resolutions()),
          new TreeSet<>(usage.linkTypes()),
          new TreeSet<>(usage.fields()),
          usage.reach().found(),
          new TreeSet<>(usage.systemFields()),
          new TreeSet<>(usage.people()),
          new TreeSet<>(usage.authors()),
          new TreeSet<>(usage.groups()),
          new TreeSet<>(usage.roles()));
    }

    OfProject of(JiraSource source) {
      return new OfProject(
          issues,
          highest,
          issueTypes,
          statuses,
          new HashMap<>(statusesByType),
          priorities,
          resolutions,
          linkTypes,
          fields,
          new FieldReach(source, reach),
          systemFields,
          people,
          authors,
          groups,
          roles);
    }
  }

  private static OfProject count(JiraSource source, MovingProject project, PickerFields pickers) {
    Counter counter = new Counter(pickers, new FieldReach(source));
    try (Stream<SourceIssueBundle> issues = source.issues(project.source().id())) {
      issues.forEach(counter::add);
    }
    source.typeBesides(counter.issueTypes).ifPresent(counter.issueTypes::add);
    return counter.result();
  }

  /** What a project's issues use; nothing if its content does not move. */
  public OfProject of(MovingProject project) {
    return byProject.getOrDefault(project.source().id(), nothing);
  }

  /** Everything that any of the projects uses. */
  public List<OfProject> all() {
    return List.copyOf(byProject.values());
  }

  private static final class Counter {
    private long issues;
    private long highest;
    private final Set<String> issueTypes = new HashSet<>();
    private final Set<String> statuses = new HashSet<>();
    private final Map<String, Set<String>> statusesByType = new HashMap<>();
    private final Set<String> priorities = new HashSet<>();
    private final Set<String> resolutions = new HashSet<>();
    private final Set<String> linkTypes = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> systemFields = new HashSet<>();
    private final FieldReach reach;
    private final PeopleCounter people;

    Counter(PickerFields pickers, FieldReach reach) {
      this.reach = reach;
      people = new PeopleCounter(pickers);
    }

    void add(SourceIssueBundle bundle) {
      SourceIssue issue = bundle.issue();
      issues++;
      highest = Math.max(highest, issue.number());
      issueTypes.add(issue.typeId());
      statuses.add(issue.statusId());
      statusesByType.computeIfAbsent(issue.typeId(), type -> new TreeSet<>()).add(issue.statusId());
      issue.priorityId().ifPresent(priorities::add);
      issue.resolutionId().ifPresent(resolutions::add);
      bundle.links().forEach(link -> linkTypes.add(link.typeId()));
      bundle.fieldValues().stream().map(SourceFieldValue::fieldId).forEach(fields::add);
      bundle.labels().forEach(this::label);
      reach.add(bundle);
      systemFields(bundle);
      people.add(bundle);
    }

    private void label(SourceLabel label) {
      label.fieldId().ifPresentOrElse(fields::add, () -> systemFields.add("labels"));
    }

    private void systemFields(SourceIssueBundle bundle) {
      SourceIssue issue = bundle.issue();
      note("description", () -> issue.description().isPresent());
      note("environment", () -> issue.environment().isPresent());
      note("priority", () -> issue.priorityId().isPresent());
      note("resolution", () -> issue.resolutionId().isPresent());
      note("assignee", () -> issue.assignee().isPresent());
      note("reporter", () -> issue.reporter().isPresent());
      note("duedate", () -> issue.due().isPresent());
      note(
          "timetracking",
          () -> issue.originalEstimate().isPresent() || issue.remainingEstimate().isPresent());
      note("components", () -> !bundle.components().isEmpty());
      note("versions", () -> !bundle.affectsVersions().isEmpty());
      note("fixVersions", () -> !bundle.fixVersions().isEmpty());
    }

    /** Most fields are met in the first issues; from then on nobody looks. */
    private void note(String field, BooleanSupplier used) {
      if (!systemFields.contains(field) && used.getAsBoolean()) {
        systemFields.add(field);
      }
    }

    OfProject result() {
      return new OfProject(
          issues,
          highest,
          new TreeSet<>(issueTypes),
          new TreeSet<>(statuses),
          statusesByType,
          new TreeSet<>(priorities),
          new TreeSet<>(resolutions),
          new TreeSet<>(linkTypes),
          new TreeSet<>(fields),
          reach,
          new TreeSet<>(systemFields),
          new TreeSet<>(people.named().elementSet()),
          new TreeSet<>(people.authors().elementSet()),
          new TreeSet<>(people.groups()),
          new TreeSet<>(people.roles()));
    }
  }
}
