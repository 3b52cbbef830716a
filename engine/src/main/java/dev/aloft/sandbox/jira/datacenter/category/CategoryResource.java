package dev.aloft.sandbox.jira.datacenter.category;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Category;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;

/** {@code /projectCategory}. */
public final class CategoryResource implements Resource<DataCenterCall> {

  private final Tables tables;

  /** The categories of a site. */
  public CategoryResource(JiraSite site) {
    this.tables = site.tables();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllProjectCategories")
        .answer(call ->
            Reply.ok(Json.array(tables.categories().all(), one -> ListViews.category(call, one))));
    operations
        .on("getProjectCategoryById")
        .answer(call -> Reply.ok(ListViews.category(call, find(call))));
    operations
        .on("createProjectCategory")
        .body("name", "description", "id", "self")
        .administratorsOnly()
        .answer(call -> {
          Category category = read(call, tables.categories().nextId(), Optional.empty());
          return Reply.created(ListViews.category(call, tables.categories().put(category)));
        });
    operations
        .on("updateProjectCategory")
        .body("name", "description", "id", "self")
        .administratorsOnly()
        .answer(call -> {
          Category before = find(call);
          Category category = read(call, before.id(), Optional.of(before));
          return Reply.ok(ListViews.category(call, tables.categories().put(category)));
        });
    operations
        .on("removeProjectCategory")
        .administratorsOnly()
        .answer(call -> {
          tables.categories().remove(find(call).id());
          return Reply.noContent();
        });
  }

  private Category find(DataCenterCall call) {
    return tables
        .categories()
        .find(call.path("id"))
        .orElseThrow(() ->
            Refusal.notFound(
                "Could not find a project category with id '" + call.path("id") + "'."));
  }

  private Category read(DataCenterCall call, long id, Optional<Category> before) {
    Form form = Form.of(call);
    String name = form.text("name").or(() -> before.map(Category::name)).orElse("").strip();
    if (name.isEmpty() || name.length() > 255) {
      throw Refusal.badRequest("The category needs a name of at most 255 characters.");
    }
    if (tables
        .categories()
        .first(one -> one.name().equalsIgnoreCase(name) && one.id() != id)
        .isPresent()) {
      throw Refusal.conflict("Project category with name '" + name + "' already exists.");
    }
    return new Category(
        id, name, form.text("description").or(() -> before.map(Category::description)).orElse(""));
  }
}
