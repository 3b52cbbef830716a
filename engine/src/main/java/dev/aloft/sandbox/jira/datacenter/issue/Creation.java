package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.site.Ranks;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates issues. */
public final class Creation {

  private static final Set<String> HANDLED = Set.of("project", "issuetype", "parent");

  private final JiraSite site;
  private final MetaViews meta;
  private final Choices choices;
  private final Fields fields;
  private final Transitions transitions;
  private final PartWriter parts;
  private final Ranks ranks;

  /** Creates issues of a site. */
  public Creation(JiraSite site) {
    this.site = site;
    this.meta = new MetaViews(site);
    this.choices = new Choices(site);
    this.fields = new Fields(site.tables());
    this.transitions = new Transitions(site);
    this.parts = new PartWriter(site);
    this.ranks = new Ranks(site);
  }

  /**
   * Creates an issue that a body describes.
   *
   * @throws Refusal 400 with everything that is wrong
   */
  public Issue create(User caller, JsonNode body) {
    JsonNode given = body.path("fields");
    Project project = project(caller, given.path("project"));
    IssueType type = type(project, given.path("issuetype"));
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    Draft draft = new Draft(site, caller, project, values);
    values.put("issuetype", type.id());
    List<Field> settable = meta.creatable(caller, project, type);
    usually(draft, caller, project);
    parent(draft, project, type, given);
    draft.take(body, settable, HANDLED);
    require(draft, project, settable);
    draft.check();
    Issue issue = store(project, type, values);
    parts.write(caller, issue, draft.parts());
    PartWriter.properties(site, issue, body.path("properties"));
    return issue;
  }

  private Project project(User caller, JsonNode reference) {
    if (reference.isMissingNode() || reference.isNull()) {
      throw Refusal.field("project", "project is required");
    }
    String id = reference.path("id").asString("");
    String key = reference.path("key").asString("");
    Project project =
        (id.isEmpty()
                ? site.tables().projects().first(one -> one.key().equals(key))
                : site.tables().projects().find(id))
            .filter(one -> site.access().browses(caller, one) && !one.archived())
            .orElseThrow(() -> Refusal.field("project", "valid project is required"));
    if (!site.access().may(caller, Permission.CREATE_ISSUES, project)) {
      throw Refusal.field("project", "You cannot create issues in this project.");
    }
    return project;
  }

  private IssueType type(Project project, JsonNode reference) {
    if (reference.isMissingNode() || reference.isNull()) {
      throw Refusal.field("issuetype", "issue type is required");
    }
    String id = reference.path("id").asString("");
    String name = reference.path("name").asString("");
    return choices.types(project).stream()
        .filter(one -> id.isEmpty() ? one.name().equals(name) : Long.toString(one.id()).equals(id))
        .findFirst()
        .orElseThrow(() ->
            Refusal.field(
                "issuetype",
                id.isEmpty() ? "issue type is required" : "valid issue type is required"));
  }

  /** What an issue holds whose creator does not say otherwise. */
  private void usually(Draft draft, User caller, Project project) {
    ObjectNode values = draft.values();
    if (!caller.anonymous()) {
      values.put("reporter", caller.key());
      values.put("creator", caller.key());
    }
    draft.assignUsually();
    site.tables()
        .prioritySchemes()
        .find(project.schemes().priority())
        .flatMap(scheme -> scheme.usual())
        .ifPresent(priority -> values.put("priority", priority));
    project
        .schemes()
        .security()
        .flatMap(site.tables().securitySchemes()::find)
        .flatMap(scheme -> scheme.usual())
        .ifPresent(level -> values.put("security", level));
  }

  private void parent(Draft draft, Project project, IssueType type, JsonNode given) {
    JsonNode reference = given.path("parent");
    if (!type.subtask()) {
      if (reference.isObject()) {
        draft.refuse(
            "parent", "Issue type is not a sub-task but parent issue key or id specified.");
      }
      return;
    }
    String key = reference.path("key").asString(reference.path("id").asString(""));
    if (key.isEmpty()) {
      draft.refuse(
          "issuetype", "Issue type is a sub-task but parent issue key or id not specified.");
      return;
    }
    Optional<Issue> parent = site.issues().find(key);
    boolean fits =
        parent.filter(one -> one.owner() == project.id() && one.parent().isEmpty()).isPresent();
    if (fits) {
      parent.ifPresent(one -> draft.values().put("parent", one.id()));
    } else {
      draft.refuse("parent", "Could not find valid 'id' or 'key' of a parent issue.");
    }
  }

  private void require(Draft draft, Project project, List<Field> settable) {
    ObjectNode values = draft.values();
    if (!values.has("summary")) {
      draft.refuse("summary", "You must specify a summary of the issue.");
    }
    for (Field field : settable) {
      boolean label =
          field.custom().filter(one -> one.type().equals(FreshSite.EPIC_LABEL)).isPresent()
              && choices.epic(values.path("issuetype").longValue());
      if ((label || project.required().contains(field.id()))
          && !values.has(field.id())
          && !draft.wrong(field.id())) {
        draft.refuse(field.id(), field.name() + " is required.");
      }
    }
  }

  private Issue store(Project project, IssueType type, ObjectNode values) {
    long now = site.now();
    long number = project.lastNumber() + 1;
    values.put("status", transitions.workflow(project, type.id()).initial());
    values.put("created", now);
    values.put("updated", now);
    fields.ofType(FreshSite.RANK).ifPresent(rank -> values.put(rank.id(), ranks.last()));
    if (choices.epic(type.id())) {
      epic(values);
    }
    site.tables().projects().put(project.numbered(number));
    Issue issue = new Issue(site.issues().nextId(), project.id(), number, false, values);
    return site.issues().put(issue);
  }

  private void epic(ObjectNode values) {
    fields.ofType(FreshSite.EPIC_COLOR).ifPresent(color -> values.put(color.id(), "ghx-label-1"));
    fields
        .ofType(FreshSite.EPIC_STATUS)
        .ifPresent(status ->
            status
                .custom()
                .flatMap(custom -> fields.options(custom.id(), 0).stream().findFirst())
                .ifPresent(option -> values.put(status.id(), option.id())));
  }
}
