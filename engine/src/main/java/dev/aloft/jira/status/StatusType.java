package dev.aloft.jira.status;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Statuses;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.named.NamedType;
import dev.aloft.jira.source.StatusCategory;
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

/** Statuses. */
public final class StatusType implements NamedType {

  public static final String TYPE = "jira.status";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "statuses",
          OnExisting.USE_IF_EQUAL,
          List.of(NAME, Attribute.essential("category", Equivalence.EXACT), DESCRIPTION));

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
    return "Status";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.statuses().byIds(ids).stream();
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().statuses().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of(
                    "category",
                    Value.text(category(thing.category())),
                    "description",
                    Value.textOrNone(thing.description().strip())),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.statuses().contains(thing.id())),
                thing.row()))
        .toList();
  }

  /** Old eras have no category in the row: it is told by the status itself. */
  @Override
  public Map<String, Value> expected(EntityRow row) {
    StatusCategory category =
        StatusCategory.byId(row.text("statuscategory"))
            .orElseGet(() -> StatusCategory.derived(row.id(), row.text("name")));
    return Map.of(
        "category", Value.text(category(category)),
        "description", Value.textOrNone(row.text("description").strip()));
  }

  @Override
  public Value actual(JsonNode thing, String attribute) {
    return Value.textOrNone(
        NamedType.text(thing, attribute.equals("category") ? "statusCategory" : attribute));
  }

  /** As the contract spells them: {@code StatusCreate} in jira-cloud-platform-v3.json. */
  private static String category(StatusCategory category) {
    return switch (category) {
      case TO_DO -> "TODO";
      case IN_PROGRESS -> "IN_PROGRESS";
      case DONE -> "DONE";
    };
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.statuses().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of(
                      "category",
                      Value.text(NamedType.text(thing, "statusCategory")),
                      "description",
                      Value.textOrNone(NamedType.text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return NamedType.text(site.statuses().create(List.of(status(draft))).getFirst(), "id");
    }

    @Override
    public void update(String id, Draft draft) {
      site.statuses().update(id, status(draft));
    }

    @Override
    public void delete(String id) {
      site.statuses().delete(List.of(id));
    }

    private static Statuses.Draft status(Draft draft) {
      return new Statuses.Draft(
          draft.text("name"), draft.text("description"), draft.text("category"));
    }
  }
}
