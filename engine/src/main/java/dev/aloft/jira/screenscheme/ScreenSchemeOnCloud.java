package dev.aloft.jira.screenscheme;

import dev.aloft.jira.Generated;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Screen schemes of a Jira Cloud site. */
final class ScreenSchemeOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  ScreenSchemeOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return ScreenSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.SCREEN_SCHEME, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode scheme : site.screenSchemes().all()) {
      String id = scheme.path("id").asString("");
      String name = scheme.path("name").asString("");
      if (relevance.concerns(id, name)) {
        Map<String, Value> screens = new TreeMap<>();
        scheme
            .path("screens")
            .properties()
            .forEach(entry ->
                screens.put(
                    entry.getKey(),
                    new Value.Pointer(Generated.SCREEN, entry.getValue().asString(""))));
        found.add(
            relevance.observed(
                id, name, Map.of("name", Value.text(name), "screens", Value.fields(screens))));
      }
    }
    return found;
  }

  @Override
  public String create(Draft draft) {
    Map<String, String> screens = new TreeMap<>();
    draft
        .fields("screens")
        .forEach((operation, screen) -> {
          if (screen instanceof Value.Pointer pointer) {
            screens.put(operation, pointer.id());
          }
        });
    return site.screenSchemes().create(draft.text("name"), "", screens);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ObjectNode screens = JsonNodeFactory.instance.objectNode();
    // Null takes a screen away, by the operation's description; its schema knows only texts.
    there(id).properties().stream()
        .map(Map.Entry::getKey)
        .filter(operation -> !draft.fields("screens").containsKey(operation))
        .forEach(screens::putNull);
    draft
        .fields("screens")
        .forEach((operation, screen) -> {
          if (screen instanceof Value.Pointer pointer) {
            screens.put(operation, pointer.id());
          }
        });
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", draft.text("name"));
    body.set("screens", screens);
    site.screenSchemes().update(id, body);
  }

  private JsonNode there(String id) {
    return site.screenSchemes().all().stream()
        .filter(scheme -> scheme.path("id").asString("").equals(id))
        .findFirst()
        .map(scheme -> scheme.path("screens"))
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  @Override
  public void delete(String id) {
    site.screenSchemes().delete(id);
  }
}
