package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.FieldReach;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Contexts of custom fields, by what each project of the source has and the site says of each. */
final class ContextAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;
  private final Map<String, FieldReach> reaches = new HashMap<>();

  ContextAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return FieldContextType.SCHEMA;
  }

  /** What comes together in one context on the target. */
  private static final class Together {
    final Set<Value> projects = new LinkedHashSet<>();
    final Set<SourceContext> contexts = new LinkedHashSet<>();
    final Set<String> issueTypes = new LinkedHashSet<>();
    final Set<SourceOption> chosen = new LinkedHashSet<>();
    Optional<Value> field = Optional.empty();
    boolean options;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Map<Address, Together> all = new LinkedHashMap<>();
    try (Stream<EntityRow> fields = scope.source().staging().stream("CustomField")) {
      fields.forEach(field -> collect(field, all));
    }
    all.forEach((address, together) -> sink.accept(expected(address, together)));
  }

  private void collect(EntityRow field, Map<Address, Together> all) {
    String type = field.text("customfieldtypekey");
    boolean options =
        Stream.of("select", "radiobuttons", "multicheckboxes", "multiselect", "cascadingselect")
            .anyMatch(kind -> type.endsWith(":" + kind));
    List<SourceContext> contexts = scope.source().contexts("customfield_" + field.id());
    for (SourceContext context : contexts) {
      for (MovingProject project : scope.projects()) {
        scope
            .names()
            .find(
                FieldContextType.TYPE,
                context.schemeId() + "/" + context.configurationId() + "/" + project.source().id())
            .ifPresent(address -> {
              Together together = all.computeIfAbsent(address, any -> new Together());
              together.projects.add(Value.reference(project.address()));
              together.contexts.add(context);
              together.options |= options;
              FieldReach reach = reach(project);
              together.issueTypes.addAll(reach.types(field.id()));
              reach.choices(field.id()).forEach(choice -> choose(contexts, choice, together));
              together.field =
                  scope.names().find("jira.custom-field", field.id()).map(Value::reference);
            });
      }
    }
  }

  /** What the project's issues have, whichever context brought it. */
  private FieldReach reach(MovingProject project) {
    return reaches.computeIfAbsent(
        project.source().id(),
        id -> {
          FieldReach reach = new FieldReach(scope.source());
          if (project.content().isPresent()) {
            try (Stream<SourceIssueBundle> issues = scope.source().issues(id)) {
              issues.forEach(reach::add);
            }
          }
          return reach;
        });
  }

  private static void choose(List<SourceContext> contexts, String choice, Together together) {
    List<SourceOption> all = contexts.stream().flatMap(c -> c.options().stream()).toList();
    all.stream()
        .filter(option -> option.id().equals(choice.split("\\.", 2)[0].strip()))
        .findFirst()
        .or(() -> all.stream().filter(option -> option.value().equals(choice)).findFirst())
        .ifPresent(option -> {
          together.chosen.add(option);
          all.stream()
              .filter(above -> option.parentId().equals(Optional.of(above.id())))
              .forEach(together.chosen::add);
        });
  }

  private Expected expected(Address address, Together together) {
    Map<String, Value> values = new TreeMap<>();
    together.field.ifPresent(field -> values.put("field", field));
    values.put("name", Value.text(address.key().substring(address.key().indexOf('/') + 1)));
    // What several became has the description of the one whose number is in the name.
    together.contexts.stream()
        .filter(context -> address.key().endsWith(" #" + context.schemeId()))
        .map(context -> context.description().strip())
        .map(text -> text.length() > 255 ? text.substring(0, 255).strip() : text)
        .findFirst()
        .ifPresent(text -> values.put("description", Value.textOrNone(text)));
    values.put("projects", Value.set(together.projects));
    boolean everyType = together.contexts.stream().anyMatch(c -> c.issueTypes().isEmpty());
    together.contexts.forEach(context -> together.issueTypes.addAll(context.issueTypes()));
    values.put("issueTypes", everyType ? Value.set(Set.of()) : types(together.issueTypes));
    if (together.options) {
      Set<SourceOption> options = new LinkedHashSet<>();
      together.contexts.forEach(context -> options.addAll(context.options()));
      options.addAll(together.chosen);
      Map<String, List<SourceOption>> byParent = new HashMap<>();
      options.stream()
          .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
          .forEach(option ->
              byParent
                  .computeIfAbsent(option.parentId().orElse(""), any -> new ArrayList<>())
                  .add(option));
      values.put("options", Value.list(level(byParent, byParent.getOrDefault("", List.of()))));
    }
    return Expected.of(address, values);
  }

  private Value types(Set<String> ids) {
    return Value.set(
        ids.stream()
            .flatMap(id -> scope.names().find("jira.issue-type", id).stream())
            .distinct()
            .map(Value::reference)
            .toList());
  }

  private static List<Value> level(
      Map<String, List<SourceOption>> byParent, List<SourceOption> options) {
    Map<String, SourceOption> first = new LinkedHashMap<>();
    Map<String, List<SourceOption>> below = new HashMap<>();
    for (SourceOption option : options) {
      String text = ShortNames.fit(option.value(), 255);
      if (!text.isEmpty()) {
        String folded = text.toLowerCase(java.util.Locale.ROOT);
        first.putIfAbsent(folded, option);
        below
            .computeIfAbsent(folded, any -> new ArrayList<>())
            .addAll(byParent.getOrDefault(option.id(), List.of()));
      }
    }
    List<Value> level = new ArrayList<>();
    first.forEach((folded, option) ->
        level.add(
            Value.fields(
                Map.of(
                    "value",
                    Value.text(ShortNames.fit(option.value(), 255)),
                    "disabled",
                    Value.flag(option.disabled()),
                    "children",
                    Value.list(level(byParent, below.getOrDefault(folded, List.of())))))));
    return level;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Map<String, JsonNode> there = new HashMap<>();
    site.fields().all().forEach(field -> there.put(field.path("id").asString(""), field));
    List<Actual> found = new ArrayList<>();
    for (String id : ids) {
      String field = id.substring(0, id.indexOf('/'));
      String context = id.substring(id.indexOf('/') + 1);
      JsonNode holder = there.get(field);
      if (holder == null) {
        continue;
      }
      site.fieldContexts().ofField(field).stream()
          .filter(one -> one.path("id").asString("").equals(context))
          .findFirst()
          .ifPresent(one -> found.add(actual(id, field, one, hasOptions(holder))));
    }
    strangers(identity, there.keySet(), Set.copyOf(ids), found);
    return found;
  }

  /** Contexts of somebody else that rule in a project of ours for a field of ours. */
  private void strangers(
      Identity identity, Set<String> fields, Set<String> ours, List<Actual> found) {
    Set<String> projects =
        scope.projects().stream()
            .flatMap(project -> identity.idOf(project.address()).stream())
            .collect(Collectors.toSet());
    for (Address field : fields()) {
      Optional<String> id =
          identity.idOf(field).filter(any -> identity.ours(field)).filter(fields::contains);
      id.ifPresent(known -> {
        Set<String> strange =
            site.fieldContexts().projectMappings(known).stream()
                .filter(mapping -> projects.contains(mapping.path("projectId").asString("")))
                .map(mapping -> mapping.path("contextId").asString(""))
                .filter(context -> !ours.contains(known + "/" + context))
                .collect(Collectors.toSet());
        if (!strange.isEmpty()) {
          site.fieldContexts().ofField(known).stream()
              .filter(context -> strange.contains(context.path("id").asString("")))
              .forEach(context -> found.add(stranger(field, known, context)));
        }
      });
    }
  }

  private Set<Address> fields() {
    try (Stream<EntityRow> rows = scope.source().staging().stream("CustomField")) {
      return rows.flatMap(row -> scope.names().find("jira.custom-field", row.id()).stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private static Actual stranger(Address field, String fieldId, JsonNode context) {
    return new Actual(
        fieldId + "/" + context.path("id").asString(""),
        field.key() + "/" + context.path("name").asString(""),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  private Actual actual(String id, String field, JsonNode there, boolean optioned) {
    String context = there.path("id").asString("");
    String name = there.path("name").asString("");
    Map<String, Value> values = new TreeMap<>();
    values.put("field", new Value.Pointer("jira.custom-field", field));
    values.put("name", Value.text(name));
    values.put("description", Value.textOrNone(there.path("description").asString("").strip()));
    values.put(
        "projects",
        set(site.fieldContexts().projectMappings(field), context, "projectId", MovingProject.TYPE));
    values.put(
        "issueTypes",
        set(
            site.fieldContexts().issueTypeMappings(field),
            context,
            "issueTypeId",
            "jira.issue-type"));
    if (optioned) {
      values.put("options", Value.list(options(field, context)));
    }
    return new Actual(id, name, Optional.empty(), values, List.of());
  }

  private static boolean hasOptions(JsonNode field) {
    return field
        .path("schema")
        .path("custom")
        .asString("")
        .matches(".*:(select|radiobuttons|multicheckboxes|multiselect|cascadingselect)");
  }

  private static Value set(
      Iterable<JsonNode> mappings, String context, String attribute, String type) {
    Set<Value> found = new LinkedHashSet<>();
    for (JsonNode mapping : mappings) {
      String value = mapping.path(attribute).asString("");
      if (mapping.path("contextId").asString("").equals(context) && !value.isEmpty()) {
        found.add(new Value.Pointer(type, value));
      }
    }
    return Value.set(found);
  }

  private List<Value> options(String field, String context) {
    Map<String, List<JsonNode>> byParent = new LinkedHashMap<>();
    for (JsonNode option : site.fieldOptions().ofContext(field, context)) {
      byParent
          .computeIfAbsent(option.path("optionId").asString(""), any -> new ArrayList<>())
          .add(option);
    }
    return options(byParent, "");
  }

  private static List<Value> options(Map<String, List<JsonNode>> byParent, String parent) {
    return byParent.getOrDefault(parent, List.of()).stream()
        .map(option ->
            Value.fields(
                Map.of(
                    "value",
                    Value.text(option.path("value").asString("")),
                    "disabled",
                    Value.flag(option.path("disabled").asBoolean(false)),
                    "children",
                    Value.list(options(byParent, option.path("id").asString(""))))))
        .toList();
  }
}
