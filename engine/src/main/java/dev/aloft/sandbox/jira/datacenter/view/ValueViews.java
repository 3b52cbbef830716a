package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the stored values of fields look in replies. */
public final class ValueViews {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JiraSite site;
  private final Tables tables;

  /** The views of a site's values. */
  public ValueViews(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  /** A stored value as a reply shows it; null where what it names is no more. */
  public JsonNode view(DataCenterCall call, Field field, JsonNode value) {
    return switch (field.kind()) {
      case TEXT, WIKI, READ_ONLY, URL, NUMBER, SECONDS, DATE, LABELS, RANK -> value;
      case TIME -> JSON.stringNode(JiraTimes.print(Instant.ofEpochMilli(value.longValue())));
      case USER -> UserViews.of(call, site.users(), value.asString(""));
      case GROUP -> group(call, value.asString(""));
      case OPTION -> option(call, value.longValue()).orElse(JSON.nullNode());
      case CASCADE -> cascade(call, value);
      case VERSION -> one(value, tables.versions()::find, one -> ListViews.version(call, one));
      case PROJECT ->
          one(value, tables.projects()::find, one -> ProjectViews.brief(call, site, one));
      case ISSUE_TYPE -> one(value, tables.issueTypes()::find, one -> ListViews.type(call, one));
      case STATUS -> one(value, tables.statuses()::find, one -> ListViews.status(call, one));
      case PRIORITY -> one(value, tables.priorities()::find, one -> ListViews.priority(call, one));
      case RESOLUTION ->
          one(value, tables.resolutions()::find, one -> ListViews.resolution(call, one));
      case SECURITY -> one(value, site.access()::level, one -> ListViews.level(call, one));
      // An epic that is not here is kept by its key.
      case EPIC_LINK ->
          value.isString()
              ? value
              : one(value, site.issues()::find, one -> text(site.issues().key(one)));
      case USERS -> list(value, one -> UserViews.of(call, site.users(), one.asString("")));
      case GROUPS -> list(value, one -> group(call, one.asString("")));
      case OPTIONS -> list(value, one -> option(call, one.longValue()).orElse(JSON.nullNode()));
      case VERSIONS ->
          list(value, one -> one(one, tables.versions()::find, it -> ListViews.version(call, it)));
      case COMPONENTS ->
          list(
              value,
              one -> one(one, tables.components()::find, it -> ListViews.component(call, it)));
      case SPRINTS ->
          list(value, one -> one(one, tables.sprints()::find, it -> text(SprintTexts.print(it))));
      case PARENT,
          TIME_TRACKING,
          COMMENTS,
          WORKLOGS,
          ATTACHMENTS,
          LINKS,
          SUBTASKS,
          VOTES,
          WATCHES,
          PROGRESS ->
          throw new IllegalArgumentException("no stored value: " + field.id());
    };
  }

  private static JsonNode text(String text) {
    return JSON.stringNode(text);
  }

  private static <T> JsonNode one(
      JsonNode value, Function<Long, Optional<T>> find, Function<T, JsonNode> view) {
    return find.apply(value.longValue()).map(view).orElse(JSON.nullNode());
  }

  private static ArrayNode list(JsonNode values, Function<JsonNode, JsonNode> view) {
    ArrayNode list = JSON.arrayNode();
    for (JsonNode value : values) {
      JsonNode shown = view.apply(value);
      if (!shown.isNull()) {
        list.add(shown);
      }
    }
    return list;
  }

  private static ObjectNode group(DataCenterCall call, String name) {
    ObjectNode view = Json.object();
    view.put("name", name);
    view.put("self", call.address("/rest/api/2/group?groupname=" + name));
    return view;
  }

  private Optional<JsonNode> option(DataCenterCall call, long id) {
    return tables.options().find(id).map(option -> option(call, option));
  }

  /** An option of a field. */
  public static ObjectNode option(DataCenterCall call, CustomField.Option option) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/customFieldOption/" + option.id()));
    view.put("value", option.value());
    view.put("id", Long.toString(option.id()));
    view.put("disabled", option.disabled());
    return view;
  }

  private JsonNode cascade(DataCenterCall call, JsonNode value) {
    Optional<JsonNode> parent = option(call, value.path(0).longValue());
    if (parent.isPresent() && parent.get() instanceof ObjectNode whole && value.size() > 1) {
      option(call, value.path(1).longValue()).ifPresent(child -> whole.set("child", child));
    }
    return parent.orElse(JSON.nullNode());
  }
}
