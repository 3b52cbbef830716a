package dev.aloft.jira.linktype;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.named.NamedType;
import dev.aloft.jira.source.SourceLinkType;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Types of links between issues. */
public final class LinkTypeType implements NamedType {

  public static final String TYPE = "jira.link-type";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "link types",
          OnExisting.USE_IF_EQUAL,
          List.of(
              NAME,
              Attribute.essential("inward", Equivalence.EXACT),
              Attribute.essential("outward", Equivalence.EXACT)));

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
    return "IssueLinkType";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.linkTypes().all().stream();
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().linkTypes().stream()
        .filter(type -> !hidden(derivation, type))
        .map(type ->
            new NamedThing(
                type.id(),
                type.name(),
                Map.of(
                    "inward",
                    Value.text(type.inward().strip()),
                    "outward",
                    Value.text(type.outward().strip())),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.linkTypes().contains(type.id())),
                type.row()))
        .toList();
  }

  /** Types that the product keeps for itself: sub-tasks hang on their parents without a link. */
  private static boolean hidden(Derivation derivation, SourceLinkType type) {
    if (type.isHidden()) {
      derivation.claim(type.row(), Outcome.TECHNICAL, "subtask-links");
    }
    return type.isHidden();
  }

  @Override
  public Map<String, Value> expected(EntityRow row) {
    return Map.of(
        "inward", Value.text(row.text("inward").strip()),
        "outward", Value.text(row.text("outward").strip()));
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.linkTypes().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of(
                      "inward",
                      Value.textOrNone(NamedType.text(thing, "inward")),
                      "outward",
                      Value.textOrNone(NamedType.text(thing, "outward")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.linkTypes()
          .create(draft.text("name"), draft.text("inward"), draft.text("outward"));
    }

    @Override
    public void update(String id, Draft draft) {
      site.linkTypes().update(id, draft.text("name"), draft.text("inward"), draft.text("outward"));
    }

    @Override
    public void delete(String id) {
      site.linkTypes().delete(id);
    }
  }
}
