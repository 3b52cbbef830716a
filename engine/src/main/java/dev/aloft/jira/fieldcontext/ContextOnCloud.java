package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.field.FieldKind;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.paging.Paged;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Contexts of custom fields of a Jira Cloud site. */
final class ContextOnCloud implements TargetType {

  private static final String ISSUE_TYPE = "jira.issue-type";

  private final JiraCloud site;
  private final StampRegister stamps;

  ContextOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return FieldContextType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> fieldKeys =
        wanted.resources().stream()
            .map(Desired::naturalKey)
            .map(key -> key.substring(0, key.lastIndexOf('\n')))
            .collect(Collectors.toSet());
    Set<String> fieldIds =
        wanted.knownIds().stream()
            .map(id -> ContextId.parse(id).field())
            .collect(Collectors.toSet());
    Relevance relevance = new Relevance(FieldContextType.TYPE, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode field : site.fields().custom(List.of())) {
      String id = field.path("id").asString("");
      String type = field.path("schema").path("custom").asString("");
      String key = field.path("name").asString("") + "\n" + type;
      if (fieldKeys.contains(key) || fieldIds.contains(id)) {
        found.addAll(ofField(id, key, type, relevance));
      }
    }
    return found;
  }

  private List<Observed> ofField(
      String fieldId, String fieldKey, String type, Relevance relevance) {
    List<JsonNode> contexts =
        site.fieldContexts().ofField(fieldId).stream()
            .filter(context ->
                relevance.concerns(
                    new ContextId(fieldId, context.path("id").asString("")).toString(),
                    fieldKey + "\n" + context.path("name").asString("")))
            .toList();
    if (contexts.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> projects =
        byContext(site.fieldContexts().projectMappings(fieldId), "projectId");
    Map<String, Set<String>> types =
        byContext(site.fieldContexts().issueTypeMappings(fieldId), "issueTypeId");
    boolean hasOptions = FieldKind.of(type).filter(FieldKind::hasOptions).isPresent();
    List<Observed> found = new ArrayList<>();
    for (JsonNode context : contexts) {
      String contextId = context.path("id").asString("");
      ContextId id = new ContextId(fieldId, contextId);
      String name = context.path("name").asString("");
      Map<String, Value> values = new TreeMap<>();
      values.put("field", new Value.Pointer(FieldType.TYPE, fieldId));
      values.put("name", Value.text(name));
      values.put("description", Value.textOrNone(context.path("description").asString("").strip()));
      values.put("projects", pointers(MovingProject.TYPE, projects.get(contextId)));
      values.put("issueTypes", pointers(ISSUE_TYPE, types.get(contextId)));
      if (hasOptions) {
        values.put("options", new OptionsOnCloud(site, id).value());
      }
      found.add(relevance.observed(id.toString(), fieldKey + "\n" + name, values));
    }
    return found;
  }

  private static Map<String, Set<String>> byContext(Paged mappings, String attribute) {
    Map<String, Set<String>> found = new HashMap<>();
    for (JsonNode mapping : mappings) {
      String value = mapping.path(attribute).asString("");
      if (!value.isEmpty()) {
        found
            .computeIfAbsent(mapping.path("contextId").asString(""), id -> new TreeSet<>())
            .add(value);
      }
    }
    return found;
  }

  private static Value pointers(String type, @org.jspecify.annotations.Nullable Set<String> ids) {
    return Value.set(
        Optional.ofNullable(ids).orElse(Set.of()).stream()
            .<Value>map(id -> new Value.Pointer(type, id))
            .toList());
  }

  @Override
  public String create(Draft draft) {
    String field =
        draft
            .id("field")
            .orElseThrow(() -> new IllegalArgumentException(draft.address() + " has no field"));
    String context =
        site.fieldContexts()
            .create(
                field,
                draft.text("name"),
                draft.text("description"),
                draft.ids("projects"),
                draft.ids("issueTypes"));
    ContextId id = new ContextId(field, context);
    if (draft.has("options")) {
      new OptionsOnCloud(site, id).write(draft.items("options"));
    }
    return id.toString();
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ContextId context = ContextId.parse(id);
    String field = context.field();
    if (changed.contains("name") || changed.contains("description")) {
      site.fieldContexts()
          .update(field, context.context(), draft.text("name"), draft.text("description"));
    }
    if (changed.contains("projects")) {
      align(
          draft.ids("projects"),
          there(site.fieldContexts().projectMappings(field), "projectId", context),
          (more, less) -> {
            if (!more.isEmpty()) {
              site.fieldContexts().addProjects(field, context.context(), more);
            }
            if (!less.isEmpty()) {
              site.fieldContexts().removeProjects(field, context.context(), less);
            }
          });
    }
    if (changed.contains("issueTypes")) {
      align(
          draft.ids("issueTypes"),
          there(site.fieldContexts().issueTypeMappings(field), "issueTypeId", context),
          (more, less) -> {
            if (!more.isEmpty()) {
              site.fieldContexts().addIssueTypes(field, context.context(), more);
            }
            if (!less.isEmpty()) {
              site.fieldContexts().removeIssueTypes(field, context.context(), less);
            }
          });
    }
    if (changed.contains("options")) {
      new OptionsOnCloud(site, context).write(draft.items("options"));
    }
  }

  private static Set<String> there(Paged mappings, String attribute, ContextId context) {
    return byContext(mappings, attribute).getOrDefault(context.context(), Set.of());
  }

  private static void align(
      Collection<String> wanted,
      Set<String> there,
      BiConsumer<Set<String>, Set<String>> moreAndLess) {
    Set<String> more = new TreeSet<>(wanted);
    more.removeAll(there);
    Set<String> less = new TreeSet<>(there);
    less.removeAll(new HashSet<>(wanted));
    moreAndLess.accept(more, less);
  }

  @Override
  public void delete(String id) {
    ContextId context = ContextId.parse(id);
    site.fieldContexts().delete(context.field(), context.context());
  }
}
