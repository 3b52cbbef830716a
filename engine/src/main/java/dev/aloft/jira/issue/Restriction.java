package dev.aloft.jira.issue;

import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who alone may see a comment or worklog, as it travels. */
final class Restriction {

  /** The project role that every company-managed project has, and what stands for it. */
  static final String ADMINISTRATORS = "administrators";

  static final String ADMINISTRATORS_ROLE = "Administrators";

  private Restriction() {}

  /** The administrators' role: where a restriction goes that the site does not take from us. */
  static ObjectNode administrators() {
    return IssueRecords.object().put("type", "role").put("value", ADMINISTRATORS_ROLE);
  }

  /** The id of the role that a restriction names, if it names one. */
  static Optional<String> role(Value visibility) {
    return visibility instanceof Value.Fields fields
            && fields.fields().get("who") instanceof Value.Pointer(String type, String id)
            && type.equals(IssueSchema.ROLE)
        ? Optional.of(id)
        : Optional.empty();
  }

  /** The request's form of a restriction. */
  static ObjectNode json(Value visibility, RoleNames roles) {
    if (visibility instanceof Value.Fields fields
        && fields.fields().get("who") instanceof Value.Pointer(String type, String id)) {
      return type.equals(IssueSchema.GROUP)
          ? IssueRecords.object().put("type", "group").put("identifier", id)
          : IssueRecords.object().put("type", "role").put("value", roles.name(id));
    }
    return administrators();
  }

  /** What a stamp keeps of a restriction that the site does not take from us. */
  static ObjectNode original(Value visibility) {
    ObjectNode json = IssueRecords.object();
    if (visibility instanceof Value.Fields fields) {
      if (fields.fields().get("type") instanceof Value.Text(String type)) {
        json.put("type", type);
      }
      if (fields.fields().get("who") instanceof Value.Pointer(String _, String id)) {
        json.put("id", id);
      }
    }
    return json;
  }

  /**
   * A restriction for verify: that of the source, if the site did not take it and only the
   * administrators see the thing; else what the site shows.
   */
  static Value verified(JsonNode visibility, JsonNode stamp, RoleNames roles) {
    JsonNode original = stamp.path("restrictedTo");
    boolean administrators =
        visibility.path("type").asString("").equals("role")
            && visibility.path("value").asString("").equals(ADMINISTRATORS_ROLE);
    if (!administrators || original.isMissingNode()) {
      return read(visibility, roles);
    }
    String type = original.path("type").asString("");
    String id = original.path("id").asString("");
    return id.isEmpty()
        ? Value.fields(Map.of("type", Value.text(type)))
        : restricted(
            type,
            new Value.Pointer(type.equals("group") ? IssueSchema.GROUP : IssueSchema.ROLE, id));
  }

  /** A restriction as the site shows it; none if there is none. */
  static Value read(JsonNode visibility, RoleNames roles) {
    String value = visibility.path("value").asString("");
    return switch (visibility.path("type").asString("")) {
      case "group" ->
          restricted(
              "group",
              new Value.Pointer(IssueSchema.GROUP, visibility.path("identifier").asString(value)));
      case "role" ->
          roles
              .id(value)
              .map(id -> restricted("role", new Value.Pointer(IssueSchema.ROLE, id)))
              .orElseGet(() -> Value.fields(Map.of("type", Value.text(ADMINISTRATORS))));
      default -> Value.NONE;
    };
  }

  private static Value restricted(String type, Value who) {
    return Value.fields(Map.of("type", Value.text(type), "who", who));
  }
}
