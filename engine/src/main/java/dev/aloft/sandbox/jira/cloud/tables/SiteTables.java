package dev.aloft.sandbox.jira.cloud.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All configuration of one site: a table per kind, ids for what lives inside rows, and the site's
 * defaults. Guarded by the site's lock.
 */
public final class SiteTables {

  private final Table<IssueType> issueTypes = new Table<>(10000);
  private final Table<IssueTypeScheme> issueTypeSchemes = new Table<>(10000);
  private final Table<Status> statuses = new Table<>(10000);
  private final Table<Priority> priorities = new Table<>(10000);
  private final Table<PriorityScheme> prioritySchemes = new Table<>(10000);
  private final Table<Resolution> resolutions = new Table<>(10000);
  private final Table<LinkType> linkTypes = new Table<>(10000);
  private final Table<ProjectCategory> categories = new Table<>(10000);
  private final Table<Field> fields = new Table<>(1);
  private final Table<FieldContext> contexts = new Table<>(10100);
  private final Table<FieldOption> options = new Table<>(10000);
  private final TimeTracking timeTracking = new TimeTracking();
  private final FieldLayouts fieldLayouts = new FieldLayouts(fields);
  private final Table<Screen> screens = new Table<>(10000);
  private final Table<ScreenScheme> screenSchemes = new Table<>(10000);
  private final Table<IssueTypeScreenScheme> issueTypeScreenSchemes = new Table<>(10000);
  private final Table<Workflow> workflows = new Table<>(1);
  private final Table<PastWorkflow> pastWorkflows = new Table<>(1);
  private final Table<WorkflowScheme> workflowSchemes = new Table<>(10000);
  private final Table<WorkflowSchemeDraft> workflowSchemeDrafts = new Table<>(10000);
  private final Table<PermissionScheme> permissionSchemes = new Table<>(10000);
  private final Table<NotificationScheme> notificationSchemes = new Table<>(10000);
  private final Table<SecurityScheme> securitySchemes = new Table<>(10000);
  private final Table<IssueEvent> events = new Table<>(1);
  private final Table<Role> roles = new Table<>(10000);
  private final Table<Component> components = new Table<>(10000);
  private final Table<Version> versions = new Table<>(10000);
  private final Table<Task> tasks = new Table<>(10000);
  private final Table<Project> projects = new Table<>(10000);
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();
  private final Map<Long, Map<String, JsonNode>> issueTypeProperties = new HashMap<>();
  private Optional<Long> defaultPriority = Optional.empty();
  private Optional<Long> defaultResolution = Optional.empty();

  public Table<IssueType> issueTypes() {
    return issueTypes;
  }

  public Table<IssueTypeScheme> issueTypeSchemes() {
    return issueTypeSchemes;
  }

  public Table<Status> statuses() {
    return statuses;
  }

  public Table<Priority> priorities() {
    return priorities;
  }

  public Table<PriorityScheme> prioritySchemes() {
    return prioritySchemes;
  }

  public Table<Resolution> resolutions() {
    return resolutions;
  }

  public Table<LinkType> linkTypes() {
    return linkTypes;
  }

  public Table<ProjectCategory> categories() {
    return categories;
  }

  public Table<Field> fields() {
    return fields;
  }

  public Table<FieldContext> contexts() {
    return contexts;
  }

  public Table<FieldOption> options() {
    return options;
  }

  public TimeTracking timeTracking() {
    return timeTracking;
  }

  public FieldLayouts fieldLayouts() {
    return fieldLayouts;
  }

  public Table<Screen> screens() {
    return screens;
  }

  public Table<ScreenScheme> screenSchemes() {
    return screenSchemes;
  }

  public Table<IssueTypeScreenScheme> issueTypeScreenSchemes() {
    return issueTypeScreenSchemes;
  }

  public Table<Workflow> workflows() {
    return workflows;
  }

  public Table<PastWorkflow> pastWorkflows() {
    return pastWorkflows;
  }

  public Table<WorkflowScheme> workflowSchemes() {
    return workflowSchemes;
  }

  public Table<WorkflowSchemeDraft> workflowSchemeDrafts() {
    return workflowSchemeDrafts;
  }

  public Table<PermissionScheme> permissionSchemes() {
    return permissionSchemes;
  }

  public Table<NotificationScheme> notificationSchemes() {
    return notificationSchemes;
  }

  public Table<SecurityScheme> securitySchemes() {
    return securitySchemes;
  }

  public Table<IssueEvent> events() {
    return events;
  }

  public Table<Role> roles() {
    return roles;
  }

  public Table<Component> components() {
    return components;
  }

  public Table<Version> versions() {
    return versions;
  }

  public Table<Task> tasks() {
    return tasks;
  }

  public Table<Project> projects() {
    return projects;
  }

  /** The next id of things that live inside rows, such as tabs, grants and actors. */
  public long next(String sequence) {
    return sequences.merge(sequence, 1L, Long::sum) + 9999;
  }

  /** A UUID that no other call has given, the same in every run. */
  public String uuid(String sequence) {
    return UUID.nameUUIDFromBytes(
            (sequence + ":" + next(sequence)).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  public Optional<Long> defaultPriority() {
    return defaultPriority;
  }

  public void defaultPriority(Optional<Long> id) {
    defaultPriority = id;
  }

  public Optional<Long> defaultResolution() {
    return defaultResolution;
  }

  public void defaultResolution(Optional<Long> id) {
    defaultResolution = id;
  }

  /** A live project by key, a former key, or id. */
  public Optional<Project> project(String keyOrId) {
    return projects
        .first(p -> p.live() && p.key().equals(keyOrId))
        .or(() -> projects.first(p -> p.live() && p.formerKeys().contains(keyOrId)))
        .or(() -> projects.find(keyOrId).filter(Project::live));
  }

  /** A field by its key; trashed fields are found too. */
  public Optional<Field> field(String key) {
    return fields.first(f -> f.key().equals(key));
  }

  public Optional<Workflow> workflow(String entityId) {
    return workflows.first(w -> w.entityId().equals(entityId));
  }

  /** The entity properties of an issue type. */
  public Map<String, JsonNode> issueTypeProperties(long issueTypeId) {
    return issueTypeProperties.getOrDefault(issueTypeId, Map.of());
  }

  public void issueTypeProperties(long issueTypeId, Map<String, JsonNode> properties) {
    issueTypeProperties.put(issueTypeId, properties);
  }

  /**
   * What is no row of a table.
   *
   * @param sequences how many ids each sequence has given
   * @param issueTypeProperties the entity properties of issue types by their ids
   * @param defaultPriority the default priority's id
   * @param defaultResolution the default resolution's id
   */
  public record Rest(
      Map<String, Long> sequences,
      Map<Long, Map<String, JsonNode>> issueTypeProperties,
      Optional<Long> defaultPriority,
      Optional<Long> defaultResolution) {}

  public Rest rest() {
    return new Rest(
        Map.copyOf(sequences), Map.copyOf(issueTypeProperties), defaultPriority, defaultResolution);
  }

  public void restore(Rest rest) {
    sequences.clear();
    sequences.putAll(rest.sequences());
    issueTypeProperties.clear();
    issueTypeProperties.putAll(rest.issueTypeProperties());
    defaultPriority = rest.defaultPriority();
    defaultResolution = rest.defaultResolution();
  }

  /** The scheme that holds every issue type and serves projects that name none. */
  public IssueTypeScheme defaultIssueTypeScheme() {
    return issueTypeSchemes.all().getFirst();
  }

  /** The issue types that a project offers, in order. */
  public List<IssueType> issueTypesOf(Project project) {
    return issueTypeSchemes
        .find(project.schemes().issueType())
        .map(IssueTypeScheme::issueTypeIds)
        .orElse(List.of())
        .stream()
        .flatMap(id -> issueTypes.find(id).stream())
        .toList();
  }

  /** The live ones of some projects, by the scheme that each uses. */
  public Map<Long, List<Long>> projectsByScheme(
      Set<Long> projectIds, ToLongFunction<Project> scheme) {
    Map<Long, List<Long>> byScheme = new LinkedHashMap<>();
    for (Project project : projects.where(p -> p.live() && projectIds.contains(p.id()))) {
      byScheme
          .computeIfAbsent(scheme.applyAsLong(project), id -> new ArrayList<>())
          .add(project.id());
    }
    return byScheme;
  }

  /** The workflow of a row that another row refers to. */
  public Workflow workflow(long id) {
    return workflows
        .find(id)
        .orElseThrow(() -> new IllegalStateException("a scheme names a workflow that is gone"));
  }

  /** The workflow that issues of the type follow in the project. */
  public Workflow workflowOf(Project project, long issueTypeId) {
    return workflowSchemes
        .find(project.schemes().workflow())
        .flatMap(scheme -> workflows.find(scheme.workflowFor(issueTypeId)))
        .orElseThrow(() -> new IllegalStateException("a project without a workflow"));
  }

  /** The statuses of workflows that a live project uses. */
  public List<Status> activeStatuses() {
    Set<Long> active = new HashSet<>();
    for (Project project : projects.where(Project::live)) {
      for (IssueType type : issueTypesOf(project)) {
        workflowOf(project, type.id()).statuses().forEach(s -> active.add(s.statusId()));
      }
    }
    return statuses.where(s -> active.contains(s.id()));
  }

  /** The scheme that holds every priority and serves projects that name none. */
  public PriorityScheme defaultPriorityScheme() {
    return prioritySchemes.all().getFirst();
  }

  public PriorityScheme prioritySchemeOf(Project project) {
    return prioritySchemes
        .find(project.schemes().priority())
        .orElseGet(this::defaultPriorityScheme);
  }

  /** The security scheme that a project uses, if it uses one. */
  public Optional<SecurityScheme> securitySchemeOf(Project project) {
    return project.schemes().security().flatMap(securitySchemes::find);
  }

  public List<Component> componentsOf(Project project) {
    return components.where(c -> c.projectId() == project.id()).stream()
        .sorted(Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The versions of a project in their sequence. */
  public List<Version> versionsOf(Project project) {
    return versions.where(v -> v.projectId() == project.id());
  }

  /** Puts the versions of one project into another sequence. */
  public void orderVersions(Project project, List<Version> ordered) {
    List<Long> ids = new ArrayList<>();
    versions.where(v -> v.projectId() != project.id()).forEach(v -> ids.add(v.id()));
    ordered.forEach(v -> ids.add(v.id()));
    versions.order(ids);
  }

  /**
   * Adds a custom field with the global context that the product gives every new one.
   *
   * @param searcher the searcher's key, empty for a field that cannot be searched
   */
  public Field addCustomField(String name, String description, FieldType type, String searcher) {
    long number = fields.nextId();
    Field field =
        fields.put(
            new Field(
                number,
                "customfield_" + number,
                name,
                description,
                type,
                searcher,
                "",
                false,
                false,
                new FieldTraits(
                    List.of("cf[" + number + "]", name), true, true, !searcher.isEmpty(), true)));
    contexts.put(
        new FieldContext(
            contexts.nextId(),
            field.key(),
            "Default Configuration Scheme for " + name,
            "Default configuration scheme generated by Jira",
            Set.of(),
            Set.of(),
            true,
            Optional.empty()));
    fieldLayouts.added(field);
    return field;
  }

  public List<FieldContext> contextsOf(Field field) {
    return contexts.where(c -> c.fieldKey().equals(field.key()));
  }

  /** The context that rules in the project: its own, else the global one. */
  public Optional<FieldContext> contextOf(Field field, Project project) {
    List<FieldContext> all = contextsOf(field);
    return all.stream()
        .filter(c -> c.projectIds().contains(project.id()))
        .findFirst()
        .or(() -> all.stream().filter(FieldContext::global).findFirst());
  }

  /** The context that rules in the project, if it covers the issue type. */
  public Optional<FieldContext> contextOf(Field field, Project project, long issueTypeId) {
    return contextOf(field, project).filter(c -> c.coversIssueType(issueTypeId));
  }

  /** The options of a context in their order, both levels mixed. */
  public List<FieldOption> optionsOf(FieldContext context) {
    return options.where(o -> o.contextId() == context.id());
  }

  /** Puts some options, all on one level, into another order. */
  public void orderOptions(List<FieldOption> level, List<FieldOption> ordered) {
    Set<Long> moving = new HashSet<>();
    level.forEach(o -> moving.add(o.id()));
    Iterator<FieldOption> next = ordered.iterator();
    List<Long> ids = new ArrayList<>();
    for (FieldOption option : options.all()) {
      ids.add(moving.contains(option.id()) ? next.next().id() : option.id());
    }
    options.order(ids);
  }

  /** Adds a project with a fresh id and the default actors of each role. */
  public Project addProject(Project project) {
    Map<Long, List<RoleActor>> actors = new LinkedHashMap<>();
    for (Role role : roles.all()) {
      List<RoleActor> ofRole = new ArrayList<>(role.defaultActors());
      // Who leads a new project administers it: seen of the product.
      if (role.name().equals(FreshSite.ADMINISTRATORS)) {
        ofRole.add(new RoleActor(next("actor"), false, project.lead()));
      }
      actors.put(role.id(), List.copyOf(ofRole));
    }
    return projects.put(project.withId(projects.nextId()).withActors(actors));
  }

  /** Takes a project away for good, with its parts and its place in field contexts. */
  public void removeProject(Project project) {
    componentsOf(project).forEach(c -> components.remove(c.id()));
    versionsOf(project).forEach(v -> versions.remove(v.id()));
    for (FieldContext context : contexts.where(c -> c.projectIds().contains(project.id()))) {
      Set<Long> rest = new LinkedHashSet<>(context.projectIds());
      rest.remove(project.id());
      contexts.put(context.withoutProject(rest));
    }
    projects.remove(project.id());
  }

  /** Grows whenever something changes that decides which fields an issue has. */
  public long fieldChanges() {
    return Stream.of(
            projects,
            issueTypes,
            issueTypeSchemes,
            fields,
            contexts,
            options,
            screens,
            screenSchemes,
            issueTypeScreenSchemes,
            fieldLayouts.configurations(),
            fieldLayouts.schemes(),
            fieldLayouts.fieldSchemes())
        .mapToLong(Table::changes)
        .sum();
  }

  /** Takes a custom field away for good: its contexts, their options, its places on screens. */
  public void removeCustomField(Field field) {
    for (FieldContext context : contextsOf(field)) {
      optionsOf(context).forEach(option -> options.remove(option.id()));
      contexts.remove(context.id());
    }
    for (Screen screen : screens.where(s -> s.fields().contains(field.key()))) {
      screens.put(
          screen.withTabs(
              screen.tabs().stream()
                  .map(tab ->
                      tab.withFields(
                          tab.fields().stream().filter(f -> !f.equals(field.key())).toList()))
                  .toList()));
    }
    fields.remove(field.number());
  }
}
