package dev.aloft.jira.issuetype;

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

/** Issue types. */
public final class IssueTypeType implements JiraType {

  public static final String TYPE = "jira.issue-type";

  /** The longest name that the product takes: jira-cloud-platform-v3.json. */
  private static final int LONGEST_NAME = 60;

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "issue types",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.cosmetic("name", Equivalence.EXACT),
              Attribute.essential("subtask", Equivalence.EXACT).writtenOnce(),
              Attribute.cosmetic("description", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new NamedDerivation(derivation, SCHEMA, IssueTypeType::fold, LONGEST_NAME)
        .derive(things(derivation));
  }

  @Override
  public TargetType connect(JiraCloud site, StampRegister stamps) {
    return new NamedOnCloud(SCHEMA, IssueTypeType::fold, stamps, new Calls(site));
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(
        SCHEMA,
        scope,
        "IssueType",
        IssueTypeType::fromRow,
        ids -> site.issueTypes().all().stream(),
        IssueTypeType::fromSite);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<NamedThing> things(Derivation derivation) {
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

  private static Map<String, Value> fromRow(EntityRow row) {
    return Map.of(
        "subtask", Value.flag(row.text("style").equals("jira_subtask")),
        "description", Value.textOrNone(row.text("description").strip()));
  }

  private static Value fromSite(JsonNode thing, String attribute) {
    return attribute.equals("subtask")
        ? Value.flag(thing.path("hierarchyLevel").asInt(0) == -1)
        : Value.textOrNone(text(thing, attribute));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  private record Calls(JiraCloud site) implements NamedCalls {

    @Override
    public List<OnSite> all() {
      return site.issueTypes().all().stream()
          .filter(thing -> !thing.has("scope"))
          .map(thing ->
              OnSite.of(
                  text(thing, "id"),
                  text(thing, "name"),
                  Map.of(
                      "subtask",
                      Value.flag(thing.path("subtask").asBoolean(false)),
                      "description",
                      Value.textOrNone(text(thing, "description")))))
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
