package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads values as requests write them into the form in which they are stored. */
public final class ValueReader {

  /** The longest line of text. */
  private static final int LINE = 255;

  /** The longest text. */
  private static final int LONGEST = 32_767;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss[.SSS]][XXX][XX][X]");

  private final JiraSite site;
  private final Choices choices;
  private final Fields fields;

  /** A reader for a site. */
  public ValueReader(JiraSite site) {
    this.site = site;
    this.choices = new Choices(site);
    this.fields = new Fields(site.tables());
  }

  /** A value to store; nothing where the request clears the field. */
  public Optional<JsonNode> read(Field field, JsonNode input, Project project) throws WrongValue {
    if (input.isNull()) {
      return Optional.empty();
    }
    if (field.kind().many()) {
      return list(field, input, project);
    }
    return one(field, input, project);
  }

  private Optional<JsonNode> list(Field field, JsonNode input, Project project) throws WrongValue {
    if (field.kind() == Kind.SPRINTS) {
      return Optional.of(JSON.arrayNode().add(sprint(input)));
    }
    if (!input.isArray()) {
      throw new WrongValue("data was not an array");
    }
    ArrayNode values = JSON.arrayNode();
    for (JsonNode element : input) {
      JsonNode value = element(field, element, project);
      if (!contains(values, value)) {
        values.add(value);
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static boolean contains(ArrayNode values, JsonNode value) {
    return values.valueStream().anyMatch(value::equals);
  }

  /** One value of a field that holds a list. */
  public JsonNode element(Field field, JsonNode input, Project project) throws WrongValue {
    return switch (field.kind()) {
      case LABELS -> JSON.stringNode(label(input));
      case USERS -> JSON.stringNode(user(input));
      case GROUPS -> JSON.stringNode(group(input));
      case OPTIONS -> JSON.numberNode(option(field, input, 0).id());
      case VERSIONS -> JSON.numberNode(choices.version(input, project));
      case COMPONENTS -> JSON.numberNode(choices.component(input, project));
      default -> throw new WrongValue("Field '" + field.id() + "' cannot be set.");
    };
  }

  private Optional<JsonNode> one(Field field, JsonNode input, Project project) throws WrongValue {
    return switch (field.kind()) {
      case TEXT ->
          Optional.of(input).map(text -> text).filter(JsonNode::isString).isPresent()
              ? filled(line(field, input))
              : wrongText();
      case WIKI -> filled(wiki(input));
      case URL -> filled(url(input));
      case NUMBER -> Optional.of(number(input));
      case DATE -> date(input);
      case TIME -> Optional.of(JSON.numberNode(time(text(input))));
      case USER -> userOrNobody(input);
      case GROUP -> Optional.of(JSON.stringNode(group(input)));
      case OPTION -> Optional.of(JSON.numberNode(option(field, input, 0).id()));
      case CASCADE -> Optional.of(cascade(field, input));
      case VERSION -> Optional.of(JSON.numberNode(choices.version(input, project)));
      case PROJECT -> Optional.of(JSON.numberNode(choices.project(input)));
      case PRIORITY -> Optional.of(JSON.numberNode(choices.priority(input, project)));
      case RESOLUTION -> Optional.of(JSON.numberNode(choices.resolution(input)));
      case EPIC_LINK -> epic(input);
      default ->
          throw new WrongValue(
              "Field '"
                  + field.id()
                  + "' cannot be set. It is not on the appropriate screen, or unknown.");
    };
  }

  private static Optional<JsonNode> wrongText() throws WrongValue {
    throw new WrongValue("Operation value must be a string");
  }

  private static Optional<JsonNode> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(JSON.stringNode(text));
  }

  static String text(JsonNode input) throws WrongValue {
    if (!input.isString()) {
      throw new WrongValue("Operation value must be a string");
    }
    return input.asString();
  }

  private static String line(Field field, JsonNode input) throws WrongValue {
    String text = text(input);
    if (field.id().equals("summary")) {
      if (text.isBlank()) {
        throw new WrongValue("You must specify a summary of the issue.");
      }
      if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
        throw new WrongValue("The summary is invalid because it contains newline characters.");
      }
      if (text.length() > LINE) {
        throw new WrongValue("Summary must be less than 255 characters.");
      }
    } else if (text.length() > LINE - 1 && field.custom().isPresent()) {
      throw new WrongValue(
          "The entered text is too long. It exceeds the allowed limit of 254" + " characters.");
    }
    return text;
  }

  /** A long text in wiki markup. */
  public static String wiki(JsonNode input) throws WrongValue {
    String text = text(input);
    if (text.length() > LONGEST) {
      throw new WrongValue(
          "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
    }
    return text;
  }

  private static String url(JsonNode input) throws WrongValue {
    String text = text(input);
    if (!text.matches("[a-zA-Z][a-zA-Z0-9+.-]*://?\\S+|mailto:\\S+")) {
      throw new WrongValue("Not a valid URL");
    }
    return text;
  }

  private static JsonNode number(JsonNode input) throws WrongValue {
    if (!input.isNumber()) {
      throw new WrongValue("Operation value must be a number");
    }
    return input;
  }

  private static Optional<JsonNode> date(JsonNode input) throws WrongValue {
    String text = text(input);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.stringNode(LocalDate.parse(text).toString()));
    } catch (DateTimeException e) {
      throw new WrongValue("Error parsing date string: " + text);
    }
  }

  /** A time as the product writes it, in milliseconds. */
  public static long time(String text) throws WrongValue {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new WrongValue("Error parsing time: " + text);
    }
  }

  private static String label(JsonNode input) throws WrongValue {
    String text = text(input);
    if (text.chars().anyMatch(Character::isWhitespace)) {
      throw new WrongValue("The label '" + text + "' contains spaces which is invalid.");
    }
    if (text.isEmpty() || text.length() > LINE) {
      throw new WrongValue(
          "The label '"
              + text
              + "' exceeds the maximum length for a single label of 255"
              + " characters.");
    }
    return text;
  }

  private Optional<JsonNode> userOrNobody(JsonNode input) throws WrongValue {
    JsonNode name = input.path("name");
    if (input.isObject() && (name.isNull() || (name.isString() && name.asString().isEmpty()))) {
      return Optional.empty();
    }
    return Optional.of(JSON.stringNode(user(input)));
  }

  private String user(JsonNode input) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("data was not an object");
    }
    String name = input.path("name").asString("");
    String key = input.path("key").asString("");
    return site.users()
        .byName(name)
        .or(() -> name.isEmpty() ? site.users().byKey(key) : Optional.empty())
        .orElseThrow(
            () -> new WrongValue("User '" + (name.isEmpty() ? key : name) + "' does not exist."))
        .key();
  }

  private String group(JsonNode input) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("data was not an object");
    }
    String name = input.path("name").asString("");
    if (!site.users().groups().contains(name)) {
      throw new WrongValue("Could not find group with name '" + name + "'");
    }
    return name;
  }

  private CustomField.Option option(Field field, JsonNode input, long parent) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("Could not find valid 'id' or 'value' in the Parent Option object.");
    }
    long owner = field.custom().map(CustomField::id).orElse(0L);
    String id = input.path("id").asString("");
    String value = input.path("value").asString("");
    Predicate<CustomField.Option> wanted =
        id.isEmpty()
            ? option -> option.value().equals(value)
            : option -> Long.toString(option.id()).equals(id);
    return fields.options(owner, parent).stream()
        .filter(wanted.and(option -> !option.disabled()))
        .findFirst()
        .orElseThrow(() ->
            new WrongValue(
                id.isEmpty()
                    ? "Option value '" + value + "' is not valid"
                    : "Option id '" + id + "' is not valid"));
  }

  private JsonNode cascade(Field field, JsonNode input) throws WrongValue {
    CustomField.Option parent = option(field, input, 0);
    ArrayNode value = JSON.arrayNode().add(parent.id());
    JsonNode child = input.path("child");
    if (child.isObject()) {
      value.add(option(field, child, parent.id()).id());
    }
    return value;
  }

  private Optional<JsonNode> epic(JsonNode input) throws WrongValue {
    String key = text(input);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    long id =
        site.issues()
            .find(key)
            .filter(issue -> choices.epic(issue.type()))
            .orElseThrow(() -> new WrongValue("Issue '" + key + "' is not a valid epic."))
            .id();
    return Optional.of(JSON.numberNode(id));
  }

  private long sprint(JsonNode input) throws WrongValue {
    Optional<Long> id =
        input.isIntegralNumber() ? Optional.of(input.longValue()) : Optional.empty();
    return id.flatMap(site.tables().sprints()::find)
        .filter(sprint -> !sprint.state().equals("closed"))
        .orElseThrow(() -> new WrongValue("Number value expected as the Sprint id."))
        .id();
  }

  /** The values that a list may hold, for messages and meta data. */
  List<CustomField.Option> options(Field field) {
    return fields.options(field.custom().map(CustomField::id).orElse(0L), 0);
  }
}
