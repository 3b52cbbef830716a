package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of fields as the server keeps them, in the form in which the site keeps them. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Ranks are the site's own, and epics are parents there. */
  private static final Set<String> ELSEWHERE =
      Set.of("com.pyxis.greenhopper.jira:gh-epic-link", "com.pyxis.greenhopper.jira:gh-lexo-rank");

  private final People people;
  private final Names names;
  private final CustomFields fields;
  private final Texts texts;
  private final LeftBehind left;

  /** Versions and components of the project: their ids there by those on the server. */
  private final Map<Long, Long> versions;

  private final Map<Long, Long> components;

  Values(
      People people,
      Names names,
      CustomFields fields,
      Texts texts,
      LeftBehind left,
      Map<Long, Long> versions,
      Map<Long, Long> components) {
    this.people = people;
    this.names = names;
    this.fields = fields;
    this.texts = texts;
    this.left = left;
    this.versions = versions;
    this.components = components;
  }

  /**
   * The fields of an issue but for those that are columns of their own.
   *
   * @param issueId its id on the site
   */
  ObjectNode of(dev.aloft.sandbox.jira.datacenter.tables.Issue issue, long issueId) {
    ObjectNode all = JSON.objectNode();
    issue.values().properties().forEach(one -> put(all, one.getKey(), one.getValue(), issueId));
    all.put("statuscategorychangedate", time(issue.updated()));
    return all;
  }

  private static String time(long millis) {
    return JiraTimes.print(Instant.ofEpochMilli(millis));
  }

  private void put(ObjectNode all, String name, JsonNode value, long issueId) {
    switch (name) {
      case "summary" -> all.put(name, Texts.clean(value.asString("")));
      case "description", "environment" ->
          all.set(name, texts.document(value.asString(""), issueId));
      case "assignee", "reporter", "creator" ->
          people
              .account(Optional.of(value.asString("")))
              .ifPresent(account -> all.set(name, person(account)));
      case "priority" -> all.set(name, id(names.priority(value.asLong()).id()));
      case "resolution" -> all.set(name, id(names.resolution(value.asLong()).id()));
      case "resolutiondate" -> all.put(name, time(value.asLong()));
      case "duedate", "labels", "timeoriginalestimate", "timeestimate", "timespent" ->
          all.set(name, value);
      case "versions", "fixVersions" -> list(all, name, mapped(value, versions));
      case "components" -> list(all, name, mapped(value, components));
      case "issuetype", "status", "parent", "created", "updated" -> {}
      case "security" -> left.add("security levels of issues");
      default -> custom(all, name, value, issueId);
    }
  }

  private static ObjectNode person(Account account) {
    return JSON.objectNode().put("accountId", account.accountId());
  }

  private static ObjectNode id(long id) {
    return JSON.objectNode().put("id", Long.toString(id));
  }

  private static List<JsonNode> mapped(JsonNode ids, Map<Long, Long> there) {
    List<JsonNode> list = new ArrayList<>();
    for (JsonNode one : ids) {
      Optional.ofNullable(there.get(one.asLong())).ifPresent(id -> list.add(id(id)));
    }
    return list;
  }

  private static void list(ObjectNode all, String name, List<JsonNode> items) {
    if (!items.isEmpty()) {
      ArrayNode list = all.putArray(name);
      items.forEach(list::add);
    }
  }

  private void custom(ObjectNode all, String name, JsonNode value, long issueId) {
    Optional<Field> field = fields.of(name);
    Optional<Kind> kind = field.flatMap(one -> Kind.ofCustom(one.type().key()));
    Optional<JsonNode> moved = kind.flatMap(one -> custom(one, value, issueId));
    if (field.isPresent() && moved.isPresent()) {
      all.set(field.get().key(), moved.get());
    } else if (fields.type(name).filter(ELSEWHERE::contains).isEmpty()) {
      left.add("values of fields that do not move");
    }
  }

  private Optional<JsonNode> custom(Kind kind, JsonNode value, long issueId) {
    return switch (kind) {
      case TEXT, READ_ONLY, URL -> Optional.of(JSON.stringNode(Texts.clean(value.asString(""))));
      case WIKI -> Optional.of(texts.document(value.asString(""), issueId));
      case NUMBER, DATE, LABELS -> Optional.of(value);
      case TIME -> Optional.of(JSON.stringNode(time(value.asLong())));
      case USER -> Optional.of(person(people.account(value.asString(""))));
      case USERS -> each(value, one -> Optional.of(person(people.account(one.asString("")))));
      case GROUP -> Optional.of(group(value));
      case GROUPS -> each(value, one -> Optional.of(group(one)));
      case OPTION -> fields.option(value.asLong()).map(Values::id);
      case OPTIONS -> each(value, one -> fields.option(one.asLong()).map(Values::id));
      case CASCADE -> cascade(value);
      case VERSION -> Optional.ofNullable(versions.get(value.asLong())).map(Values::id);
      case VERSIONS ->
          each(value, one -> Optional.ofNullable(versions.get(one.asLong())).map(Values::id));
      case SECONDS,
          COMPONENTS,
          PROJECT,
          ISSUE_TYPE,
          STATUS,
          PRIORITY,
          RESOLUTION,
          SECURITY,
          PARENT,
          TIME_TRACKING,
          EPIC_LINK,
          SPRINTS,
          RANK,
          COMMENTS,
          WORKLOGS,
          ATTACHMENTS,
          LINKS,
          SUBTASKS,
          VOTES,
          WATCHES,
          PROGRESS ->
          Optional.empty();
    };
  }

  private JsonNode group(JsonNode name) {
    return JSON.objectNode().put("groupId", people.group(name.asString("")).groupId());
  }

  private Optional<JsonNode> cascade(JsonNode value) {
    return fields
        .option(value.path(0).asLong())
        .map(parent -> {
          ObjectNode stored = id(parent);
          fields
              .option(value.path(1).asLong(-1))
              .ifPresent(child -> stored.put("child", Long.toString(child)));
          return stored;
        });
  }

  private static Optional<JsonNode> each(
      JsonNode values, Function<JsonNode, Optional<? extends JsonNode>> one) {
    ArrayNode list = JSON.arrayNode();
    for (JsonNode value : values) {
      one.apply(value).ifPresent(list::add);
    }
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}
