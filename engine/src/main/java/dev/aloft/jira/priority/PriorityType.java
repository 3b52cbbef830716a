package dev.aloft.jira.priority;

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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Priorities. */
public final class PriorityType implements JiraType {

  public static final String TYPE = "jira.priority";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 60;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "priorities",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.cosmetic("name", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT),
              Attribute.cosmetic("color", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new NamedDerivation(derivation, SCHEMA, PriorityType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, PriorityType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "Priority",
        PriorityType::fromRow,
        ids -> site.priorities().all().stream(),
        PriorityType::fromSite);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
    return derivation.source().priorities().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of(
                    "description",
                    Value.textOrNone(thing.description().strip()),
                    "color",
                    Value.text(color(thing.color().orElse("")))),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.priorities().contains(thing.id())),
                thing.row()))
        .toList();
  }

  private static Map<String, Value> fromRow(EntityRow row) {
    return Map.of(
        "description", Value.textOrNone(row.text("description").strip()),
        "color", Value.text(color(row.text("statusColor"))));
  }

  private static Value fromSite(JsonNode thing, String attribute) {
    return attribute.equals("color")
        ? Value.text(color(text(thing, "statusColor")))
        : Value.textOrNone(text(thing, attribute));
  }

  /** The site insists on a colour of three or six hexadecimal digits; grey where there is none. */
  private static String color(String color) {
    String folded = color.strip().toLowerCase(Locale.ROOT);
    return folded.matches("#([0-9a-f]{3}|[0-9a-f]{6})") ? folded : "#999999";
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.priorities().all().stream()
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of(
                      "description",
                      Value.textOrNone(text(thing, "description")),
                      "color",
                      Value.text(color(text(thing, "statusColor"))))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.priorities().create(body(draft).put("avatarId", avatar()));
    }

    @Override
    public void update(String id, Draft draft) {
      site.priorities().update(id, body(draft));
    }

    @Override
    public void delete(String id) {
      site.tasks().await(site.priorities().delete(id));
    }

    /** The site insists on a picture; which one means nothing. */
    private long avatar() {
      return site.avatars().system("priority").stream()
          .mapToLong(avatar -> Long.parseLong(text(avatar, "id")))
          .findFirst()
          .orElse(0);
    }

    private static ObjectNode body(Draft draft) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("name", draft.text("name"))
          .put("description", draft.text("description"))
          .put("statusColor", draft.text("color"));
    }
  }
}
