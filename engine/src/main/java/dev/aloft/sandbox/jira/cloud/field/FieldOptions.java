package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Reordering;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /field/{id}/context/{c}/option}: at most 1000 options a call and 10 000 a field. A value
 * is unique among the options of its context, or below its parent in a cascading list.
 */
public final class FieldOptions implements Resource<JiraCall> {

  private static final int MOST_AT_ONCE = 1000;
  private static final int MOST_IN_FIELD = 10_000;
  private static final int LONGEST_VALUE = 255;
  private static final int PAGE = 100;

  private final SiteTables tables;
  private final IssueContent issues;
  private final ContextLookup lookup;

  public FieldOptions(SiteTables tables, IssueContent issues) {
    this.tables = tables;
    this.issues = issues;
    this.lookup = new ContextLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getOptionsForContext")
        .query("optionId", "onlyOptions", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::all);
    on.on("getCustomFieldOption").answer(this::one);
    on.on("createCustomFieldOption").body("options").administratorsOnly().answer(this::create);
    on.on("updateCustomFieldOption").body("options").administratorsOnly().answer(this::update);
    on.on("reorderCustomFieldOptions")
        .body("customFieldOptionIds", "after", "position")
        .administratorsOnly()
        .answer(this::reorder);
    on.on("deleteCustomFieldOption").administratorsOnly().answer(this::delete);
  }

  private Reply all(JiraCall call) {
    FieldContext context = context(call);
    Optional<String> wanted = call.query("optionId");
    boolean onlyOptions = call.flag("onlyOptions", false);
    List<FieldOption> all = tables.optionsOf(context);
    List<FieldOption> found = new ArrayList<>();
    // Options first, then what lies below them.
    all.stream().filter(o -> o.parentId().isEmpty()).forEach(found::add);
    if (!onlyOptions) {
      all.stream().filter(o -> o.parentId().isPresent()).forEach(found::add);
    }
    List<FieldOption> chosen =
        found.stream().filter(o -> wanted.filter(id -> !names(o, id)).isEmpty()).toList();
    return Reply.ok(Pages.bean(call, chosen, PAGE, PAGE, FieldOptions::document));
  }

  private static boolean names(FieldOption option, String id) {
    return Ids.text(option.id()).equals(id)
        || option.parentId().filter(p -> Ids.text(p).equals(id)).isPresent();
  }

  private static ObjectNode document(FieldOption option) {
    ObjectNode document = Json.object();
    document.put("id", Ids.text(option.id()));
    document.put("value", option.value());
    option.parentId().ifPresent(parent -> document.put("optionId", Ids.text(parent)));
    document.put("disabled", option.disabled());
    return document;
  }

  private Reply one(JiraCall call) {
    FieldOption option =
        tables
            .options()
            .find(call.path("id"))
            .orElseThrow(() -> Refusal.notFound("The custom field option was not found."));
    return Reply.ok(
        Json.object()
            .put("self", call.self() + "/customFieldOption/" + option.id())
            .put("value", option.value()));
  }

  private Reply create(JiraCall call) {
    FieldContext context = context(call);
    Field field = lookup.field(call);
    List<JsonNode> elements = Form.of(call).elements("options");
    if (elements.isEmpty() || elements.size() > MOST_AT_ONCE) {
      throw Refusal.badRequest(
          "Between 1 and " + MOST_AT_ONCE + " options can be created in a request.");
    }
    long held = tables.contextsOf(field).stream().mapToLong(c -> tables.optionsOf(c).size()).sum();
    if (held + elements.size() > MOST_IN_FIELD) {
      throw Refusal.badRequest("A field can have at most " + MOST_IN_FIELD + " options.");
    }
    Set<String> taken = taken(context, Set.of());
    List<FieldOption> options = new ArrayList<>();
    for (JsonNode element : elements) {
      Form form = Form.of(element, "value", "optionId", "disabled");
      String value = form.required("value", LONGEST_VALUE);
      // atlassian-python-api knows no other way to make an option than with "false" in quotes.
      boolean disabled = form.quotedFlag("disabled").orElse(false);
      Optional<Long> parent = form.text("optionId").map(id -> parent(context, field, id));
      form.check();
      takeValue(taken, parent, value);
      options.add(new FieldOption(0, context.id(), parent, value, disabled));
    }
    List<FieldOption> created =
        options.stream()
            .map(o ->
                tables
                    .options()
                    .put(
                        new FieldOption(
                            tables.options().nextId(),
                            o.contextId(),
                            o.parentId(),
                            o.value(),
                            o.disabled())))
            .toList();
    ObjectNode document = Json.object();
    document.set("options", Json.array(created, FieldOptions::document));
    return Reply.ok(document);
  }

  private long parent(FieldContext context, Field field, String id) {
    if (!field.type().cascading()) {
      throw Refusal.badRequest("Only cascading select fields can have cascading options.");
    }
    FieldOption parent =
        find(context, id).orElseThrow(() -> Refusal.notFound("The parent option was not found."));
    if (parent.parentId().isPresent()) {
      throw Refusal.badRequest("A cascading option cannot have options of its own.");
    }
    return parent.id();
  }

  private Set<String> taken(FieldContext context, Set<Long> except) {
    Set<String> taken = new HashSet<>();
    tables.optionsOf(context).stream()
        .filter(o -> !except.contains(o.id()))
        .forEach(o -> taken.add(place(o.parentId(), o.value())));
    return taken;
  }

  private static String place(Optional<Long> parent, String value) {
    return parent.map(Ids::text).orElse("") + "/" + value.strip().toLowerCase(Locale.ROOT);
  }

  private static void takeValue(Set<String> taken, Optional<Long> parent, String value) {
    if (!taken.add(place(parent, value))) {
      throw Refusal.badRequest("The option value '" + value + "' is already used.");
    }
  }

  private Reply update(JiraCall call) {
    FieldContext context = context(call);
    List<JsonNode> elements = Form.of(call).elements("options");
    if (elements.isEmpty() || elements.size() > MOST_AT_ONCE) {
      throw Refusal.badRequest(
          "Between 1 and " + MOST_AT_ONCE + " options can be updated in a request.");
    }
    List<FieldOption> next = new ArrayList<>();
    Set<Long> changing = new HashSet<>();
    for (JsonNode element : elements) {
      Form form = Form.of(element, "id", "value", "disabled");
      String id = form.required("id", LONGEST_VALUE);
      FieldOption old =
          find(context, id)
              .orElseThrow(() -> Refusal.notFound("One or more options were not found."));
      String value = form.filled("value", LONGEST_VALUE).orElse(old.value());
      boolean disabled = form.flag("disabled").orElse(old.disabled());
      form.check();
      if (!changing.add(old.id())) {
        throw Refusal.badRequest("The options must not contain duplicates.");
      }
      next.add(new FieldOption(old.id(), old.contextId(), old.parentId(), value, disabled));
    }
    Set<String> taken = taken(context, changing);
    next.forEach(o -> takeValue(taken, o.parentId(), o.value()));
    List<FieldOption> changed =
        next.stream().filter(o -> !tables.options().find(o.id()).equals(Optional.of(o))).toList();
    changed.forEach(o -> tables.options().put(o));
    ObjectNode document = Json.object();
    document.set(
        "options",
        Json.array(
            changed,
            o ->
                Json.object()
                    .put("id", Ids.text(o.id()))
                    .put("value", o.value())
                    .put("disabled", o.disabled())));
    return Reply.ok(document);
  }

  private Reply reorder(JiraCall call) {
    FieldContext context = context(call);
    Form form = Form.of(call);
    List<FieldOption> moving = new ArrayList<>();
    for (String id : form.texts("customFieldOptionIds")) {
      moving.add(
          find(context, id)
              .orElseThrow(() -> Refusal.notFound("One or more options were not found.")));
    }
    Set<Optional<Long>> parents = new HashSet<>();
    moving.forEach(o -> parents.add(o.parentId()));
    Optional<FieldOption> after =
        form.text("after")
            .map(id ->
                find(context, id).orElseThrow(() -> Refusal.notFound("The option was not found.")));
    after.ifPresent(o -> parents.add(o.parentId()));
    if (parents.size() > 1) {
      throw Refusal.badRequest("The options must all lie on one level, below one parent.");
    }
    List<FieldOption> level =
        tables.optionsOf(context).stream().filter(o -> parents.contains(o.parentId())).toList();
    tables.orderOptions(level, Reordering.moved(level, moving, after, form.text("position")));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    FieldContext context = context(call);
    FieldOption option =
        find(context, call.path("optionId"))
            .orElseThrow(() -> Refusal.notFound("The option was not found."));
    if (tables.optionsOf(context).stream()
        .anyMatch(o -> o.parentId().filter(p -> p == option.id()).isPresent())) {
      throw Refusal.badRequest("The cascading options must be deleted first.");
    }
    if (issues.countWithValue(context.fieldKey(), Ids.text(option.id())) > 0) {
      throw Refusal.badRequest("The option is used by issues.");
    }
    tables.options().remove(option.id());
    return Reply.noContent();
  }

  private Optional<FieldOption> find(FieldContext context, String id) {
    return tables.options().find(id).filter(o -> o.contextId() == context.id());
  }

  private FieldContext context(JiraCall call) {
    FieldContext context = lookup.context(call);
    if (!lookup.field(call).type().hasOptions()) {
      throw Refusal.badRequest("The custom field does not have options.");
    }
    return context;
  }
}
