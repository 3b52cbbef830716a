package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.CustomFieldTypes;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code /field/{id}/context/defaultValue}: what a field holds when nobody sets it. The operations
 * are deprecated but still there.
 */
public final class FieldDefaults implements Resource<JiraCall> {

  private static final int PAGE = 50;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("cascadingselect", "option.cascading"),
          Map.entry("select", "option.single"),
          Map.entry("radiobuttons", "option.single"),
          Map.entry("multiselect", "option.multiple"),
          Map.entry("multicheckboxes", "option.multiple"),
          Map.entry("userpicker", "single.user.select"),
          Map.entry("multiuserpicker", "multi.user.select"),
          Map.entry("grouppicker", "grouppicker.single"),
          Map.entry("multigrouppicker", "grouppicker.multiple"),
          Map.entry("datepicker", "datepicker"),
          Map.entry("datetime", "datetimepicker"),
          Map.entry("url", "url"),
          Map.entry("project", "project"),
          Map.entry("float", "float"),
          Map.entry("importid", "float"),
          Map.entry("labels", "labels"),
          Map.entry("textfield", "textfield"),
          Map.entry("textarea", "textarea"),
          Map.entry("readonlyfield", "readonly"),
          Map.entry("version", "version.single"),
          Map.entry("multiversion", "version.multiple"));

  private final SiteTables tables;
  private final ContextLookup lookup;

  public FieldDefaults(SiteTables tables) {
    this.tables = tables;
    this.lookup = new ContextLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getDefaultValues")
        .query("contextId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::all);
    on.on("setDefaultValues").body("defaultValues").administratorsOnly().answer(this::set);
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "contextId");
    List<JsonNode> found =
        tables.contextsOf(lookup.field(call)).stream()
            .filter(c -> Filters.takes(ids, c.id()))
            .flatMap(c -> c.defaultValue().stream())
            .toList();
    return Reply.ok(Pages.bean(call, found, PAGE, PAGE, value -> value));
  }

  private Reply set(JiraCall call) {
    Field field = lookup.field(call);
    List<JsonNode> elements = Form.of(call).elements("defaultValues");
    if (elements.isEmpty()) {
      throw Refusal.badRequest("At least one default value is required.");
    }
    Map<FieldContext, JsonNode> next = new LinkedHashMap<>();
    for (JsonNode element : elements) {
      Form form = Form.of(element);
      String contextId = form.required("contextId", 255);
      String type = form.required("type", 255);
      form.check();
      FieldContext context =
          tables
              .contexts()
              .find(contextId)
              .filter(c -> c.fieldKey().equals(field.key()))
              .orElseThrow(() -> Refusal.notFound("The context was not found."));
      if (!type.equals(KINDS.get(field.type().key().replace(CustomFieldTypes.PREFIX, "")))) {
        throw Refusal.badRequest("The type '" + type + "' does not fit the custom field.");
      }
      checkOptions(form, context);
      next.put(context, element);
    }
    next.forEach((c, value) -> tables.contexts().put(c.withDefault(Optional.of(value))));
    return Reply.noContent();
  }

  private void checkOptions(Form form, FieldContext context) {
    List<String> ids = new ArrayList<>(form.texts("optionIds"));
    form.text("optionId").ifPresent(ids::add);
    form.text("cascadingOptionId").ifPresent(ids::add);
    for (String id : ids) {
      if (tables.options().find(id).filter(o -> o.contextId() == context.id()).isEmpty()) {
        throw Refusal.badRequest("The option " + id + " is not an option of the context.");
      }
    }
  }
}
