package dev.aloft.jira.resolution;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.SiteText;
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

/** Resolutions. */
public final class ResolutionType implements NamedType {

  public static final String TYPE = "jira.resolution";

  /** Of {@code CreateResolutionDetails} in jira-cloud-platform-v3.json. */
  private static final int LONGEST_DESCRIPTION = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(TYPE, "resolutions", OnExisting.USE_IF_EQUAL, List.of(NAME, DESCRIPTION));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  /** {@inheritDoc} Its length: jira-cloud-platform-v3.json. */
  @Override
  public int longestName() {
    return 60;
  }

  @Override
  public String entity() {
    return "Resolution";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.resolutions().all().stream();
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().resolutions().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of(
                    "description", SiteText.description(thing.description(), LONGEST_DESCRIPTION)),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.resolutions().contains(thing.id())),
                thing.row()))
        .toList();
  }

  @Override
  public Map<String, Value> expected(EntityRow row) {
    return Map.of(
        "description", SiteText.description(row.text("description"), LONGEST_DESCRIPTION));
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.resolutions().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of("description", Value.textOrNone(NamedType.text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.resolutions().create(draft.text("name"), draft.text("description"));
    }

    @Override
    public void update(String id, Draft draft) {
      site.resolutions().update(id, draft.text("name"), draft.text("description"));
    }

    @Override
    public void delete(String id) {
      throw new UnsupportedOperationException("a resolution goes only with another in its place");
    }
  }
}
