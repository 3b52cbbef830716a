package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /field}, {@code /customFields}, {@code /customFieldOption}. */
public final class FieldResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int MOST = 1_000;

  private final JiraSite site;
  private final Tables tables;
  private final Fields fields;

  /** The fields of a site. */
  public FieldResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.fields = new Fields(tables);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getFields").answer(call -> Reply.ok(Json.array(fields.all(), Field::view)));
    operations
        .on("createCustomField")
        .body(
            "name",
            "description",
            "type",
            "searcherKey",
            "projectIds",
            "issueTypeIds",
            "id",
            "self")
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("getCustomFields")
        .query(
            "search",
            "types",
            "projectIds",
            "screenIds",
            "sortColumn",
            "sortOrder",
            "startAt",
            "maxResults")
        .administratorsOnly()
        .answer(this::list);
    operations.on("bulkDeleteCustomFields").query("ids").administratorsOnly().answer(this::delete);
    operations
        .on("getCustomFieldOptions")
        .query("query", "page", "maxResults", "projectIds", "issueTypeIds")
        .answer(this::options);
    operations
        .on("getCustomFieldOption")
        .answer(call -> {
          Lookup.known(call);
          return tables
              .options()
              .find(call.path("id"))
              .map(option -> Reply.ok(view(call, option)))
              .orElseThrow(() ->
                  Refusal.notFound(
                      "A custom field option with id '" + call.path("id") + "' does not exist"));
        });
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    String name = form.text("name").orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "You must specify a name for the custom field.");
    } else if (name.length() > 255) {
      form.refuse("name", "The name must not exceed 255 characters.");
    }
    String type = form.text("type").orElse("");
    if (Kind.ofCustom(type).isEmpty()) {
      form.refuse("type", "Invalid custom field type specified.");
    }
    Set<Long> projects = new HashSet<>(form.numbers("projectIds"));
    if (projects.stream().anyMatch(id -> tables.projects().find(id).isEmpty())) {
      form.refuse("projectIds", "A project does not exist.");
    }
    Set<Long> types = new HashSet<>(form.ids("issueTypeIds"));
    types.remove(-1L);
    if (types.stream().anyMatch(id -> tables.issueTypes().find(id).isEmpty())) {
      form.refuse("issueTypeIds", "An issue type does not exist.");
    }
    form.check();
    CustomField custom =
        new CustomField(
            tables.fields().nextId(),
            name,
            form.text("description").orElse(""),
            type,
            form.text("searcherKey"),
            projects,
            types);
    return Reply.created(Fields.of(tables.fields().put(custom)).view());
  }

  private Reply list(DataCenterCall call) {
    String search = call.query("search").orElse("").toLowerCase(Locale.ROOT);
    List<String> types = call.list("types");
    Set<Long> projects =
        call.list("projectIds").stream()
            .flatMap(id -> Ids.parse(id).stream())
            .collect(Collectors.toSet());
    List<String> screens = call.list("screenIds");
    Comparator<CustomField> order = order(call);
    List<CustomField> found =
        tables.fields().all().stream()
            .filter(one ->
                one.name().toLowerCase(Locale.ROOT).contains(search)
                    || one.description().toLowerCase(Locale.ROOT).contains(search))
            .filter(one -> types.isEmpty() || types.contains(one.type()))
            .filter(one ->
                projects.isEmpty()
                    || one.projects().isEmpty()
                    || one.projects().stream().anyMatch(projects::contains))
            .filter(one ->
                screens.isEmpty()
                    || tables
                        .screens()
                        .first(screen ->
                            screens.contains(Long.toString(screen.id()))
                                && screen.fields().contains(one.key()))
                        .isPresent())
            .sorted(order)
            .toList();
    return Reply.ok(Pages.bean(call, found, USUAL, MOST, one -> view(call, one)));
  }

  private Comparator<CustomField> order(DataCenterCall call) {
    String column = call.query("sortColumn").orElse("name");
    Comparator<CustomField> by =
        switch (column) {
          case "name" -> Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT));
          case "type" -> Comparator.comparing(CustomField::type);
          case "projectsCount" -> Comparator.comparingInt(one -> one.projects().size());
          case "screensCount" -> Comparator.comparingLong(this::screens);
          default ->
              throw Refusal.of(501, "The sandbox does not sort custom fields by '" + column + "'.");
        };
    return call.query("sortOrder").filter("DESC"::equalsIgnoreCase).isPresent()
        ? by.reversed()
        : by;
  }

  private long screens(CustomField custom) {
    return tables.screens().where(one -> one.fields().contains(custom.key())).size();
  }

  private ObjectNode view(DataCenterCall call, CustomField custom) {
    ObjectNode view = Json.object();
    view.put("id", custom.key());
    view.put("name", custom.name());
    view.put("description", custom.description());
    view.put("type", custom.type());
    custom.searcher().ifPresent(key -> view.put("searcherKey", key));
    view.put("self", call.address("/rest/api/2/customFields/" + custom.key()));
    view.put("numericId", custom.id());
    view.put("isLocked", custom.type().startsWith("com.pyxis.greenhopper.jira:"));
    view.put("isManaged", false);
    view.put("isAllProjects", custom.projects().isEmpty());
    view.put("isTrusted", true);
    view.set("projectIds", Json.numbers(custom.projects().stream().sorted().toList()));
    view.put("projectsCount", custom.projects().size());
    view.put("screensCount", screens(custom));
    view.put(
        "issuesWithValue",
        site.issues().all().filter(issue -> issue.value(custom.key()).isPresent()).count());
    ArrayNode types = view.putArray("issueTypeIds");
    custom.issueTypes().stream().sorted().forEach(id -> types.add(Long.toString(id)));
    return view;
  }

  private Reply delete(DataCenterCall call) {
    ObjectNode view = Json.object();
    ArrayNode deleted = view.putArray("deletedCustomFields");
    ObjectNode kept = view.putObject("notDeletedCustomFields");
    for (String id : Arrays.asList(call.query("ids").orElse("").split(",", -1))) {
      Optional<CustomField> custom =
          tables.fields().first(one -> one.key().equals(id) || Long.toString(one.id()).equals(id));
      if (custom.isPresent()) {
        tables
            .options()
            .where(option -> option.owner() == custom.get().id())
            .forEach(option -> tables.options().remove(option.id()));
        tables.fields().remove(custom.get().id());
        deleted.add(id);
      } else {
        kept.put(id, "The custom field does not exist.");
      }
    }
    view.put("message", deleted.size() + " custom fields deleted.");
    return Reply.ok(view);
  }

  private Reply options(DataCenterCall call) {
    Lookup.known(call);
    String id = call.path("customFieldId");
    CustomField custom =
        tables
            .fields()
            .first(one -> one.key().equals(id) || Long.toString(one.id()).equals(id))
            .orElseThrow(() -> Refusal.notFound("Custom field with id " + id + " does not exist."));
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<CustomField.Option> found =
        fields.options(custom.id(), 0).stream()
            .filter(option -> option.value().toLowerCase(Locale.ROOT).contains(query))
            .toList();
    int size = Math.max(1, call.integer("maxResults", 100));
    int from = Math.min(found.size(), Math.max(0, call.integer("page", 1) - 1) * size);
    List<CustomField.Option> page = found.subList(from, Math.min(found.size(), from + size));
    ObjectNode view = Json.object();
    view.put("total", found.size());
    view.set("options", Json.array(page, option -> view(call, option)));
    return Reply.ok(view);
  }

  private ObjectNode view(DataCenterCall call, CustomField.Option option) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/customFieldOption/" + option.id()));
    view.put("id", option.id());
    view.put("value", option.value());
    view.put("disabled", option.disabled());
    view.set(
        "childrenIds",
        Json.numbers(
            fields.options(option.owner(), option.id()).stream()
                .map(CustomField.Option::id)
                .toList()));
    return view;
  }
}
