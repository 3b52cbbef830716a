package dev.aloft.sandbox.jira.datacenter.component;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Component;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.jira.datacenter.view.IssueReferences;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /component} and {@code /project/{projectIdOrKey}/components}. */
public final class ComponentResource implements Resource<DataCenterCall> {

  /** Stands in replies of the product, which takes it back. */
  private static final String VALID = "isAssigneeTypeValid";

  private static final int LONGEST = 255;

  private final JiraSite site;
  private final Tables tables;
  private final Lookup lookup;
  private final IssueReferences references;

  /** The components of a site. */
  public ComponentResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.lookup = new Lookup(site);
    this.references = new IssueReferences(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    String[] body = {
      "name",
      "description",
      "leadUserName",
      "lead",
      "assigneeType",
      "archived",
      "project",
      "id",
      "self",
      "deleted"
    };
    operations
        .on("getProjectComponents")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          return Reply.ok(Json.array(of(project), one -> view(call, one)));
        });
    operations
        .on("getPaginatedComponents")
        .query("query", "projectIds", "startAt", "maxResults")
        .answer(this::page);
    operations.on("getComponent").answer(call -> Reply.ok(view(call, find(call, "id"))));
    operations.on("createComponent").body(body).overlooking(VALID).answer(this::create);
    operations
        .on("updateComponent")
        .body(body)
        .overlooking(VALID)
        .answer(call -> {
          Component before = find(call, "id");
          Project project = lookup.administered(call, Long.toString(before.owner()));
          Component changed = read(call, project, before.id(), Optional.of(before));
          return Reply.ok(view(call, tables.components().put(changed)));
        });
    operations.on("delete").query("moveIssuesTo").answer(this::delete);
    operations
        .on("getComponentRelatedIssues")
        .answer(call -> {
          Component component = find(call, "id");
          ObjectNode view = Json.object();
          view.put("self", call.address("/rest/api/2/component/" + component.id()));
          view.put(
              "issueCount",
              references.issues(component.owner(), "components", component.id()).size());
          return Reply.ok(view);
        });
  }

  private List<Component> of(Project project) {
    return tables.components().where(one -> one.owner() == project.id()).stream()
        .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Component find(DataCenterCall call, String name) {
    return tables
        .components()
        .find(call.path(name))
        .filter(one -> lookup.find(call, Long.toString(one.owner())).isPresent())
        .orElseThrow(() ->
            Refusal.notFound("The component with id " + call.path(name) + " does not exist."));
  }

  private ObjectNode view(DataCenterCall call, Component component) {
    ObjectNode view = ListViews.component(call, component);
    component.lead().ifPresent(key -> view.set("lead", UserViews.of(call, site.users(), key)));
    view.put("assigneeType", component.assigneeType());
    tables
        .projects()
        .find(component.owner())
        .ifPresent(project -> {
          view.put("realAssigneeType", component.assigneeType());
          view.put(VALID, valid(component, project));
          view.put("project", project.key());
          view.put("projectId", project.id());
        });
    view.put("archived", component.archived());
    view.put("deleted", false);
    return view;
  }

  private static boolean valid(Component component, Project project) {
    return switch (component.assigneeType()) {
      case "COMPONENT_LEAD" -> component.lead().isPresent();
      case "PROJECT_LEAD" -> !project.profile().lead().isEmpty();
      default -> true;
    };
  }

  private Reply page(DataCenterCall call) {
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<String> projects = call.list("projectIds");
    List<Component> found =
        tables.components().all().stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(query))
            .filter(one -> projects.isEmpty() || projects.contains(Long.toString(one.owner())))
            .filter(one -> lookup.find(call, Long.toString(one.owner())).isPresent())
            .toList();
    return Reply.ok(Pages.bean(call, found, 100, 1_000, one -> view(call, one)));
  }

  private Component read(
      DataCenterCall call, Project project, long id, Optional<Component> before) {
    Form form = Form.of(call);
    String name = form.text("name").or(() -> before.map(Component::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "The component name specified is invalid - cannot be an empty string.");
    } else if (name.length() > LONGEST) {
      form.refuse("name", "The component name must not exceed 255 characters.");
    } else if (of(project).stream()
        .anyMatch(one -> one.name().equalsIgnoreCase(name) && one.id() != id)) {
      form.refuse("name", "A component with the name " + name + " already exists in this project.");
    }
    Optional<String> lead = form.text("leadUserName");
    Optional<String> key =
        lead.isPresent()
            ? lead.flatMap(site.users()::byName).map(User::key)
            : form.names("leadUserName") ? Optional.empty() : before.flatMap(Component::lead);
    if (lead.filter(text -> !text.isEmpty()).isPresent() && key.isEmpty()) {
      form.refuse("leadUserName", "The user " + lead.get() + " does not exist.");
    }
    form.check();
    return new Component(
        id,
        project.id(),
        name,
        form.text("description").or(() -> before.map(Component::description)).orElse(""),
        key,
        form.text("assigneeType")
            .or(() -> before.map(Component::assigneeType))
            .orElse("PROJECT_DEFAULT"),
        form.flag("archived").or(() -> before.map(Component::archived)).orElse(false));
  }

  private Reply create(DataCenterCall call) {
    Lookup.known(call);
    String key = call.body().path("project").asString("");
    Project project = lookup.administered(call, key);
    Component component = read(call, project, tables.components().nextId(), Optional.empty());
    return Reply.created(view(call, tables.components().put(component)));
  }

  private Reply delete(DataCenterCall call) {
    Component component = find(call, "id");
    lookup.administered(call, Long.toString(component.owner()));
    Optional<Long> other =
        call.query("moveIssuesTo")
            .map(id ->
                tables
                    .components()
                    .find(id)
                    .filter(one -> one.owner() == component.owner() && one.id() != component.id())
                    .orElseThrow(
                        () -> Refusal.notFound("The component with id " + id + " does not exist."))
                    .id());
    List<Issue> issues = references.issues(component.owner(), "components", component.id());
    issues.forEach(issue -> references.replace(issue, "components", component.id(), other));
    tables.components().remove(component.id());
    return Reply.noContent();
  }
}
