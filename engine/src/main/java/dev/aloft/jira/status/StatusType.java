package dev.aloft.jira.status;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Statuses;
import dev.aloft.jira.named.NamedAudit;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedDerivation;
import dev.aloft.jira.named.NamedOnCloud;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.source.StatusCategory;
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
import tools.jackson.databind.JsonNode;

/** Statuses. */
public final class StatusType implements JiraType {

  public static final String TYPE = "jira.status";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "statuses",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.cosmetic("name", Equivalence.EXACT),
              Attribute.essential("category", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new NamedDerivation(derivation, SCHEMA, StatusType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, StatusType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "Status",
        StatusType::fromRow,
        ids -> site.statuses().byIds(ids).stream(),
        StatusType::fromSite);
  }

  /** The product takes names that differ only in case for one. */
  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
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
  private static Map<String, Value> fromRow(EntityRow row) {
    StatusCategory category =
        StatusCategory.byId(row.text("statuscategory"))
            .orElseGet(() -> StatusCategory.derived(row.id(), row.text("name")));
    return Map.of(
        "category", Value.text(category(category)),
        "description", Value.textOrNone(row.text("description").strip()));
  }

  private static Value fromSite(JsonNode thing, String attribute) {
    return Value.textOrNone(
        text(thing, attribute.equals("category") ? "statusCategory" : attribute));
  }

  /** As the contract spells them: {@code StatusCreate} in jira-cloud-platform-v3.json. */
  private static String category(StatusCategory category) {
    return switch (category) {
      case TO_DO -> "TODO";
      case IN_PROGRESS -> "IN_PROGRESS";
      case DONE -> "DONE";
    };
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.statuses().all().stream()
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of(
                      "category",
                      Value.text(text(thing, "statusCategory")),
                      "description",
                      Value.textOrNone(text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return text(site.statuses().create(List.of(status(draft))).getFirst(), "id");
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
