package dev.aloft.jira.component;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.Names;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.InProjectSite;
import dev.aloft.jira.inproject.InProjectThing;
import dev.aloft.jira.inproject.InProjectType;
import dev.aloft.jira.inproject.SiteText;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceComponent;
import dev.aloft.jira.user.UserType;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Components of projects, with their leads. */
public final class ComponentType implements InProjectType<SourceComponent> {

  public static final String TYPE = "jira.component";

  static final String DESCRIPTION = "description";
  static final String LEAD = "lead";
  static final String ASSIGNEE = "assigneeType";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "components",
          OnExisting.USE_IF_EQUAL,
          List.of(
              NAME_ATTRIBUTE,
              PROJECT_ATTRIBUTE,
              Attribute.essential(LEAD, Equivalence.MAPPED),
              Attribute.essential(ASSIGNEE, Equivalence.EXACT),
              Attribute.cosmetic(DESCRIPTION, Equivalence.EXACT)));

  private static final int LONGEST_DESCRIPTION = 4000;

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public List<InProjectThing<SourceComponent>> things(JiraSource source) {
    return source.components().stream()
        .map(component ->
            new InProjectThing<>(
                component,
                component.id(),
                component.projectId(),
                component.name(),
                0,
                component.row()))
        .toList();
  }

  @Override
  public void derive(Derivation derivation) {
    InProjectType.super.derive(derivation);
    long archived =
        derivation.source().components().stream()
            .filter(SourceComponent::archived)
            .filter(component -> derivation.names().find(TYPE, component.id()).isPresent())
            .count();
    derivation.lose(TYPE + ".archived", "a component like any other", archived);
  }

  @Override
  public Map<String, Value> attributes(Derivation derivation, SourceComponent component) {
    Value lead = lead(derivation.source(), derivation.names(), component.lead());
    String assignee = assignee(component.assigneeType().orElse(""), lead);
    if (component.assigneeType().filter("1"::equals).isPresent() && lead.equals(Value.NONE)) {
      derivation.lose(TYPE + ".assigneeType", "the project's default: there is no lead", 1);
    }
    return Map.of(
        DESCRIPTION,
        SiteText.description(component.description(), LONGEST_DESCRIPTION),
        LEAD,
        lead,
        ASSIGNEE,
        Value.text(assignee));
  }

  private static Value lead(JiraSource source, Names names, Optional<String> reference) {
    return reference
        .map(person -> source.people().person(person).key())
        .flatMap(key -> names.find(UserType.TYPE, key))
        .map(Value::reference)
        .orElse(Value.NONE);
  }

  /** The product refuses a component's lead as assignee where there is none. */
  private static String assignee(String type, Value lead) {
    return switch (type) {
      case "1" -> lead.equals(Value.NONE) ? "PROJECT_DEFAULT" : "COMPONENT_LEAD";
      case "2" -> "PROJECT_LEAD";
      case "3" -> "UNASSIGNED";
      default -> "PROJECT_DEFAULT";
    };
  }

  @Override
  public InProjectSite on(JiraCloud site) {
    return new ComponentsOnCloud(site);
  }

  @Override
  public String entity() {
    return "Component";
  }

  @Override
  public Map<String, Value> expected(AuditScope scope, EntityRow row) {
    Value lead =
        lead(scope.source(), scope.names(), row.get("lead").filter(text -> !text.isBlank()));
    return Map.of(
        DESCRIPTION,
        SiteText.description(row.text("description"), LONGEST_DESCRIPTION),
        LEAD,
        lead,
        ASSIGNEE,
        Value.text(assignee(row.text("assigneetype"), lead)));
  }
}
