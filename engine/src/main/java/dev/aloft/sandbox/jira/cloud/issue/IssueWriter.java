package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.issue.FieldInput.Place;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and changes issues by the rules of their project. */
public final class IssueWriter {

  private static final String ASSIGNEE = "assignee";
  private static final String DESCRIPTION = "description";

  private final Issues issues;
  private final JiraSite site;
  private final Configuration configuration;
  private final FieldWriter writer;
  private final IssueProperties properties;
  private final Hierarchy hierarchy;
  private final EditScreens screens;

  /** A writer of a site's issues. */
  public IssueWriter(Issues issues, Texts texts, IssueProperties properties) {
    this.issues = issues;
    this.site = issues.site();
    this.configuration = issues.configuration();
    this.writer = new FieldWriter(site, new FieldInput(site, configuration, texts));
    this.properties = properties;
    this.hierarchy = new Hierarchy(issues);
    this.screens = new EditScreens(issues);
  }

  /** The create screens that one call has looked up already; a bulk call asks fifty times. */
  public static final class Screens {
    private final Map<String, Map<String, FieldUse>> byProjectAndType = new HashMap<>();
  }

  /** A checked issue that has no id and number yet. */
  public record Draft(
      Project project,
      IssueType type,
      Optional<Long> parent,
      String statusId,
      ObjectNode fields,
      JsonNode written,
      JsonNode properties,
      JsonNode update) {}

  /**
   * Checks an issue to be made.
   *
   * @throws Refusal when it is refused
   */
  public Draft draft(JiraCall call, JsonNode body, Screens screens) {
    JsonNode fields = body.path("fields");
    Project project = project(call, fields.path("project"));
    IssueType type = type(fields.path("issuetype"), project);
    Map<String, FieldUse> uses =
        screens.byProjectAndType.computeIfAbsent(
            project.id() + "/" + type.id(), key -> createScreen(call, project, type));
    FieldErrors errors = new FieldErrors();
    Place place = new Place(project, call.version(), Optional.empty());
    ObjectNode stored = JsonNodeFactory.instance.objectNode();
    Optional<Long> parent = hierarchy.parent(fields.path("parent"), project, type, errors);
    writer.fields(fields, uses, place, stored, errors);
    update(body.path("update"), uses, place, stored, errors);
    complete(call, uses, fields, place, stored, errors);
    errors.check();
    issues.parts().forEach(part -> part.check(call, fields));
    properties.check(body.path("properties"));
    people(call, project, fields, stored);
    String status = initialStatus(body.path("transition"), project, type);
    stored.put("statuscategorychangedate", JiraSite.time(site.now()));
    return new Draft(
        project,
        type,
        parent,
        status,
        stored,
        fields,
        body.path("properties"),
        body.path("update"));
  }

  private Project project(JiraCall call, JsonNode value) {
    String idOrKey = value.path("id").asString(value.path("key").asString(""));
    Project project =
        configuration
            .project(idOrKey)
            .filter(found -> !idOrKey.isEmpty() && may(call, Permission.BROWSE_PROJECTS, found))
            .orElseThrow(() -> Refusal.field("project", "Specify a valid project ID or key"));
    if (!may(call, Permission.CREATE_ISSUES, project)) {
      throw Refusal.field("project", "You cannot create issues in this project.");
    }
    if (!project.writable()) {
      throw Refusal.field("project", "The project is archived or in the trash.");
    }
    return project;
  }

  private Map<String, FieldUse> createScreen(JiraCall call, Project project, IssueType type) {
    return EditScreens.allowed(
        configuration.createFields(project, type), right -> may(call, right, project));
  }

  private boolean may(JiraCall call, Permission permission, Project project) {
    return configuration.may(call.caller(), permission, project, Involved.NOBODY);
  }

  private IssueType type(JsonNode value, Project project) {
    String id = value.path("id").asString("");
    String name = value.path("name").asString("");
    if (id.isEmpty() && name.isEmpty()) {
      throw Refusal.field("issuetype", "Specify an issue type");
    }
    return configuration.issueTypes(project).stream()
        .filter(type -> id.isEmpty() ? type.name().equals(name) : type.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.field("issuetype", "Specify a valid issue type"));
  }

  private void update(
      JsonNode update,
      Map<String, FieldUse> uses,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    update
        .properties()
        .forEach(entry -> {
          boolean part =
              issues.parts().stream().anyMatch(one -> one.fields().contains(entry.getKey()));
          if (!part) {
            for (JsonNode operation : entry.getValue()) {
              writer.update(entry.getKey(), operation, uses, place, stored, errors);
            }
          }
        });
  }

  /** Defaults for what was not named, then what is still missing. */
  private void complete(
      JiraCall call,
      Map<String, FieldUse> uses,
      JsonNode fields,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    uses.forEach((id, use) -> {
      if (FieldWriter.STRUCTURE.contains(id) || stored.has(id) || errors.has(id)) {
        return;
      }
      if (use.defaultValue().isPresent() && !fields.has(id)) {
        // Defaults are kept as documents, whatever version the call speaks.
        Place asStored = new Place(place.project(), 3, place.issueId());
        writer.set(id, use.defaultValue().get(), uses, asStored, stored, errors);
      } else if (id.equals("summary")) {
        errors.add(id, "You must specify a summary of the issue.");
      } else if (id.equals("priority") && !fields.has(id)) {
        configuration
            .defaultPriority(place.project())
            .ifPresent(priority -> stored.putObject(id).put("id", priority.id()));
      } else if (id.equals("reporter")) {
        stored.putObject(id).put("accountId", call.caller().accountId());
      } else if (use.required()
          && !FieldWriter.filled(id, stored)
          && !automatic(id, fields, place, stored)) {
        errors.add(id, use.field().name() + " is required.");
      }
    });
    if (!uses.containsKey("reporter")) {
      stored.putObject("reporter").put("accountId", call.caller().accountId());
    }
    if (!stored.has("security") && !fields.has("security")) {
      configuration
          .defaultSecurityLevel(place.project())
          .ifPresent(level -> stored.putObject("security").put("id", level.id()));
    }
    if (!uses.containsKey("priority")) {
      configuration
          .defaultPriority(place.project())
          .ifPresent(priority -> stored.putObject("priority").put("id", priority.id()));
    }
  }

  /** Whether the project finds somebody for an issue for which nobody was named. */
  private boolean automatic(String id, JsonNode fields, Place place, ObjectNode stored) {
    return id.equals(ASSIGNEE)
        && !fields.has(ASSIGNEE)
        && automaticAssignee(place.project(), stored).isPresent();
  }

  /**
   * Whoever names nobody at all gets the project's choice; an explicit null leaves it unassigned.
   */
  private void people(JiraCall call, Project project, JsonNode fields, ObjectNode stored) {
    stored.putObject("creator").put("accountId", call.caller().accountId());
    boolean automatic = stored.path(ASSIGNEE).path("accountId").asString("").equals("-1");
    boolean unassigned = fields.path(ASSIGNEE).isNull();
    if (automatic || !(unassigned || stored.has(ASSIGNEE))) {
      stored.remove(ASSIGNEE);
      automaticAssignee(project, stored)
          .ifPresent(id -> stored.putObject(ASSIGNEE).put("accountId", id));
    }
  }

  private Optional<String> automaticAssignee(Project project, ObjectNode stored) {
    for (JsonNode component : stored.path("components")) {
      Optional<String> assignee =
          configuration.components(project).stream()
              .filter(one -> one.id().equals(component.path("id").asString("")))
              .findFirst()
              .flatMap(Component::assignee);
      if (assignee.isPresent()) {
        return assignee;
      }
    }
    return project.assignedToLead() ? project.leadAccountId() : Optional.empty();
  }

  private String initialStatus(JsonNode transition, Project project, IssueType type) {
    var workflow = configuration.workflow(project, type);
    if (transition.isMissingNode() || transition.isNull()) {
      return workflow.initialStatusId();
    }
    return workflow
        .from(workflow.initialStatusId(), transition.path("id").asString(""))
        .map(Transition::toStatusId)
        .orElseThrow(() -> Refusal.badRequest("It is not possible to apply the given transition."));
  }

  /** Makes an issue of a draft, with the next number of its project. */
  public Issue create(JiraCall call, Draft draft) {
    Instant now = site.now();
    Issue issue =
        new Issue(
            site.ids().next("issue"),
            draft.project().id(),
            issues.store().takeNumber(draft.project().id()),
            draft.type().id(),
            draft.statusId(),
            draft.parent(),
            now,
            now,
            draft.fields());
    issues.store().save(issue);
    properties.set(issue.id(), draft.properties());
    issues.parts().forEach(part -> part.created(call, issue));
    issues.parts().forEach(part -> part.written(call, issue, draft.written()));
    issues.tell(
        call,
        News.of(Happening.CREATED, issue)
            .withText(issue.fields().path(DESCRIPTION), MissingNode.getInstance()));
    parts(call, issue, draft.update());
    return issue;
  }

  /** Parts that came with a write: {@code {"comment": [{"add": {…}}]}}. */
  void parts(JiraCall call, Issue issue, JsonNode update) {
    update
        .properties()
        .forEach(entry -> {
          for (IssuePart part : issues.parts()) {
            if (part.fields().contains(entry.getKey())) {
              for (JsonNode operation : entry.getValue()) {
                if (!operation.has("add")
                    || !part.add(call, issue, entry.getKey(), operation.path("add"))) {
                  throw Refusal.field(
                      entry.getKey(), "The operation on this field is not supported.");
                }
              }
            }
          }
        });
  }

  /**
   * Changes an issue.
   *
   * @return the issue as saved
   */
  public Issue edit(JiraCall call, Issue before, JsonNode body) {
    boolean may = issues.may(call, Permission.EDIT_ISSUES, before);
    if (!may && body.path("fields").isEmpty() && body.path("update").isEmpty()) {
      throw Refusal.badRequest("You do not have permission to edit issues in this project.");
    }
    return edit(call, before, body, field -> may);
  }

  /** Changes the assignee of an issue, for which there is a permission of its own. */
  Issue assign(JiraCall call, Issue before, JsonNode body) {
    return edit(call, before, body, ASSIGNEE::equals);
  }

  private Issue edit(JiraCall call, Issue before, JsonNode body, Predicate<String> settable) {
    JsonNode fields = body.path("fields");
    int known = issues.history().length(before.id());
    JsonNode assignee = before.fields().path(ASSIGNEE);
    JsonNode text = before.fields().path(DESCRIPTION);
    Project project = issues.project(before);
    if (!project.writable()) {
      throw Refusal.badRequest("The project is archived or in the trash.");
    }
    FieldErrors errors = new FieldErrors();
    IssueType type = hierarchy.changedType(before, fields.path("issuetype"), errors);
    if (fields.has("project")
        && configuration
            .project(
                fields
                    .path("project")
                    .path("id")
                    .asString(fields.path("project").path("key").asString("")))
            .filter(project::equals)
            .isEmpty()) {
      errors.notOnScreen("project");
    }
    Map<String, FieldUse> uses = screens.of(call, before, project, type);
    uses.keySet().removeIf(settable.negate());
    Place place = new Place(project, call.version(), Optional.of(before.id()));
    ObjectNode stored = before.fields();
    writer.fields(fields, uses, place, stored, errors);
    update(withoutParent(body.path("update")), uses, place, stored, errors);
    Issue after = before.withType(type.id());
    JsonNode parent = Hierarchy.parentOf(fields, body.path("update"));
    if (!parent.isMissingNode()) {
      after = after.withParent(hierarchy.newParent(before, parent, project, type, errors));
    }
    errors.check();
    issues.parts().forEach(part -> part.check(call, fields));
    properties.check(body.path("properties"));
    properties.set(before.id(), body.path("properties"));
    parts(call, after, body.path("update"));
    Issue touched = issues.touch(call.caller(), after);
    issues.parts().forEach(part -> part.written(call, touched, fields));
    boolean assigned = !touched.fields().path(ASSIGNEE).equals(assignee);
    issues.tell(
        call,
        News.of(assigned ? Happening.ASSIGNED : Happening.UPDATED, touched)
            .withText(touched.fields().path(DESCRIPTION), text));
    issues.history().explain(before.id(), known, body.path("historyMetadata"));
    return touched;
  }

  private static JsonNode withoutParent(JsonNode update) {
    return update instanceof ObjectNode object ? object.deepCopy().without("parent") : update;
  }

  /** Applies the fields that come with a transition; only those of its screen may. */
  void transitionFields(JiraCall call, Issue issue, Transition transition, JsonNode body) {
    Project project = issues.project(issue);
    Map<String, FieldUse> uses =
        EditScreens.byId(configuration.editFields(project, issues.type(issue)));
    uses.keySet().retainAll(transition.screenFields());
    for (String id : transition.screenFields()) {
      if (!uses.containsKey(id)) {
        configuration.field(id).ifPresent(field -> uses.put(id, FieldUse.of(field)));
      }
    }
    FieldErrors errors = new FieldErrors();
    Place place = new Place(project, call.version(), Optional.of(issue.id()));
    for (String structural : FieldWriter.STRUCTURE) {
      if (body.path("fields").has(structural)) {
        errors.notOnScreen(structural);
      }
    }
    writer.fields(body.path("fields"), uses, place, issue.fields(), errors);
    update(body.path("update"), uses, place, issue.fields(), errors);
    errors.check();
  }
}
