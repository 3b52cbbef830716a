package dev.aloft.jira.category;

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

/** Project categories. */
public final class CategoryType implements JiraType {

  public static final String TYPE = "jira.project-category";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "project categories",
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
    new NamedDerivation(derivation, SCHEMA, CategoryType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, CategoryType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "ProjectCategory",
        CategoryType::fromRow,
        ids -> site.projectCategories().all().stream(),
        CategoryType::fromSite);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
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
      return site.projectCategories().all().stream()
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of("description", Value.textOrNone(text(thing, "description")))))
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
