package dev.aloft.jira.issuetypescreenscheme;

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

/** Issue type screen schemes of a Jira Cloud site. */
final class IssueTypeScreenSchemeOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  IssueTypeScreenSchemeOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return IssueTypeScreenSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.ISSUE_TYPE_SCREEN_SCHEME, wanted, stamps);
    Map<String, String> names = new TreeMap<>();
    for (JsonNode scheme : site.issueTypeScreenSchemes().all()) {
      String id = scheme.path("id").asString("");
      String name = scheme.path("name").asString("");
      if (relevance.concerns(id, name)) {
        names.put(id, name);
      }
    }
    Map<String, Map<String, Value>> mappings = mappings(names.keySet());
    List<Observed> found = new ArrayList<>();
    names.forEach((id, name) ->
        found.add(
            relevance.observed(
                id,
                name,
                Map.of(
                    "name",
                    Value.text(name),
                    "mappings",
                    Value.fields(mappings.getOrDefault(id, Map.of()))))));
    return found;
  }

  private Map<String, Map<String, Value>> mappings(Set<String> schemes) {
    Map<String, Map<String, Value>> found = new TreeMap<>();
    if (schemes.isEmpty()) {
      return found;
    }
    for (JsonNode mapping : site.issueTypeScreenSchemes().mappings(schemes)) {
      found
          .computeIfAbsent(
              mapping.path("issueTypeScreenSchemeId").asString(""), id -> new TreeMap<>())
          .put(
              mapping.path("issueTypeId").asString(""),
              new Value.Pointer(
                  Generated.SCREEN_SCHEME, mapping.path("screenSchemeId").asString("")));
    }
    return found;
  }

  @Override
  public String create(Draft draft) {
    return site.issueTypeScreenSchemes().create(draft.text("name"), "", wanted(draft));
  }

  private static Map<String, String> wanted(Draft draft) {
    Map<String, String> mappings = new TreeMap<>();
    draft
        .fields("mappings")
        .forEach((type, scheme) -> {
          if (scheme instanceof Value.Pointer pointer) {
            mappings.put(type, pointer.id());
          }
        });
    return mappings;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (changed.contains("name")) {
      site.issueTypeScreenSchemes()
          .update(id, JsonNodeFactory.instance.objectNode().put("name", draft.text("name")));
    }
    if (changed.contains("mappings")) {
      Map<String, String> mappings = wanted(draft);
      String standard = mappings.remove("default");
      if (standard != null) {
        site.issueTypeScreenSchemes().setDefault(id, standard);
      }
      List<String> others =
          mappings(Set.of(id)).getOrDefault(id, Map.of()).keySet().stream()
              .filter(type -> !type.equals("default"))
              .toList();
      if (!others.isEmpty()) {
        site.issueTypeScreenSchemes().removeMappings(id, others);
      }
      if (!mappings.isEmpty()) {
        site.issueTypeScreenSchemes().addMappings(id, mappings);
      }
    }
  }

  @Override
  public void delete(String id) {
    site.issueTypeScreenSchemes().delete(id);
  }
}
