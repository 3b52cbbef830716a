package dev.aloft.jira.priority;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.SiteText;
import dev.aloft.jira.named.NamedCalls;
import dev.aloft.jira.named.NamedThing;
import dev.aloft.jira.named.NamedType;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Priorities. */
public final class PriorityType implements NamedType {

  public static final String TYPE = "jira.priority";

  /** Of {@code CreatePriorityDetails} in jira-cloud-platform-v3.json. */
  private static final int LONGEST_DESCRIPTION = 255;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "priorities",
          OnExisting.USE_IF_EQUAL,
          List.of(NAME, DESCRIPTION, Attribute.cosmetic("color", Equivalence.EXACT)));

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
    return "Priority";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.priorities().all().stream();
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().priorities().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of(
                    "description",
                    SiteText.description(thing.description(), LONGEST_DESCRIPTION),
                    "color",
                    Value.text(color(thing.color().orElse("")))),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.priorities().contains(thing.id())),
                thing.row()))
        .toList();
  }

  @Override
  public Map<String, Value> expected(EntityRow row) {
    return Map.of(
        "description", SiteText.description(row.text("description"), LONGEST_DESCRIPTION),
        "color", Value.text(color(row.text("statusColor"))));
  }

  @Override
  public Value actual(JsonNode thing, String attribute) {
    return attribute.equals("color")
        ? Value.text(color(NamedType.text(thing, "statusColor")))
        : Value.textOrNone(NamedType.text(thing, attribute));
  }

  /** The site insists on a colour of three or six hexadecimal digits; grey where there is none. */
  private static String color(String color) {
    String folded = color.strip().toLowerCase(Locale.ROOT);
    return folded.matches("#([0-9a-f]{3}|[0-9a-f]{6})") ? folded : "#999999";
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.priorities().all().stream()
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of(
                      "description",
                      Value.textOrNone(NamedType.text(thing, "description")),
                      "color",
                      Value.text(color(NamedType.text(thing, "statusColor"))))))
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
          .mapToLong(avatar -> Long.parseLong(NamedType.text(avatar, "id")))
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
