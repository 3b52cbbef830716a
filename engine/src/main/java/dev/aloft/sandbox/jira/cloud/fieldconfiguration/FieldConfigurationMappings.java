package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfigurationScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which field configuration a scheme gives to which issue type. */
public final class FieldConfigurationMappings implements Resource<JiraCall> {

  private static final int MOST_SCHEMES = 50;
  private static final String OTHERS = "default";
  private static final String MAPPINGS = "mappings";
  private static final String TYPES = "issueTypeIds";

  private final SiteTables tables;
  private final FieldLayouts layouts;

  /** The mappings of a site's schemes. */
  public FieldConfigurationMappings(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFieldConfigurationSchemeMappings")
        .query("startAt", "maxResults", "fieldConfigurationSchemeId")
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::all));
    on.on("setFieldConfigurationSchemeMapping")
        .body(MAPPINGS)
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::set));
    on.on("removeIssueTypesFromGlobalFieldConfigurationScheme")
        .body(TYPES)
        .administratorsOnly()
        .answer(Unmoved.only(layouts, this::remove));
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "fieldConfigurationSchemeId");
    if (ids.size() > MOST_SCHEMES) {
      throw Refusal.badRequest("At most " + MOST_SCHEMES + " schemes may be named.");
    }
    List<ObjectNode> items = new ArrayList<>();
    for (FieldConfigurationScheme scheme :
        layouts.schemes().where(one -> Filters.takes(ids, one.id()))) {
      scheme.byIssueType().forEach((type, id) -> items.add(item(scheme, Ids.text(type), id)));
      items.add(item(scheme, OTHERS, scheme.others()));
    }
    if (!ids.isEmpty() && items.isEmpty()) {
      throw Refusal.notFound("No field configuration schemes were found.");
    }
    return Reply.ok(
        Pages.bean(call, items, FieldConfigurations.PAGE, FieldConfigurations.PAGE, item -> item));
  }

  private static ObjectNode item(FieldConfigurationScheme scheme, String type, long id) {
    return Json.object()
        .put("fieldConfigurationSchemeId", Ids.text(scheme.id()))
        .put("issueTypeId", type)
        .put("fieldConfigurationId", Ids.text(id));
  }

  private Reply set(JiraCall call) {
    FieldConfigurationScheme scheme = FieldConfigurationSchemes.find(layouts, call);
    List<JsonNode> mappings = Form.of(call).elements(MAPPINGS);
    if (mappings.isEmpty()) {
      throw Refusal.field(MAPPINGS, "At least one mapping is required.");
    }
    Map<String, Long> said = new LinkedHashMap<>();
    for (JsonNode node : mappings) {
      Form form = Form.of(node, "issueTypeId", "fieldConfigurationId");
      String type = form.required("issueTypeId", FieldConfigurations.LONGEST);
      String id = form.required("fieldConfigurationId", FieldConfigurations.LONGEST);
      form.check();
      if (said.put(type, configuration(id)) != null) {
        throw Refusal.badRequest("The issue type " + type + " is mapped twice.");
      }
    }
    Map<Long, Long> byType = new LinkedHashMap<>(scheme.byIssueType());
    long others = scheme.others();
    for (Map.Entry<String, Long> mapping : said.entrySet()) {
      if (mapping.getKey().equals(OTHERS)) {
        others = mapping.getValue();
      } else {
        byType.put(type(mapping.getKey()), mapping.getValue());
      }
    }
    put(scheme, others, byType);
    return Reply.noContent();
  }

  private long configuration(String id) {
    return layouts
        .configurations()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The field configuration " + id + " was not found."))
        .id();
  }

  private long type(String id) {
    return tables
        .issueTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue type " + id + " was not found."))
        .id();
  }

  private Reply remove(JiraCall call) {
    FieldConfigurationScheme scheme = FieldConfigurationSchemes.find(layouts, call);
    Form form = Form.of(call);
    List<Long> gone = form.ids(TYPES);
    if (gone.isEmpty()) {
      form.refuse(TYPES, "At least one issue type is required.");
    }
    form.check();
    if (!scheme.byIssueType().keySet().containsAll(gone)) {
      throw Refusal.notFound("One or more issue types are not mapped by the scheme.");
    }
    Map<Long, Long> rest = new LinkedHashMap<>(scheme.byIssueType());
    gone.forEach(rest::remove);
    put(scheme, scheme.others(), rest);
    return Reply.noContent();
  }

  private void put(FieldConfigurationScheme old, long others, Map<Long, Long> byType) {
    layouts
        .schemes()
        .put(new FieldConfigurationScheme(old.id(), old.name(), old.description(), others, byType));
  }
}
