package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A permission given to a holder on a site ({@code PermissionGrant} in
 * jira-cloud-platform-v3.json), and how it stands in a plan.
 *
 * @param permission the key
 * @param holder the kind of holder, as the contract writes it
 * @param value whom the kind means, by the id on the site; empty where the kind says it all
 */
public record SiteGrant(String permission, String holder, String value) {

  static final String USER = "user";
  public static final String GROUP = "group";
  static final String ROLE = "projectRole";
  public static final String PRODUCT = "applicationRole";

  /** Holders who stand in a custom field; a plan has them as a named value. */
  static final Set<String> IN_FIELDS = Set.of("userCustomField", "groupCustomField");

  /** Separates a product's kind of holder from its key in a plan. */
  private static final String OF = " ";

  /** All grants of a scheme that was asked for with them. */
  public static List<SiteGrant> in(JsonNode scheme) {
    return scheme.path("permissions").valueStream().map(SiteGrant::of).toList();
  }

  static SiteGrant of(JsonNode grant) {
    JsonNode holder = grant.path("holder");
    return new SiteGrant(
        grant.path("permission").asString(""),
        holder.path("type").asString(""),
        holder.path("value").asString(holder.path("parameter").asString("")));
  }

  /** The body of {@code createPermissionGrant}. */
  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("permission", permission);
    ObjectNode who = body.putObject("holder").put("type", holder);
    if (!value.isEmpty()) {
      who.put("value", value);
    }
    return body;
  }

  /** The holder as a plan has it. */
  public Value inPlan() {
    return switch (holder) {
      case USER, GROUP -> new Value.Pointer(holder, value);
      case ROLE -> new Value.Pointer(RoleType.TYPE, value);
      case String kind when IN_FIELDS.contains(kind) ->
          Value.fields(Map.of(kind, new Value.Pointer(FieldType.TYPE, value)));
      default -> inWords(holder, value);
    };
  }

  /** A holder of a kind that needs nobody's id. */
  static Value inWords(String kind, String value) {
    return Value.text(value.isEmpty() ? kind : kind + OF + value);
  }

  /** The grant that a plan's holder means; empty for what has no id on the site. */
  static Optional<SiteGrant> of(String permission, Value held) {
    return switch (held) {
      case Value.Pointer(String type, String id) when type.equals(RoleType.TYPE) ->
          Optional.of(new SiteGrant(permission, ROLE, id));
      case Value.Pointer(String type, String id) ->
          Optional.of(new SiteGrant(permission, type, id));
      case Value.Text(String words) -> {
        String[] parts = words.split(OF, 2);
        yield Optional.of(new SiteGrant(permission, parts[0], parts.length > 1 ? parts[1] : ""));
      }
      case Value.Fields fields ->
          fields.fields().entrySet().stream()
              .filter(entry -> entry.getValue() instanceof Value.Pointer)
              .map(entry ->
                  new SiteGrant(
                      permission, entry.getKey(), ((Value.Pointer) entry.getValue()).id()))
              .findFirst();
      default -> Optional.empty();
    };
  }
}
