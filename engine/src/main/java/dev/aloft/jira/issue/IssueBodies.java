package dev.aloft.jira.issue;

import dev.aloft.jira.issue.LaneRules.Ways;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Identity;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSite;
import dev.aloft.value.Address;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of requests that create and change issues. */
final class IssueBodies {

  private static final long MINUTE = 60;

  /** Attributes whose field has the same name. */
  private static final Set<String> SAME =
      Set.of(
          "summary",
          "description",
          "environment",
          "priority",
          "resolution",
          "assignee",
          "reporter",
          "parent",
          "labels",
          "components",
          "versions",
          "fixVersions",
          "duedate");

  /** Fields that the site fills by itself where a create call says nothing. */
  private static final Set<String> FILLED = Set.of("priority", "assignee");

  private final FieldSchemas schemas;

  IssueBodies(FieldSchemas schemas) {
    this.schemas = schemas;
  }

  /**
   * A create call's element, and what the create screen does not take.
   *
   * @param later fields to be set by an edit, empty if there are none
   */
  record Creation(ObjectNode body, ObjectNode later) {}

  /**
   * The element that creates an issue.
   *
   * @param transition what brings it to its status, if it is not created there
   */
  Creation creation(LaneSite site, ItemDraft item, LaneRules rules, Optional<String> transition) {
    Draft draft = item.draft();
    Map<String, JsonNode> screen = rules.createFields(draft.id("issueType").orElse(""));
    Map<String, JsonNode> all = fields(draft, draft.values().keySet(), site.identity());
    ObjectNode now = IssueRecords.object();
    now.set("project", IssueRecords.object().put("id", site.containerId()));
    now.set("issuetype", IssueRecords.object().put("id", draft.id("issueType").orElse("")));
    ObjectNode later = IssueRecords.object();
    all.forEach((field, value) -> {
      if (value.isNull() && !FILLED.contains(field)) {
        return;
      }
      if (field.equals("assignee") && value.isNull()) {
        if (rules.assigns(draft.ids("components"))) {
          later.set(field, value);
        }
        return;
      }
      if (screen.containsKey(field) || field.equals("summary") || field.equals("parent")) {
        now.set(field, value);
      } else {
        later.set(field, value);
      }
    });
    screen.forEach((field, meta) -> {
      boolean custom = field.startsWith("customfield_");
      if (custom && meta.path("hasDefaultValue").asBoolean(false) && !now.has(field)) {
        now.set(field, NullNode.getInstance());
      }
    });
    ObjectNode body = IssueRecords.object();
    body.set("fields", now);
    transition.ifPresent(id -> body.putObject("transition").put("id", id));
    ArrayNode properties = properties(item, draft.values().keySet());
    properties.insert(0, property(PropertyKeys.SOURCE, source(item)));
    if (later.isEmpty() && !item.bare()) {
      properties.add(record(item));
    }
    body.set("properties", properties);
    return new Creation(body, later);
  }

  /** What an edit is to set. */
  record Edit(ObjectNode fields, ArrayNode properties) {}

  /** An edit of the named attributes; it notes the digest as well. */
  Edit edit(LaneSite site, ItemDraft item, Set<String> changed) {
    ObjectNode fields = IssueRecords.object();
    fields(item.draft(), changed, site.identity()).forEach(fields::set);
    if (changed.contains("issueType")) {
      item.draft()
          .id("issueType")
          .ifPresent(id -> fields.set("issuetype", IssueRecords.object().put("id", id)));
    }
    ArrayNode properties = properties(item, changed);
    if (changed.contains("sourceKey")) {
      properties.add(property(PropertyKeys.SOURCE, source(item)));
    }
    properties.add(record(item));
    return new Edit(fields, properties);
  }

  /** The same properties for an issue that is not whole. */
  static ArrayNode withoutDigest(ArrayNode properties) {
    ArrayNode kept = IssueRecords.array();
    properties.forEach(property -> {
      if (!property.path("key").asString("").equals(PropertyKeys.RECORD)) {
        kept.add(property);
      }
    });
    return kept;
  }

  /** The digest alone, for an issue that is whole now. */
  static ArrayNode noted(ItemDraft item) {
    return IssueRecords.array().add(record(item));
  }

  /**
   * What an issue must be told so that it is as the draft wants it, whatever it was before.
   *
   * @param now its fields as they are
   * @param screen the fields that it can have, by id: what it has in one that the draft does not
   *     speak of is a default of the site's, or was another item's
   */
  ObjectNode whole(LaneSite site, ItemDraft item, JsonNode now, Set<String> screen) {
    Draft draft = item.draft();
    ObjectNode fields = IssueRecords.object();
    fields(draft, draft.values().keySet(), site.identity())
        .forEach((field, value) -> {
          if (!value.isNull() || !isEmpty(now.path(field))) {
            fields.set(field, value);
          }
        });
    screen.stream()
        .filter(field -> field.startsWith("customfield_"))
        .filter(field -> !fields.has(field) && !isEmpty(now.path(field)))
        .forEach(fields::putNull);
    if (!fields.has("timetracking") && now.path("timeoriginalestimate").isNumber()) {
      fields.putObject("timetracking").put("originalEstimate", "0m").put("remainingEstimate", "0m");
    }
    return fields;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
  }

  /** All properties of an issue, its stamp first and its digest last. */
  ArrayNode stamped(ItemDraft item) {
    ArrayNode properties = properties(item, item.draft().values().keySet());
    properties.insert(0, property(PropertyKeys.SOURCE, source(item)));
    if (!item.bare()) {
      properties.add(record(item));
    }
    return properties;
  }

  private Map<String, JsonNode> fields(Draft draft, Set<String> names, Identity identity) {
    Map<String, JsonNode> fields = new TreeMap<>();
    for (String name : new TreeSet<>(names)) {
      if (!name.equals("parent") || draft.has(name)) {
        fieldOf(name, identity)
            .ifPresent(
                id -> fields.put(id, FieldJson.write(draft.value(name), schemas.of(id), identity)));
      }
    }
    estimates(draft, names).ifPresent(tracking -> fields.put("timetracking", tracking));
    return fields;
  }

  /** The attributes that a field of the site carries. */
  static Set<String> attributes(Draft draft, String field, Identity identity) {
    return switch (field) {
      case "timetracking" -> Set.of("originalEstimate", "remainingEstimate");
      case "issuetype" -> Set.of("issueType");
      default ->
          draft.values().keySet().stream()
              .filter(name -> field.equals(fieldOf(name, identity).orElse("")))
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  private static Optional<String> fieldOf(String attribute, Identity identity) {
    return attribute.startsWith(IssueSchema.FIELD)
        ? identity.idOf(
            Address.of(IssueSchema.CUSTOM_FIELD, attribute.substring(IssueSchema.FIELD.length())))
        : Optional.of(attribute).filter(SAME::contains);
  }

  private static Optional<JsonNode> estimates(Draft draft, Set<String> names) {
    ObjectNode tracking = IssueRecords.object();
    for (String name : Set.of("originalEstimate", "remainingEstimate")) {
      if (names.contains(name)) {
        draft
            .number(name)
            .ifPresent(seconds -> tracking.put(name, seconds.longValue() / MINUTE + "m"));
      }
    }
    return tracking.isEmpty() ? Optional.empty() : Optional.of(tracking);
  }

  private static ArrayNode properties(ItemDraft item, Set<String> names) {
    ArrayNode properties = IssueRecords.array();
    if (item.placeholder() || item.bare()) {
      return properties;
    }
    if (IssueSchema.ORIGIN.stream().anyMatch(names::contains)) {
      properties.add(property(PropertyKeys.ORIGIN, OriginJson.write(item.draft())));
    }
    if (names.contains("history")) {
      properties.add(
          property(PropertyKeys.HISTORY, OriginJson.parsed(item.draft().value("history"))));
    }
    if (names.contains("kept")) {
      properties.add(property(PropertyKeys.KEPT, OriginJson.parsed(item.draft().value("kept"))));
    }
    return properties;
  }

  private static ObjectNode source(ItemDraft item) {
    ObjectNode source = IssueRecords.object().put("id", item.sourceId());
    if (item.draft().has("sourceKey")) {
      source.put("key", item.draft().text("sourceKey"));
    }
    return source;
  }

  private static ObjectNode record(ItemDraft item) {
    return property(
        PropertyKeys.RECORD, IssueRecords.object().put("digest", item.digest().toString()));
  }

  static ObjectNode property(String key, JsonNode value) {
    ObjectNode property = IssueRecords.object().put("key", key);
    property.set("value", value);
    return property;
  }

  /** The transition of a create call. */
  static Optional<String> transition(ItemDraft item, Ways ways) {
    return item.draft()
        .id("status")
        .filter(status -> !status.equals(ways.initial()))
        .flatMap(ways::fromInitial);
  }

  /** Whether no way leads from where issues are created to the wanted status. */
  static boolean stuck(ItemDraft item, Ways ways) {
    return item.draft()
        .id("status")
        .filter(status -> !status.equals(ways.initial()))
        .filter(status -> ways.fromInitial(status).isEmpty())
        .isPresent();
  }
}
