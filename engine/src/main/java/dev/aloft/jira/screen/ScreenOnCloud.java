package dev.aloft.jira.screen;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Generated;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.field.FieldType;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Screens of a Jira Cloud site. On which tab a field stands does not matter. */
final class ScreenOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  ScreenOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return ScreenType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.SCREEN, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode screen : site.screens().all()) {
      String id = screen.path("id").asString("");
      String name = screen.path("name").asString("");
      if (relevance.concerns(id, name)) {
        List<Value> fields = tabOfField(id).keySet().stream().map(ScreenOnCloud::field).toList();
        found.add(
            relevance.observed(
                id, name, Map.of("name", Value.text(name), "fields", Value.set(fields))));
      }
    }
    return found;
  }

  /** Custom fields are things of their own; the product's fields are known by name. */
  private static Value field(String id) {
    return id.startsWith("customfield_") ? new Value.Pointer(FieldType.TYPE, id) : Value.text(id);
  }

  private Map<String, String> tabOfField(String screen) {
    Map<String, String> tabs = new LinkedHashMap<>();
    for (JsonNode tab : site.screens().tabs(screen)) {
      String tabId = tab.path("id").asString("");
      site.screens()
          .fields(screen, tabId)
          .forEach(field -> tabs.put(field.path("id").asString(""), tabId));
    }
    return tabs;
  }

  @Override
  public String create(Draft draft) {
    String id = site.screens().create(draft.text("name"), "");
    putFields(id, draft);
    return id;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (changed.contains("name")) {
      site.screens().update(id, draft.text("name"), "");
    }
    if (changed.contains("fields")) {
      putFields(id, draft);
    }
  }

  private void putFields(String id, Draft draft) {
    Map<String, String> there = tabOfField(id);
    Set<String> wanted = new LinkedHashSet<>();
    draft.items("fields").forEach(item -> wanted.add(fieldId(item)));
    there.forEach((field, tab) -> {
      if (!wanted.contains(field)) {
        site.screens().removeField(id, tab, field);
      }
    });
    String firstTab = site.screens().tabs(id).getFirst().path("id").asString("");
    for (String field : inOrder(wanted)) {
      if (!there.containsKey(field)) {
        add(id, firstTab, field);
      }
    }
  }

  /** A call that arrives twice is refused the second time. */
  private void add(String id, String tab, String field) {
    try {
      site.screens().addField(id, tab, field);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400 || !tabOfField(id).containsKey(field)) {
        throw refusal;
      }
    }
  }

  /** As people know them: the product's fields first. */
  private static List<String> inOrder(Set<String> wanted) {
    Set<String> ordered = new LinkedHashSet<>(ScreenDerivation.ALWAYS);
    ordered.retainAll(wanted);
    ordered.addAll(wanted);
    return List.copyOf(ordered);
  }

  private static String fieldId(Value item) {
    return switch (item) {
      case Value.Text(String name) -> name;
      case Value.Pointer pointer -> pointer.id();
      default -> throw new IllegalArgumentException("no field: " + item);
    };
  }

  @Override
  public void delete(String id) {
    site.screens().delete(id);
  }
}
