package dev.aloft.jira.role;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.named.NamedType;
import dev.aloft.jira.source.SourceRoleActor;
import dev.aloft.resource.Draft;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Project roles. */
public final class RoleType implements NamedType {

  public static final String TYPE = "jira.project-role";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE, "project roles", OnExisting.USE_IF_EQUAL, List.of(NAME, DESCRIPTION));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  /** {@inheritDoc} Its length: jira-cloud-platform-v3.json. */
  @Override
  public int longestName() {
    return 255;
  }

  @Override
  public String entity() {
    return "ProjectRole";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return ids.stream().flatMap(id -> site.roles().get(id).stream());
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    Set<String> projects =
        derivation.projects().stream()
            .map(project -> project.source().id())
            .collect(Collectors.toSet());
    Set<String> used =
        derivation.source().roleActors().stream()
            .filter(actor -> actor.projectId().filter(projects::contains).isPresent())
            .map(SourceRoleActor::roleId)
            .collect(Collectors.toSet());
    derivation
        .source()
        .permissionSchemes()
        .grantsIn(derivation.projects().stream().map(MovingProject::source).toList())
        .filter(grant -> grant.holder().equals("projectrole"))
        .forEach(grant -> used.add(grant.parameter()));
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

  @Override
  public Map<String, Value> expected(EntityRow row) {
    return Map.of("description", Value.textOrNone(row.text("description").strip()));
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.roles().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of("description", Value.textOrNone(NamedType.text(thing, "description")))))
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
