package dev.aloft.sandbox.jira.cloud.category;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /projectCategory}. */
public final class Categories implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 1000;

  private final SiteTables tables;

  public Categories(SiteTables tables) {
    this.tables = tables;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllProjectCategories")
        .answer(call -> Reply.ok(Json.array(tables.categories().all(), c -> document(call, c))));
    on.on("getProjectCategoryById").answer(call -> Reply.ok(document(call, find(call))));
    on.on("createProjectCategory")
        .body("id", "name", "description", "self")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateProjectCategory")
        .body("id", "name", "description", "self")
        .administratorsOnly()
        .answer(this::update);
    on.on("removeProjectCategory").administratorsOnly().answer(this::delete);
  }

  /** The contract's {@code ProjectCategory}. */
  public static ObjectNode document(JiraCall call, ProjectCategory category) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/projectCategory/" + category.id());
    document.put("id", Ids.text(category.id()));
    document.put("name", category.name());
    document.put("description", category.description());
    return document;
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    form.check();
    refuseTaken(name, -1);
    ProjectCategory category =
        tables
            .categories()
            .put(new ProjectCategory(tables.categories().nextId(), name, description));
    return Reply.created(document(call, category));
  }

  private Reply update(JiraCall call) {
    ProjectCategory old = find(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    form.check();
    if (!name.equals(old.name()) && taken(name, old.id())) {
      // This operation declares no 409.
      throw Refusal.field("name", "The project category name is already used.");
    }
    ProjectCategory next =
        tables.categories().put(new ProjectCategory(old.id(), name, description));
    return Reply.ok(document(call, next));
  }

  private Reply delete(JiraCall call) {
    ProjectCategory category = find(call);
    for (Project project : tables.projects().all()) {
      if (project.categoryId().filter(id -> id == category.id()).isPresent()) {
        tables.projects().put(project.withCategory(Optional.empty()));
      }
    }
    tables.categories().remove(category.id());
    return Reply.noContent();
  }

  private boolean taken(String name, long except) {
    return tables
        .categories()
        .first(c -> c.id() != except && c.name().equalsIgnoreCase(name))
        .isPresent();
  }

  private void refuseTaken(String name, long except) {
    if (taken(name, except)) {
      throw Refusal.conflict("The project category '" + name + "' already exists.");
    }
  }

  private ProjectCategory find(JiraCall call) {
    String id = call.path("id");
    return tables
        .categories()
        .find(id)
        .orElseThrow(
            () -> Refusal.notFound("The project category with id '" + id + "' does not exist."));
  }
}
