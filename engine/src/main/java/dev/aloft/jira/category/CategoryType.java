package dev.aloft.jira.category;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.named.NamedType;
import dev.aloft.resource.Draft;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Project categories. */
public final class CategoryType implements NamedType {

  public static final String TYPE = "jira.project-category";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE, "project categories", OnExisting.USE_IF_EQUAL, List.of(NAME, DESCRIPTION));

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
    return "ProjectCategory";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.projectCategories().all().stream();
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().categories().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of("description", Value.textOrNone(thing.description().strip())),
                derivation.projects().stream()
                    .anyMatch(project ->
                        project.source().categoryId().filter(thing.id()::equals).isPresent()),
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
      return site.projectCategories().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of("description", Value.textOrNone(NamedType.text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.projectCategories().create(draft.text("name"), draft.text("description"));
    }

    @Override
    public void update(String id, Draft draft) {
      site.projectCategories().update(id, draft.text("name"), draft.text("description"));
    }

    @Override
    public void delete(String id) {
      site.projectCategories().delete(id);
    }
  }
}
