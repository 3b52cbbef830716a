package dev.aloft.jira.linktype;

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
import dev.aloft.jira.source.SourceLinkType;
import dev.aloft.ledger.Outcome;
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

/** Types of links between issues. */
public final class LinkTypeType implements JiraType {

  public static final String TYPE = "jira.link-type";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "link types",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.cosmetic("name", Equivalence.EXACT),
              Attribute.essential("inward", Equivalence.EXACT),
              Attribute.essential("outward", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new NamedDerivation(derivation, SCHEMA, LinkTypeType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, LinkTypeType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "IssueLinkType",
        LinkTypeType::fromRow,
        ids -> site.linkTypes().all().stream(),
        LinkTypeType::fromSite);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
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

  private static Map<String, Value> fromRow(EntityRow row) {
    return Map.of(
        "inward", Value.text(row.text("inward").strip()),
        "outward", Value.text(row.text("outward").strip()));
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
      return site.linkTypes().all().stream()
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of(
                      "inward",
                      Value.textOrNone(text(thing, "inward")),
                      "outward",
                      Value.textOrNone(text(thing, "outward")))))
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
