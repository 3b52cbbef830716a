package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.issue.Texts.Refused;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Field values as they come in: checked, and brought into the form that is stored. References are
 * stored by id alone ({@code {"id": "10000"}}, {@code {"accountId": "…"}}), texts as documents.
 */
final class FieldInput {

  private final JiraSite site;
  private final Configuration configuration;
  private final Texts texts;

  FieldInput(JiraSite site, Configuration configuration, Texts texts) {
    this.site = site;
    this.configuration = configuration;
    this.texts = texts;
  }

  /** Where a value is to go. */
  record Place(Project project, int version, Optional<Long> issueId) {}

  /** The stored form of a value; null means that the field is emptied. */
  JsonNode read(FieldUse use, JsonNode input, Place place) throws Refused {
    if (input.isNull()) {
      return NullNode.getInstance();
    }
    FieldSchema schema = use.field().schema();
    if (schema.richText()) {
      boolean empty = place.version() == 2 && input.isString() && input.asString().isEmpty();
      return empty ? NullNode.getInstance() : texts.read(input, place.version(), place.issueId());
    }
    if (schema.custom().filter(type -> type.equals(FieldSchema.SPRINT)).isPresent()) {
      if (!input.isIntegralNumber()) {
        throw new Refused("Number value expected as the Sprint id.");
      }
      // The sprints themselves keep which issues are in them.
      return NullNode.getInstance();
    }
    if (schema.type().equals("array")) {
      return array(use, schema, input, place);
    }
    return one(use, schema.type(), input, place);
  }

  private JsonNode array(FieldUse use, FieldSchema schema, JsonNode input, Place place)
      throws Refused {
    if (!input.isArray()) {
      throw new Refused("data was not an array");
    }
    ArrayNode stored = JsonNodeFactory.instance.arrayNode();
    String items = schema.items().orElse("string");
    for (JsonNode item : input) {
      JsonNode value = items.equals("string") ? label(item) : one(use, items, item, place);
      if (stored.valueStream().noneMatch(value::equals)) {
        stored.add(value);
      }
    }
    return stored.isEmpty() ? NullNode.getInstance() : stored;
  }

  private JsonNode label(JsonNode input) throws Refused {
    String label = texts.clean(string(input));
    if (label.isEmpty() || label.chars().anyMatch(Character::isWhitespace)) {
      throw new Refused("The label '" + label + "' contains spaces which is invalid.");
    }
    if (label.length() > 255) {
      throw new Refused("The label '" + label + "' exceeds the maximum length of 255 characters.");
    }
    return text(label);
  }

  private JsonNode one(FieldUse use, String type, JsonNode input, Place place) throws Refused {
    return switch (type) {
      case "string" -> plain(use, input);
      case "number" -> {
        if (!input.isNumber()) {
          throw new Refused("Operation value must be a number");
        }
        yield input;
      }
      case "date" -> date(input);
      case "datetime" -> time(input);
      case "option" -> id(option(use.options(), input).id());
      case "option-with-child" -> cascade(use, input);
      case "user" -> user(use, input);
      case "group" -> JsonNodeFactory.instance.objectNode().put("groupId", group(input).groupId());
      case "version" ->
          id(
              named(
                  input,
                  "Version",
                  configuration.versions(place.project()),
                  Version::id,
                  Version::name));
      case "component" ->
          id(
              named(
                  input,
                  "Component",
                  configuration.components(place.project()),
                  Component::id,
                  Component::name));
      case "priority" ->
          id(
              named(
                  input,
                  "Priority",
                  configuration.priorities(place.project()),
                  Priority::id,
                  Priority::name));
      case "resolution" ->
          id(
              named(
                  input,
                  "Resolution",
                  configuration.resolutions(),
                  Resolution::id,
                  Resolution::name));
      case "securitylevel" ->
          id(
              named(
                  input,
                  "Security level",
                  configuration.securityLevels(place.project()),
                  SecurityLevel::id,
                  SecurityLevel::name));
      case "project" -> id(project(input).id());
      case "timetracking" -> estimates(input);
      default -> input;
    };
  }

  private static ObjectNode id(String id) {
    return JsonNodeFactory.instance.objectNode().put("id", id);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  private static String string(JsonNode input) throws Refused {
    if (!input.isString()) {
      throw new Refused("Operation value must be a string");
    }
    return input.asString();
  }

  private JsonNode plain(FieldUse use, JsonNode input) throws Refused {
    String value = texts.clean(string(input));
    if (use.field().id().equals("summary")) {
      if (value.isBlank()) {
        throw new Refused("You must specify a summary of the issue.");
      }
      if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
        throw new Refused("The summary is invalid because it contains newline characters.");
      }
      value = value.strip();
    }
    if (value.length() > 255) {
      throw new Refused(use.field().name() + " can't exceed 255 characters.");
    }
    boolean url =
        use.field().schema().custom().filter((FieldSchema.TYPES + "url")::equals).isPresent();
    if (url && !value.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
      throw new Refused("Not a valid URL");
    }
    return value.isEmpty() ? NullNode.getInstance() : text(value);
  }

  private static JsonNode date(JsonNode input) throws Refused {
    try {
      return text(LocalDate.parse(string(input)).toString());
    } catch (DateTimeParseException e) {
      throw new Refused("Error parsing date string: " + input.asString());
    }
  }

  private static JsonNode time(JsonNode input) throws Refused {
    try {
      return text(JiraTimes.print(JiraTimes.parseWithOffset(string(input))));
    } catch (DateTimeParseException e) {
      throw new Refused("Error parsing time: " + input.asString());
    }
  }

  private static Option option(List<Option> options, JsonNode input) throws Refused {
    String id = input.path("id").asString("");
    String value = input.path("value").asString("");
    if (!input.isObject() || (id.isEmpty() && value.isEmpty())) {
      throw new Refused("Specify a valid 'id' or 'value'");
    }
    Option found =
        options.stream()
            .filter(one -> id.isEmpty() ? one.value().equals(value) : one.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    id.isEmpty()
                        ? "Option value '" + value + "' is not valid"
                        : "Option id '" + id + "' is not valid"));
    if (found.disabled()) {
      throw new Refused("Option '" + found.value() + "' is disabled");
    }
    return found;
  }

  private static JsonNode cascade(FieldUse use, JsonNode input) throws Refused {
    Option parent = option(use.options(), input);
    ObjectNode stored = id(parent.id());
    if (input.has("child") && !input.path("child").isNull()) {
      stored.put("child", option(parent.children(), input.path("child")).id());
    }
    return stored;
  }

  private JsonNode user(FieldUse use, JsonNode input) throws Refused {
    String accountId = input.path("accountId").asString(input.path("id").asString(""));
    Optional<Account> account = site.accounts().find(accountId);
    boolean assignee = use.field().id().equals("assignee");
    if (assignee && accountId.equals("-1")) {
      return JsonNodeFactory.instance.objectNode().put("accountId", "-1");
    }
    if (account.isEmpty()) {
      throw new Refused(
          switch (use.field().id()) {
            case "assignee" -> "User '" + accountId + "' cannot be assigned issues.";
            case "reporter" -> "The reporter specified is not a user.";
            default -> "User '" + accountId + "' does not exist.";
          });
    }
    if (assignee && !site.active(account.get())) {
      throw new Refused("User '" + accountId + "' cannot be assigned issues.");
    }
    return JsonNodeFactory.instance.objectNode().put("accountId", accountId);
  }

  private Group group(JsonNode input) throws Refused {
    String id = input.path("groupId").asString("");
    String name = input.path("name").asString("");
    return site.groups()
        .find(id)
        .or(() -> site.groups().byName(name))
        .orElseThrow(() -> new Refused("Could not find group with name: " + name + id));
  }

  private Project project(JsonNode input) throws Refused {
    String idOrKey = input.path("id").asString(input.path("key").asString(""));
    return configuration
        .project(idOrKey)
        .orElseThrow(() -> new Refused("Could not find project '" + idOrKey + "'"));
  }

  private static <T> String named(
      JsonNode input,
      String what,
      List<T> all,
      Function<T, String> idOf,
      Function<T, String> nameOf)
      throws Refused {
    if (!input.isObject()) {
      throw new Refused("expected Object");
    }
    String id = input.path("id").asString("");
    String name = input.path("name").asString("");
    if (id.isEmpty() && name.isEmpty()) {
      throw new Refused("expected Object containing a valid 'id' or 'name'");
    }
    return all.stream()
        .filter(one -> id.isEmpty() ? nameOf.apply(one).equals(name) : idOf.apply(one).equals(id))
        .findFirst()
        .map(idOf)
        .orElseThrow(() ->
            new Refused(
                id.isEmpty()
                    ? what + " name '" + name + "' is not valid"
                    : what + " id '" + id + "' is not valid"));
  }

  private JsonNode estimates(JsonNode input) throws Refused {
    if (!configuration.timeTracking()) {
      throw new Refused("Time tracking is not enabled.");
    }
    ObjectNode stored = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("originalEstimate", "remainingEstimate")) {
      if (input.hasNonNull(name)) {
        String text = input.path(name).asString("");
        stored.put(
            name,
            Durations.seconds(text, configuration.working())
                .orElseThrow(() -> new Refused("Invalid time duration: " + text)));
      }
    }
    return stored;
  }
}
