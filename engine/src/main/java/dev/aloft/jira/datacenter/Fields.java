package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads custom fields and their options. Replies merge the contexts of a field, so each field has
 * one here, with the projects and types of all of them.
 */
final class Fields {

  private static final String CUSTOM = "customfield_";
  private static final int FIELDS_A_PAGE = 100;
  private static final int OPTIONS_A_PAGE = 1_000;

  private final DataCenterApi api;
  private final SourceRows rows;
  private final Map<String, Field> fields = new HashMap<>();

  Fields(DataCenterApi api, SourceRows rows) {
    this.api = api;
    this.rows = rows;
  }

  /** A custom field: its number, and the whole key of its type. */
  static final class Field {
    private final String id;
    private final String type;
    private final Set<String> options = new HashSet<>();

    private Field(String id, String type) {
      this.id = id;
      this.type = type;
    }

    String id() {
      return id;
    }

    String type() {
      return type;
    }
  }

  /** Reads all custom fields: {@code getCustomFields}. */
  void read() {
    List<JsonNode> all = api.pages(DataCenterApi.get("/customFields"), FIELDS_A_PAGE).list();
    List<JsonNode> inOrder =
        all.stream()
            .sorted(java.util.Comparator.comparingLong(one -> one.path("numericId").asLong(0)))
            .toList();
    inOrder.forEach(this::field);
  }

  /** The custom field that a reply calls so, such as {@code customfield_10001}. */
  Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private void field(JsonNode shown) {
    String name = SourceRows.text(shown.path("id"));
    String id = name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
    Field field = new Field(id, SourceRows.text(shown.path("type")));
    fields.put(name, field);
    rows.of("CustomField")
        .put("id", id)
        .from(shown, "name", "name")
        .from(shown, "description", "description")
        .put("customfieldtypekey", field.type())
        .from(shown, "searcherKey", "customfieldsearcherkey")
        .add();
    context(name, id, shown);
    if (FieldTypes.hasOptions(field.type())) {
      options(field);
    }
  }

  private void context(String name, String id, JsonNode shown) {
    rows.of("FieldConfigScheme").put("id", id).put("fieldid", name).put("name", "all").add();
    rows.of("FieldConfiguration").put("id", id).put("fieldid", name).put("name", "all").add();
    List<String> projects = ids(shown.path("projectIds"));
    boolean everywhere = shown.path("isAllProjects").asBoolean(projects.isEmpty());
    for (String project : everywhere ? List.of("") : projects) {
      rows.of("ConfigurationContext")
          .put("key", name)
          .put("fieldconfigscheme", id)
          .some("project", project)
          .add();
    }
    List<String> types = ids(shown.path("issueTypeIds"));
    for (String type : types.isEmpty() ? List.of("") : types) {
      rows.of("FieldConfigSchemeIssueType")
          .put("fieldconfigscheme", id)
          .put("fieldconfiguration", id)
          .some("issuetype", type)
          .add();
    }
  }

  private static List<String> ids(JsonNode list) {
    return list.valueStream().map(SourceRows::text).filter(id -> !id.equals("-1")).toList();
  }

  /** Stages the options of a field, those below others after them. */
  private void options(Field field) {
    Map<String, JsonNode> shown = listed(field);
    Map<String, String> parents = new HashMap<>();
    for (JsonNode option : List.copyOf(shown.values())) {
      for (JsonNode child : option.path("childrenIds")) {
        String id = SourceRows.text(child);
        parents.put(id, SourceRows.text(option.path("id")));
        if (!shown.containsKey(id)) {
          api.find(DataCenterApi.get("/customFieldOption/{id}", id))
              .ifPresent(found -> shown.put(id, found));
        }
      }
    }
    shown.forEach((id, option) ->
        option(field, id, option, Optional.ofNullable(parents.get(id)), field.options.size()));
  }

  /**
   * {@code getCustomFieldOptions}. The contract does not say from where pages count, so the page
   * that comes unasked is the first, and the others are asked for until every option was seen.
   */
  private Map<String, JsonNode> listed(Field field) {
    SiteRequest request =
        DataCenterApi.get("/customFields/{customFieldId}/options", CUSTOM + field.id())
            .query("maxResults", OPTIONS_A_PAGE);
    Map<String, JsonNode> options = new LinkedHashMap<>();
    Optional<JsonNode> first = api.find(request);
    if (first.isEmpty()) {
      return options;
    }
    List<JsonNode> found = new ArrayList<>(DataCenterApi.list(request, first.get(), "options"));
    long total = first.get().path("total").asLong(0);
    found.forEach(one -> options.put(SourceRows.text(one.path("id")), one));
    for (int page = 1; options.size() < total && !found.isEmpty(); page++) {
      found = api.list(request.query("page", page), "options");
      found.forEach(one -> options.putIfAbsent(SourceRows.text(one.path("id")), one));
    }
    return options;
  }

  /** An option that an issue shows: one that no list had is staged, since the issue chose it. */
  void chosen(Field field, JsonNode option, Optional<String> parent) {
    String id = SourceRows.text(option.path("id"));
    if (!id.isEmpty() && !field.options.contains(id)) {
      option(field, id, option, parent, field.options.size());
    }
  }

  private void option(
      Field field, String id, JsonNode option, Optional<String> parent, long sequence) {
    field.options.add(id);
    rows.of("CustomFieldOption")
        .put("id", id)
        .put("customfield", field.id())
        .put("customfieldconfig", field.id())
        .some("parentoptionid", parent.orElse(""))
        .put("sequence", sequence)
        .put("value", SourceRows.text(option.path("value")))
        .put("disabled", option.path("disabled").asBoolean(false))
        .add();
  }
}
