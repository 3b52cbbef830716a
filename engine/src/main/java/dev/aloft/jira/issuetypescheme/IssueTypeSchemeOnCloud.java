package dev.aloft.jira.issuetypescheme;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Issue type schemes of a Jira Cloud site. */
final class IssueTypeSchemeOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  IssueTypeSchemeOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return IssueTypeSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.ISSUE_TYPE_SCHEME, wanted, stamps);
    Map<String, String> names = new TreeMap<>();
    for (JsonNode scheme : site.issueTypeSchemes().all()) {
      String id = scheme.path("id").asString("");
      String name = scheme.path("name").asString("");
      if (relevance.concerns(id, name)) {
        names.put(id, name);
      }
    }
    Map<String, List<String>> types = types(names.keySet());
    List<Observed> found = new ArrayList<>();
    names.forEach((id, name) ->
        found.add(
            relevance.observed(
                id,
                name,
                Map.of(
                    "name",
                    Value.text(name),
                    "issueTypes",
                    Value.set(
                        types.getOrDefault(id, List.of()).stream()
                            .<Value>map(
                                type -> new Value.Pointer(IssueTypeSchemeType.ISSUE_TYPE, type))
                            .toList())))));
    return found;
  }

  private Map<String, List<String>> types(Set<String> schemes) {
    Map<String, List<String>> found = new TreeMap<>();
    if (schemes.isEmpty()) {
      return found;
    }
    for (JsonNode mapping : site.issueTypeSchemes().mappings(schemes)) {
      found
          .computeIfAbsent(mapping.path("issueTypeSchemeId").asString(""), id -> new ArrayList<>())
          .add(mapping.path("issueTypeId").asString(""));
    }
    return found;
  }

  @Override
  public String create(Draft draft) {
    List<String> types = draft.ids("issueTypes");
    return site.issueTypeSchemes()
        .create(
            draft.text("name"), "", types.isEmpty() ? anyStandardType() : types, Optional.empty());
  }

  /** A scheme needs a type that is no sub-task, and an empty project does not say which. */
  private List<String> anyStandardType() {
    return site.issueTypes().all().stream()
        .filter(type -> type.path("hierarchyLevel").asInt(0) == 0)
        .filter(type -> !type.path("scope").path("type").asString("").equals("PROJECT"))
        .map(type -> type.path("id").asString(""))
        .limit(1)
        .toList();
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (changed.contains("name")) {
      site.issueTypeSchemes()
          .update(id, JsonNodeFactory.instance.objectNode().put("name", draft.text("name")));
    }
    if (changed.contains("issueTypes")) {
      Set<String> wanted = new TreeSet<>(draft.ids("issueTypes"));
      Set<String> there = new TreeSet<>(types(Set.of(id)).getOrDefault(id, List.of()));
      List<String> missing = wanted.stream().filter(type -> !there.contains(type)).toList();
      if (!missing.isEmpty()) {
        site.issueTypeSchemes().addIssueTypes(id, missing);
      }
      there.stream()
          .filter(type -> !wanted.contains(type))
          .forEach(type -> site.issueTypeSchemes().removeIssueType(id, type));
    }
  }

  @Override
  public void delete(String id) {
    site.issueTypeSchemes().delete(id);
  }
}
