package dev.aloft.jira.role;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedAudit;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedDerivation;
import dev.aloft.jira.named.NamedOnCloud;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.source.SourceRoleActor;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Project roles. */
public final class RoleType implements JiraType {

  public static final String TYPE = "jira.project-role";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "project roles",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.cosmetic("name", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new NamedDerivation(derivation, SCHEMA, RoleType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, RoleType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "ProjectRole",
        RoleType::fromRow,
        ids -> ids.stream().flatMap(id -> site.roles().get(id).stream()),
        RoleType::fromSite);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
    Set<String> projects =
        derivation.projects().stream()
            .map(project -> project.source().id())
            .collect(Collectors.toSet());
    Set<String> used =
        derivation.source().roleActors().stream()
            .filter(actor -> actor.projectId().filter(projects::contains).isPresent())
            .map(SourceRoleActor::roleId)
            .collect(Collectors.toSet());
    derivation.usage().all().forEach(usage -> used.addAll(usage.roles()));
    return derivation.source().roles().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of("description", Value.textOrNone(thing.description().strip())),
                used.contains(thing.id()),
                thing.row()))
        .toList();
  }

  private static Map<String, Value> fromRow(EntityRow row) {
    return Map.of("description", Value.textOrNone(row.text("description").strip()));
  }

  private static Value fromSite(JsonNode thing, String attribute) {
    return Value.textOrNone(text(thing, attribute));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.roles().all().stream()
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of("description", Value.textOrNone(text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.roles().create(draft.text("name"), draft.text("description"));
    }

    @Override
    public void update(String id, Draft draft) {
      site.roles().update(id, draft.text("name"), draft.text("description"));
    }

    @Override
    public void delete(String id) {
      site.roles().delete(id);
    }
  }
}
