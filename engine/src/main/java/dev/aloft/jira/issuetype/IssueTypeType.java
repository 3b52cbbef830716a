package dev.aloft.jira.issuetype;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
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
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Issue types. */
public final class IssueTypeType implements NamedType {

  public static final String TYPE = "jira.issue-type";

  /** What {@code fieldType} of a decision calls the types of sub-tasks, and all others. */
  public static final String SUBTASK = "sub-task";

  public static final String STANDARD = "standard";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "issue types",
          OnExisting.USE_IF_EQUAL,
          List.of(
              NAME, Attribute.essential("subtask", Equivalence.EXACT).writtenOnce(), DESCRIPTION));

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
    return "IssueType";
  }

  @Override
  public NamedCalls on(JiraCloud site) {
    return new Calls(site);
  }

  @Override
  public Stream<JsonNode> found(JiraCloud site, List<String> ids) {
    return site.issueTypes().all().stream();
  }

  @Override
  public String kind(NamedThing thing) {
    return Value.flag(true).equals(thing.attributes().get("subtask")) ? SUBTASK : STANDARD;
  }

  @Override
  public List<NamedThing> things(Derivation derivation) {
    return derivation.source().issueTypes().stream()
        .map(thing ->
            new NamedThing(
                thing.id(),
                thing.name(),
                Map.of(
                    "subtask",
                    Value.flag(thing.subtask()),
                    "description",
                    Value.textOrNone(thing.description().strip())),
                derivation.usage().all().stream()
                    .anyMatch(use -> use.issueTypes().contains(thing.id())),
                thing.row()))
        .toList();
  }

  @Override
  public Map<String, Value> expected(EntityRow row) {
    return Map.of(
        "subtask", Value.flag(row.text("style").equals("jira_subtask")),
        "description", Value.textOrNone(row.text("description").strip()));
  }

  @Override
  public Value actual(JsonNode thing, String attribute) {
    return attribute.equals("subtask")
        ? Value.flag(thing.path("hierarchyLevel").asInt(0) == -1)
        : Value.textOrNone(NamedType.text(thing, attribute));
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.issueTypes().all().stream()
          .filter(thing -> !thing.has("scope"))
          .map(thing ->
              OnSite.of(
                  NamedType.text(thing, "id"),
                  NamedType.text(thing, "name"),
                  Map.of(
                      "subtask",
                      Value.flag(thing.path("subtask").asBoolean(false)),
                      "description",
                      Value.textOrNone(NamedType.text(thing, "description")))))
          .toList();
    }

    @Override
    public String create(Draft draft) {
      return site.issueTypes()
          .create(draft.text("name"), draft.text("description"), draft.flag("subtask") ? -1 : 0);
    }

    @Override
    public void update(String id, Draft draft) {
      site.issueTypes()
          .update(
              id,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("name", draft.text("name"))
                  .put("description", draft.text("description")));
    }

    @Override
    public void delete(String id) {
      site.issueTypes().delete(id);
    }
  }
}
