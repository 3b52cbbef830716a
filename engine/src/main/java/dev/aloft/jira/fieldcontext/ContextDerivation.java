package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.field.FieldKind;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.field.FieldUse;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Wants a context for each group of moving projects that share what rules there. On a site a
 * project is in one context of a field only, so what several contexts of the source say about one
 * project becomes one: configurations by issue type, and fields that a decision made one.
 */
final class ContextDerivation {

  private static final int LONGEST_NAME = 255;

  private final Derivation derivation;

  /** By the ids of a context of the source: where it went. */
  private final Map<String, Address> became = new HashMap<>();

  ContextDerivation(Derivation derivation) {
    this.derivation = derivation;
  }

  void derive() {
    Map<Address, List<SourceCustomField>> fields = new LinkedHashMap<>();
    for (SourceCustomField field : derivation.source().customFields()) {
      if (FieldKind.of(field.typeKey()).isPresent()) {
        derivation
            .names()
            .find(FieldType.TYPE, field.id())
            .ifPresent(
                address -> fields.computeIfAbsent(address, any -> new ArrayList<>()).add(field));
      }
    }
    fields.forEach(this::ofField);
  }

  /** The context that a context of the source became, or is part of. */
  Optional<Address> became(SourceContext context) {
    return Optional.ofNullable(became.get(id(context)));
  }

  private static String id(SourceContext context) {
    return context.schemeId() + "/" + context.configurationId();
  }

  private void ofField(Address field, List<SourceCustomField> sources) {
    FieldKind kind = FieldKind.of(sources.getFirst().typeKey()).orElseThrow();
    Map<List<SourceContext>, List<MovingProject>> groups = new LinkedHashMap<>();
    for (MovingProject project : derivation.projects()) {
      List<SourceContext> ruling =
          sources.stream().flatMap(source -> ruling(source, kind, project).stream()).toList();
      if (!ruling.isEmpty()) {
        groups.computeIfAbsent(ruling, any -> new ArrayList<>()).add(project);
      }
    }
    groups.forEach((ruling, projects) -> want(field, kind, sources, ruling, projects));
  }

  /**
   * The contexts that rule; where none does, but issues have options that only contexts bring, the
   * field's first.
   */
  private List<SourceContext> ruling(
      SourceCustomField field, FieldKind kind, MovingProject project) {
    List<SourceContext> ruling = FieldUse.ruling(field.contexts(), project.source().id());
    boolean stranded =
        ruling.isEmpty()
            && kind.hasOptions()
            && !derivation.usage().of(project).reach().choices(field.id()).isEmpty();
    return stranded
        ? field.contexts().stream()
            .filter(one -> one.schemeId().equals(field.contexts().getFirst().schemeId()))
            .toList()
        : ruling;
  }

  private void want(
      Address field,
      FieldKind kind,
      List<SourceCustomField> sources,
      List<SourceContext> ruling,
      List<MovingProject> projects) {
    Optional<List<Value>> types = issueTypes(sources, ruling, projects, kind.hasOptions());
    if (types.isEmpty() || (!kind.hasOptions() && types.get().isEmpty())) {
      return;
    }
    SourceContext first = ruling.getFirst();
    String suffix = " #" + first.schemeId();
    String name = cut(first.name().strip(), LONGEST_NAME - suffix.length()) + suffix;
    Address address = Address.of(FieldContextType.TYPE, field.key() + "/" + name);
    Map<String, Value> values = new TreeMap<>();
    values.put("field", Value.reference(field));
    values.put("name", Value.text(name));
    values.put("description", Value.textOrNone(cut(first.description().strip(), LONGEST_NAME)));
    values.put(
        "projects", Value.set(projects.stream().map(p -> Value.reference(p.address())).toList()));
    values.put("issueTypes", Value.set(types.get()));
    if (kind.hasOptions()) {
      OptionTree tree = new OptionTree(ruling);
      for (SourceCustomField source : sources) {
        projects.forEach(project ->
            tree.add(source, derivation.usage().of(project).reach().choices(source.id())));
      }
      values.put("options", tree.value());
      derivation.lose(
          "jira.field-context.options",
          "the option of the same text: sites ignore case and blanks",
          tree.dropped());
      derivation.lose(
          "jira.field-context.options", "added: issues have them from elsewhere", tree.added());
    }
    for (SourceContext context : ruling) {
      became.put(id(context), address);
      projects.forEach(project ->
          derivation
              .names()
              .put(FieldContextType.TYPE, id(context) + "/" + project.source().id(), address));
    }
    derivation.want(
        Desired.of(
            address,
            fieldKey(field) + "\n" + kind.typeKey() + "\n" + name,
            values,
            OnExisting.USE_IF_EQUAL,
            Role.MIGRATED,
            Derivation.cause(Optional.empty(), first.rows().getFirst())));
  }

  /** The name that the field has on the target. */
  private static String fieldKey(Address field) {
    return field.key().substring(0, field.key().lastIndexOf('#'));
  }

  /**
   * The issue types for which the contexts rule, and those of issues that have values all the same;
   * none named means all.
   *
   * @param needed whether the field can have no values without a context
   * @return empty if they name types, and none of these moves
   */
  private Optional<List<Value>> issueTypes(
      List<SourceCustomField> sources,
      List<SourceContext> ruling,
      List<MovingProject> projects,
      boolean needed) {
    if (ruling.stream().anyMatch(context -> context.issueTypes().isEmpty())) {
      return Optional.of(List.of());
    }
    Set<Value> types =
        references(ruling.stream().flatMap(context -> context.issueTypes().stream()));
    if (types.isEmpty() && !needed) {
      return Optional.empty();
    }
    int named = types.size();
    types.addAll(
        references(
            sources.stream()
                .flatMap(source ->
                    projects.stream()
                        .flatMap(project ->
                            derivation.usage().of(project).reach().types(source.id()).stream()))));
    derivation.lose(
        "jira.field-context.issueTypes",
        "more: issues of other types have values",
        types.size() - (long) named);
    return types.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(types));
  }

  private Set<Value> references(Stream<String> types) {
    return types
        .flatMap(id -> derivation.names().find("jira.issue-type", id).stream())
        .map(Value::reference)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }
}
