package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.jira.datacenter.view.ProjectViews;
import dev.aloft.sandbox.jira.datacenter.view.ValueViews;
import dev.aloft.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which fields may be set when, and to what. */
public final class MetaViews {

  private final JiraSite site;
  private final Fields fields;
  private final Choices choices;

  /** The meta data of a site. */
  public MetaViews(JiraSite site) {
    this.site = site;
    this.fields = new Fields(site.tables());
    this.choices = new Choices(site);
  }

  /** The fields that a caller may set when he creates an issue. */
  public List<Field> creatable(User user, Project project, IssueType type) {
    List<Field> creatable = new ArrayList<>();
    fields.find("issuetype").ifPresent(creatable::add);
    fields.find("project").ifPresent(creatable::add);
    if (type.subtask()) {
      fields.find("parent").ifPresent(creatable::add);
    }
    fields.onScreen(project.schemes().createScreen(), project, type.id()).stream()
        .filter(field -> !creatable.contains(field))
        .filter(field -> allowed(user, field, project))
        .forEach(creatable::add);
    return creatable;
  }

  /** The fields that a caller may set when he edits an issue. */
  public List<Field> editable(User user, Issue issue) {
    Optional<Project> project = site.tables().projects().find(issue.owner());
    if (project.isEmpty() || !site.access().may(user, Permission.EDIT_ISSUES, issue)) {
      return List.of();
    }
    List<Field> editable = new ArrayList<>();
    fields.onScreen(project.get().schemes().editScreen(), project.get(), issue.type()).stream()
        .filter(field -> allowed(user, field, project.get()))
        .forEach(editable::add);
    if (site.access().may(user, Permission.ADD_COMMENTS, issue)) {
      fields.find("comment").ifPresent(editable::add);
    }
    return editable;
  }

  /** The fields that a caller may set on his way. */
  public List<Field> onTheWay(Issue issue, Transition way) {
    Optional<Project> project = site.tables().projects().find(issue.owner());
    return way.screen().stream()
        .flatMap(screen ->
            project.stream().flatMap(one -> fields.onScreen(screen, one, issue.type()).stream()))
        .toList();
  }

  private boolean allowed(User user, Field field, Project project) {
    return switch (field.id()) {
      case "assignee" -> site.access().may(user, Permission.ASSIGN_ISSUES, project);
      case "reporter" -> site.access().may(user, Permission.MODIFY_REPORTER, project);
      case "duedate" -> site.access().may(user, Permission.SCHEDULE_ISSUES, project);
      case "security" ->
          project.schemes().security().isPresent()
              && site.access().may(user, Permission.SET_ISSUE_SECURITY, project);
      case "attachment" -> site.access().may(user, Permission.CREATE_ATTACHMENTS, project);
      case "issuelinks" -> site.access().may(user, Permission.LINK_ISSUES, project);
      case "worklog" -> site.access().may(user, Permission.WORK_ON_ISSUES, project);
      default -> true;
    };
  }

  /** Meta data for creating, field by field. */
  public List<JsonNode> create(DataCenterCall call, Project project, IssueType type) {
    List<JsonNode> views = new ArrayList<>();
    for (Field field : creatable(call.caller(), project, type)) {
      views.add(field(call, field, project, Optional.of(type), required(field, project)));
    }
    return views;
  }

  /** Meta data for editing. */
  public ObjectNode edit(DataCenterCall call, Issue issue) {
    return byId(call, issue, editable(call.caller(), issue));
  }

  /** Meta data for a transition. */
  public ObjectNode transition(DataCenterCall call, Issue issue, Transition way) {
    return byId(call, issue, onTheWay(issue, way));
  }

  private ObjectNode byId(DataCenterCall call, Issue issue, List<Field> some) {
    ObjectNode views = Json.object();
    site.tables()
        .projects()
        .find(issue.owner())
        .ifPresent(project ->
            some.forEach(field ->
                views.set(
                    field.id(),
                    field(
                        call,
                        field,
                        project,
                        site.tables().issueTypes().find(issue.type()),
                        required(field, project)))));
    return views;
  }

  /** Whether an issue of a project must have a field. */
  static boolean required(Field field, Project project) {
    return switch (field.id()) {
      case "summary", "issuetype", "project", "parent", "reporter", "resolution" -> true;
      default -> project.required().contains(field.id());
    };
  }

  private ObjectNode field(
      DataCenterCall call,
      Field field,
      Project project,
      Optional<IssueType> type,
      boolean required) {
    ObjectNode view = Json.object();
    view.put("required", required);
    view.set("schema", field.schema());
    view.put("name", field.name());
    view.put("fieldId", field.id());
    autoComplete(field).ifPresent(path -> view.put("autoCompleteUrl", call.address(path)));
    boolean usual = field.kind() == Kind.PRIORITY;
    view.put("hasDefaultValue", usual);
    view.set("operations", Json.texts(field.kind().operations()));
    allowed(call, field, project, type).ifPresent(values -> view.set("allowedValues", values));
    if (usual) {
      site.tables()
          .prioritySchemes()
          .find(project.schemes().priority())
          .flatMap(scheme -> scheme.usual())
          .flatMap(site.tables().priorities()::find)
          .ifPresent(priority -> view.set("defaultValue", ListViews.priority(call, priority)));
    }
    return view;
  }

  private static Optional<String> autoComplete(Field field) {
    return switch (field.kind()) {
      case USER, USERS ->
          Optional.of("/rest/api/latest/user/assignable/search?issueKey=null&username=");
      case LABELS -> Optional.of("/rest/api/1.0/labels/suggest?query=");
      default -> Optional.empty();
    };
  }

  private Optional<ArrayNode> allowed(
      DataCenterCall call, Field field, Project project, Optional<IssueType> type) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    switch (field.kind()) {
      case ISSUE_TYPE -> type.ifPresent(one -> values.add(ListViews.type(call, one)));
      case PROJECT -> values.add(ProjectViews.brief(call, site, project));
      case PRIORITY ->
          choices.priorities(project).forEach(one -> values.add(ListViews.priority(call, one)));
      case RESOLUTION ->
          site.tables()
              .resolutions()
              .all()
              .forEach(one -> values.add(ListViews.resolution(call, one)));
      case SECURITY ->
          site.access()
              .levels(call.caller(), project)
              .forEach(one -> values.add(ListViews.level(call, one)));
      case COMPONENTS ->
          site.tables()
              .components()
              .where(one -> one.owner() == project.id() && !one.archived())
              .forEach(one -> values.add(ListViews.component(call, one)));
      case VERSION, VERSIONS ->
          site.tables()
              .versions()
              .where(one -> one.owner() == project.id() && !one.archived())
              .forEach(one -> values.add(ListViews.version(call, one)));
      case OPTION, OPTIONS, CASCADE -> options(call, field, values);
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private void options(DataCenterCall call, Field field, ArrayNode values) {
    long owner = field.custom().map(CustomField::id).orElse(0L);
    for (CustomField.Option option : fields.options(owner, 0)) {
      if (option.disabled()) {
        continue;
      }
      ObjectNode view = ValueViews.option(call, option);
      List<CustomField.Option> children = fields.options(owner, option.id());
      if (field.kind() == Kind.CASCADE && !children.isEmpty()) {
        view.set("children", Json.array(children, child -> ValueViews.option(call, child)));
      }
      values.add(view);
    }
  }
}
