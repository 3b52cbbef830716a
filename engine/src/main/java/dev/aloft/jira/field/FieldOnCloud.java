package dev.aloft.jira.field;

import dev.aloft.http.SiteRefusal;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Custom fields of a Jira Cloud site. Fields that the product owns are told as they are. */
final class FieldOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  FieldOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return FieldType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(FieldType.TYPE, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode field : site.fields().custom(List.of("searcherKey"))) {
      String id = field.path("id").asString("");
      String name = field.path("name").asString("");
      String type = field.path("schema").path("custom").asString("");
      String key = FieldDerivation.naturalKey(name, type);
      if (relevance.concerns(id, key)) {
        found.add(
            relevance.observed(
                id,
                key,
                Map.of(
                    "name",
                    Value.text(name),
                    "type",
                    Value.text(type),
                    "searcher",
                    Value.textOrNone(field.path("searcherKey").asString("")),
                    "description",
                    Value.textOrNone(field.path("description").asString("")))));
      }
    }
    return found;
  }

  @Override
  public String create(Draft draft) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", draft.text("name"))
            .put("type", draft.text("type"))
            .put("description", draft.text("description"));
    if (draft.has("searcher")) {
      body.put("searcherKey", draft.text("searcher"));
    }
    return site.fields().create(body);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (changed.contains("name")) {
      body.put("name", draft.text("name"));
    }
    if (changed.contains("description")) {
      body.put("description", draft.text("description"));
    }
    if (changed.contains("searcher") && draft.has("searcher")) {
      body.put("searcherKey", draft.text("searcher"));
    }
    site.fields().update(id, body);
  }

  /** Into the trash, from which it can be restored with its values. */
  @Override
  public void delete(String id) {
    try {
      site.fields().trash(id);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400 || isThere(id)) {
        throw refusal;
      }
    }
  }

  private boolean isThere(String id) {
    for (JsonNode field : site.fields().custom(List.of())) {
      if (field.path("id").asString("").equals(id)) {
        return true;
      }
    }
    return false;
  }
}
