package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.field.ValueReader;
import dev.aloft.sandbox.jira.datacenter.field.WrongValue;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of an issue while a request changes them, and what is wrong with the request. */
final class Draft {

  /** What a request adds to an issue beside values, by the field that stands for it. */
  static final Set<Kind> PARTS = Set.of(Kind.COMMENTS, Kind.WORKLOGS, Kind.LINKS);

  private final JiraSite site;
  private final ValueReader reader;
  private final User caller;
  private final Project project;
  private final ObjectNode values;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Map<Field, JsonNode> parts = new LinkedHashMap<>();

  Draft(JiraSite site, User caller, Project project, ObjectNode values) {
    this.site = site;
    this.reader = new ValueReader(site);
    this.caller = caller;
    this.project = project;
    this.values = values;
  }

  ObjectNode values() {
    return values;
  }

  /** The operations that add comments, worklogs and links. */
  Map<Field, JsonNode> parts() {
    return parts;
  }

  void refuse(String field, String message) {
    errors.putIfAbsent(field, message);
  }

  void check() {
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
  }

  boolean wrong(String field) {
    return errors.containsKey(field);
  }

  /**
   * Takes the {@code fields} and {@code update} of a request.
   *
   * @param settable the fields that may be set
   * @param handled fields that something else has read already
   */
  void take(JsonNode body, List<Field> settable, Set<String> handled) {
    Set<String> names = new LinkedHashSet<>(body.path("fields").propertyNames());
    for (String name : body.path("update").propertyNames()) {
      if (!names.add(name)) {
        refuse(name, "Field '" + name + "' cannot appear in both 'fields' and 'update'");
      }
    }
    names.removeAll(handled);
    for (String name : names) {
      Optional<Field> field = settable.stream().filter(one -> one.id().equals(name)).findFirst();
      if (field.isEmpty()) {
        refuse(
            name,
            "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
      } else if (body.path("fields").has(name)) {
        set(field.get(), body.path("fields").path(name));
      } else {
        update(field.get(), body.path("update").path(name));
      }
    }
  }

  private void set(Field field, JsonNode input) {
    try {
      switch (field.kind()) {
        case TIME_TRACKING -> tracking(input);
        case SECURITY -> security(input);
        case USER -> user(field, input);
        case COMMENTS, WORKLOGS, LINKS, ATTACHMENTS -> {
          if (!input.isEmpty()) {
            throw new WrongValue("Field does not support update '" + field.id() + "'");
          }
        }
        default -> put(field, reader.read(field, input, project));
      }
    } catch (WrongValue e) {
      refuse(field.id(), e.reason());
    }
  }

  private void put(Field field, Optional<JsonNode> value) {
    value.ifPresentOrElse(one -> values.set(field.id(), one), () -> values.remove(field.id()));
  }

  private void user(Field field, JsonNode input) throws WrongValue {
    if (input.path("name").asString("").equals("-1") && field.id().equals("assignee")) {
      assignUsually();
      return;
    }
    Optional<JsonNode> key = reader.read(field, input, project);
    if (field.id().equals("assignee")) {
      key.ifPresent(one -> checkAssignable(one.asString("")));
    }
    put(field, key);
  }

  private void checkAssignable(String key) {
    Optional<User> user = site.users().byKey(key).filter(User::active);
    if (user.filter(one -> site.access().may(one, Permission.ASSIGNABLE_USER, project)).isEmpty()) {
      refuse(
          "assignee",
          "User '"
              + site.users().byKey(key).map(User::name).orElse(key)
              + "' cannot be assigned issues.");
    }
  }

  /** Gives the issue to whom the project gives it. */
  void assignUsually() {
    if (project.profile().assigneeType().equals("PROJECT_LEAD")) {
      values.put("assignee", project.profile().lead());
    } else {
      values.remove("assignee");
    }
  }

  private void security(JsonNode input) throws WrongValue {
    if (input.isNull()) {
      values.remove("security");
      return;
    }
    String id = input.path("id").asString("");
    String name = input.path("name").asString("");
    long level =
        site.access().levels(caller, project).stream()
            .filter(
                one -> id.isEmpty() ? one.name().equals(name) : Long.toString(one.id()).equals(id))
            .findFirst()
            .orElseThrow(() -> new WrongValue("The security level selected is invalid."))
            .id();
    values.put("security", level);
  }

  private void tracking(JsonNode input) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("data was not an object");
    }
    Optional<Long> original = duration(input, "originalEstimate");
    Optional<Long> remaining = duration(input, "remainingEstimate");
    original.ifPresent(seconds -> values.put("timeoriginalestimate", seconds));
    if (remaining.isPresent()) {
      values.put("timeestimate", remaining.get());
    } else if (original.isPresent() && !values.has("timespent")) {
      values.put("timeestimate", original.get());
    }
  }

  private static Optional<Long> duration(JsonNode input, String name) throws WrongValue {
    JsonNode text = input.path(name);
    if (text.isMissingNode() || text.isNull()) {
      return Optional.empty();
    }
    Optional<Long> seconds = Durations.seconds(text.asString(""));
    if (seconds.isEmpty()) {
      throw new WrongValue("'" + text.asString("") + "' is not a valid duration");
    }
    return seconds;
  }

  private void update(Field field, JsonNode operations) {
    if (!operations.isArray()) {
      refuse(field.id(), "data was not an array");
      return;
    }
    for (JsonNode operation : operations) {
      if (!operation.isObject() || operation.size() != 1) {
        refuse(field.id(), "Field '" + field.id() + "' has an operation that cannot be read.");
        return;
      }
      String verb = operation.propertyNames().iterator().next();
      if (!field.kind().operations().contains(verb)) {
        refuse(field.id(), "Field '" + field.id() + "' does not support operation '" + verb + "'.");
        return;
      }
      if (PARTS.contains(field.kind())) {
        parts.put(field, operations);
      } else {
        one(field, verb, operation.path(verb));
      }
    }
  }

  private void one(Field field, String verb, JsonNode input) {
    if (verb.equals("set") || verb.equals("edit")) {
      set(field, input);
      return;
    }
    try {
      JsonNode value = reader.element(field, input, project);
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (JsonNode before : values.path(field.id())) {
        if (!before.equals(value)) {
          list.add(before);
        }
      }
      if (verb.equals("add")) {
        list.add(value);
      }
      put(field, list.isEmpty() ? Optional.empty() : Optional.of(list));
    } catch (WrongValue e) {
      refuse(field.id(), e.reason());
    }
  }
}
