package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration.Item;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /fieldconfiguration/…/fields}: hidden, needed, described, rendered. Hiding a field forgets
 * the rest of what was said of it (contract).
 */
public final class FieldConfigurationItems implements Resource<JiraCall> {

  private static final String ITEMS = "fieldConfigurationItems";

  private final SiteTables tables;

  /** The fields of a site's field configurations. */
  public FieldConfigurationItems(SiteTables tables) {
    this.tables = tables;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFieldConfigurationItems")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(Unmoved.only(tables.fieldLayouts(), this::all));
    on.on("updateFieldConfigurationItems")
        .body(ITEMS)
        .administratorsOnly()
        .answer(Unmoved.only(tables.fieldLayouts(), this::update));
  }

  private Reply all(JiraCall call) {
    FieldConfiguration configuration = FieldConfigurations.find(tables.fieldLayouts(), call);
    List<Field> fields = tables.fields().where(Field::configurable);
    return Reply.ok(
        Pages.bean(
            call,
            fields,
            FieldConfigurations.PAGE,
            FieldConfigurations.PAGE,
            field -> view(configuration, field)));
  }

  private static ObjectNode view(FieldConfiguration configuration, Field field) {
    Item item = configuration.item(field.key());
    ObjectNode view = Json.object().put("id", field.key());
    view.put("description", item.description().orElse(field.description()));
    view.put("isHidden", item.hidden());
    view.put("isRequired", configuration.requires(field.key()));
    item.renderer()
        .or(() -> Renderers.usual(field))
        .ifPresent(renderer -> view.put("renderer", renderer));
    return view;
  }

  private Reply update(JiraCall call) {
    FieldConfiguration configuration = FieldConfigurations.find(tables.fieldLayouts(), call);
    Form form = Form.of(call);
    List<JsonNode> said = form.elements(ITEMS);
    if (said.isEmpty()) {
      form.refuse(ITEMS, "At least one field configuration item is required.");
    }
    form.check();
    Map<String, Item> items = new LinkedHashMap<>();
    for (JsonNode node : said) {
      Form one = Form.of(node, "id", "description", "isHidden", "isRequired", "renderer");
      String key = one.required("id", FieldConfigurations.LONGEST);
      one.check();
      Field field =
          tables
              .field(key)
              .filter(Field::configurable)
              .orElseThrow(() -> Refusal.badRequest("The field " + key + " is not valid."));
      if (items.put(key, item(one, field, configuration.item(key))) != null) {
        throw Refusal.badRequest("The field " + key + " is named twice.");
      }
    }
    tables.fieldLayouts().configurations().put(configuration.with(items));
    return Reply.noContent();
  }

  private static Item item(Form form, Field field, Item before) {
    boolean hidden = form.flag("isHidden").orElse(before.hidden());
    Optional<Boolean> required = form.flag("isRequired");
    Optional<String> description = form.text("description");
    Optional<String> renderer = form.text("renderer");
    if (FieldConfiguration.MANDATORY.contains(field.key())) {
      if (hidden) {
        form.refuse("isHidden", "The field " + field.key() + " cannot be hidden.");
      }
      if (required.filter(flag -> !flag).isPresent()) {
        form.refuse("isRequired", "The field " + field.key() + " cannot be optional.");
      }
    }
    if (FieldConfiguration.NEVER_REQUIRED.contains(field.key())
        && required.filter(flag -> flag).isPresent()) {
      form.refuse("isRequired", "The field " + field.key() + " cannot be required.");
    }
    if (renderer.filter(one -> !Renderers.takes(field, one)).isPresent()) {
      form.refuse("renderer", "The renderer cannot be used for the field " + field.key() + ".");
    }
    form.check();
    if (hidden) {
      return Item.concealed();
    }
    return new Item(
        description.or(before::description),
        false,
        required.orElse(before.required()),
        renderer.or(before::renderer));
  }
}
