package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /fieldconfiguration}: names are unique, and the default one stays as it is. */
public final class FieldConfigurations implements Resource<JiraCall> {

  static final int PAGE = 50;
  static final int LONGEST = 255;

  private final FieldLayouts layouts;

  /** The field configurations of a site. */
  public FieldConfigurations(SiteTables tables) {
    this.layouts = tables.fieldLayouts();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllFieldConfigurations")
        .query("startAt", "maxResults", "id", "isDefault", "query")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::all));
    on.on("createFieldConfiguration")
        .body("name", "description")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::create));
    on.on("updateFieldConfiguration")
        .body("name", "description")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::update));
    on.on("deleteFieldConfiguration")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::delete));
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    boolean standardOnly = call.query("isDefault").filter("true"::equals).isPresent();
    List<FieldConfiguration> found =
        layouts
            .configurations()
            .where(one ->
                Filters.takes(ids, one.id())
                    && (!standardOnly || layouts.isStandard(one))
                    && Filters.matches(call, "query", one.name(), one.description()));
    return Reply.ok(Pages.bean(call, found, PAGE, PAGE, this::document));
  }

  private ObjectNode document(FieldConfiguration one) {
    ObjectNode document =
        Json.object()
            .put("id", one.id())
            .put("name", one.name())
            .put("description", one.description());
    if (layouts.isStandard(one)) {
      document.put("isDefault", true);
    }
    return document;
  }

  /** Every field behaves as in the default one, and none needs a value (contract). */
  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    form.check();
    refuseTaken(name, -1);
    Map<String, FieldConfiguration.Item> items = new LinkedHashMap<>();
    layouts.standard().items().forEach((key, item) -> items.put(key, item.optional()));
    FieldConfiguration made =
        layouts
            .configurations()
            .put(
                new FieldConfiguration(
                    layouts.configurations().nextId(), name, description, items));
    return Reply.ok(document(made));
  }

  private void refuseTaken(String name, long except) {
    if (layouts
        .configurations()
        .first(one -> one.id() != except && one.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.field("name", "A field configuration with this name already exists.");
    }
  }

  private Reply update(JiraCall call) {
    FieldConfiguration old = changeable(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    form.check();
    refuseTaken(name, old.id());
    layouts.configurations().put(new FieldConfiguration(old.id(), name, description, old.items()));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    FieldConfiguration gone = changeable(call);
    if (layouts.schemes().first(scheme -> scheme.uses(gone.id())).isPresent()) {
      throw Refusal.badRequest("The field configuration is used by a field configuration scheme.");
    }
    layouts.configurations().remove(gone.id());
    return Reply.noContent();
  }

  private FieldConfiguration changeable(JiraCall call) {
    FieldConfiguration found = find(layouts, call);
    if (layouts.isStandard(found)) {
      throw Refusal.badRequest("The default field configuration cannot be changed or deleted.");
    }
    return found;
  }

  /** The one that a path names. */
  static FieldConfiguration find(FieldLayouts layouts, JiraCall call) {
    return layouts
        .configurations()
        .find(call.path("id"))
        .orElseThrow(() -> Refusal.notFound("The field configuration was not found."));
  }
}
