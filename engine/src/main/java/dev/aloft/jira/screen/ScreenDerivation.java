package dev.aloft.jira.screen;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Usage;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.field.FieldUse;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.spec.Content;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wants a screen for each project: what people expect on one, and every field that is used. */
final class ScreenDerivation {

  /** What an issue needs in order to be made, and what its people look for. */
  static final List<String> ALWAYS =
      List.of(
          "summary",
          "issuetype",
          "description",
          "priority",
          "assignee",
          "reporter",
          "labels",
          "components",
          "versions",
          "fixVersions",
          "duedate",
          "attachment",
          "issuelinks");

  private final Derivation derivation;

  ScreenDerivation(Derivation derivation) {
    this.derivation = derivation;
  }

  void derive() {
    for (MovingProject project : derivation.projects()) {
      Generated.want(
          derivation,
          Generated.SCREEN,
          project,
          Map.of("fields", Value.set(List.copyOf(fields(project)))));
    }
  }

  private Set<Value> fields(MovingProject project) {
    Usage.OfProject usage = derivation.usage().of(project);
    Set<Value> fields = new LinkedHashSet<>();
    ALWAYS.forEach(name -> fields.add(Value.text(name)));
    usage.systemFields().forEach(name -> fields.add(Value.text(name)));
    for (SourceCustomField field : derivation.source().customFields()) {
      boolean has =
          usage.fields().contains(field.id())
              || !FieldUse.ruling(field.contexts(), project.source().id()).isEmpty();
      if (has) {
        address(field.id()).ifPresent(address -> fields.add(Value.reference(address)));
      }
    }
    if (project.content().filter(c -> c.created() == Content.Created.FIELD).isPresent()) {
      address(FieldType.CREATED).ifPresent(address -> fields.add(Value.reference(address)));
    }
    return fields;
  }

  private Optional<Address> address(String fieldId) {
    return derivation.names().find(FieldType.TYPE, fieldId);
  }
}
