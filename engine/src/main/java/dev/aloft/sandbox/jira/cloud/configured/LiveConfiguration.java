package dev.aloft.sandbox.jira.cloud.configured;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.LinkType;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.Role;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.config.Workflow;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The site's tables as they are at the moment of asking. */
public final class LiveConfiguration implements Configuration {

  private final SiteTables tables;
  private final Permissions permissions;
  private final IssueFields fields;

  public LiveConfiguration(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.fields = new IssueFields(tables);
  }

  /** Projects in the recycle bin are found last, and are not writable. */
  @Override
  public Optional<Project> project(String idOrKey) {
    String key = idOrKey.toUpperCase(Locale.ROOT);
    return tables
        .project(key)
        .or(() -> tables.projects().first(p -> p.key().equals(key)))
        .or(() -> tables.projects().find(idOrKey))
        .map(Answers::project);
  }

  @Override
  public List<Project> projects() {
    return tables.projects().all().stream().map(Answers::project).toList();
  }

  @Override
  public Optional<ProjectCategory> category(Project project) {
    return row(project)
        .categoryId()
        .flatMap(tables.categories()::find)
        .map(one -> new ProjectCategory(Ids.text(one.id()), one.name()));
  }

  @Override
  public Optional<IssueType> issueType(String id) {
    return tables.issueTypes().find(id).map(Answers::issueType);
  }

  @Override
  public List<IssueType> issueTypes(Project project) {
    return tables.issueTypesOf(row(project)).stream().map(Answers::issueType).toList();
  }

  @Override
  public Optional<Field> field(String id) {
    return tables.field(id).filter(field -> !field.trashed()).map(Answers::field);
  }

  @Override
  public List<Field> fields() {
    return tables.fields().where(field -> !field.trashed()).stream().map(Answers::field).toList();
  }

  @Override
  public List<FieldUse> createFields(Project project, IssueType type) {
    return fields.on(row(project), row(type), IssueFields.Operation.CREATE);
  }

  @Override
  public List<FieldUse> editFields(Project project, IssueType type) {
    return fields.on(row(project), row(type), IssueFields.Operation.EDIT);
  }

  @Override
  public Set<String> hiddenFields(Project project, IssueType type) {
    return tables.fieldLayouts().of(row(project), row(type).id()).hidden();
  }

  @Override
  public Optional<Option> option(String fieldId, String optionId) {
    return tables
        .options()
        .find(optionId)
        .flatMap(option ->
            tables
                .contexts()
                .find(option.contextId())
                .filter(context -> context.fieldKey().equals(fieldId))
                .map(context -> withChildren(option, context)));
  }

  private Option withChildren(FieldOption option, FieldContext context) {
    return IssueFields.option(
        option,
        tables.optionsOf(context).stream()
            .filter(o -> o.parentId().filter(parent -> parent == option.id()).isPresent())
            .map(o -> IssueFields.option(o, List.of()))
            .toList());
  }

  @Override
  public Workflow workflow(Project project, IssueType type) {
    return Answers.workflow(tables, tables.workflowOf(row(project), row(type).id()));
  }

  @Override
  public Optional<Status> status(String id) {
    return tables.statuses().find(id).map(Answers::status);
  }

  @Override
  public List<Priority> priorities(Project project) {
    return tables.prioritySchemeOf(row(project)).priorityIds().stream()
        .flatMap(id -> tables.priorities().find(id).stream())
        .map(Answers::priority)
        .toList();
  }

  @Override
  public Optional<Priority> defaultPriority(Project project) {
    return tables
        .priorities()
        .find(tables.prioritySchemeOf(row(project)).defaultPriorityId())
        .map(Answers::priority);
  }

  @Override
  public Optional<Priority> priority(String id) {
    return tables.priorities().find(id).map(Answers::priority);
  }

  @Override
  public List<Resolution> resolutions() {
    return tables.resolutions().all().stream().map(Answers::resolution).toList();
  }

  @Override
  public List<Component> components(Project project) {
    dev.aloft.sandbox.jira.cloud.tables.Project row = row(project);
    return tables.componentsOf(row).stream().map(c -> Answers.component(c, row)).toList();
  }

  @Override
  public List<Version> versions(Project project) {
    return tables.versionsOf(row(project)).stream().map(Answers::version).toList();
  }

  @Override
  public List<SecurityLevel> securityLevels(Project project) {
    return tables.securitySchemeOf(row(project)).stream()
        .flatMap(scheme -> scheme.levels().stream())
        .map(Answers::securityLevel)
        .toList();
  }

  @Override
  public Optional<SecurityLevel> defaultSecurityLevel(Project project) {
    return tables
        .securitySchemeOf(row(project))
        .flatMap(scheme -> scheme.defaultLevelId().flatMap(scheme::level))
        .map(Answers::securityLevel);
  }

  @Override
  public boolean inLevel(Account account, Project project, String levelId, Involved involved) {
    dev.aloft.sandbox.jira.cloud.tables.Project row = row(project);
    return tables
        .securitySchemeOf(row)
        .flatMap(scheme -> Ids.parse(levelId).flatMap(scheme::level))
        .filter(level -> permissions.inLevel(account, level, row, involved))
        .isPresent();
  }

  @Override
  public List<Role> roles() {
    return tables.roles().all().stream().map(Answers::role).toList();
  }

  @Override
  public boolean inRole(Project project, Role role, String accountId) {
    return Ids.parse(role.id())
        .filter(id -> permissions.inRole(accountId, row(project), id))
        .isPresent();
  }

  @Override
  public List<LinkType> linkTypes() {
    return tables.linkTypes().all().stream().map(Answers::linkType).toList();
  }

  @Override
  public boolean may(Account account, Permission permission, Project project, Involved involved) {
    return permissions.has(account, permission, row(project), involved);
  }

  @Override
  public boolean timeTracking() {
    return true;
  }

  @Override
  public Durations.Working working() {
    return tables.timeTracking().working();
  }

  private dev.aloft.sandbox.jira.cloud.tables.Project row(Project project) {
    return tables
        .projects()
        .find(project.id())
        .orElseThrow(() -> new IllegalArgumentException("no such project: " + project.key()));
  }

  private dev.aloft.sandbox.jira.cloud.tables.IssueType row(IssueType type) {
    return tables
        .issueTypes()
        .find(type.id())
        .orElseThrow(() -> new IllegalArgumentException("no such issue type: " + type.id()));
  }
}
