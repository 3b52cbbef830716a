package dev.aloft.sandbox.jira.cloud.comment;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Role;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** To whom a comment or worklog shows itself: everybody, one group, or one project role. */
public final class Visibility {

  private final JiraSite site;
  private final Configuration configuration;

  /** The rules of a site. */
  public Visibility(JiraSite site, Configuration configuration) {
    this.site = site;
    this.configuration = configuration;
  }

  /**
   * The stored form of a restriction as it comes in.
   *
   * @return nothing when there is no restriction
   * @throws Refusal when the group or role is unknown, or the caller is not in it
   */
  public Optional<ObjectNode> read(JsonNode input, Project project, Account caller) {
    if (input.isMissingNode() || input.isNull() || input.isEmpty()) {
      return Optional.empty();
    }
    String value = input.path("value").asString("");
    String identifier = input.path("identifier").asString("");
    return switch (input.path("type").asString("")) {
      case "group" -> {
        Group group =
            site.groups()
                .find(identifier)
                .or(() -> site.groups().byName(value))
                .orElseThrow(
                    () -> Refusal.field("commentLevel", "Group: " + value + " does not exist."));
        if (!site.groups().counts(group, caller.accountId())) {
          throw Refusal.field(
              "commentLevel", "You are currently not a member of the group: " + group.name() + ".");
        }
        yield Optional.of(stored("group", group.groupId()));
      }
      case "role" -> {
        Role role =
            configuration.roles().stream()
                .filter(one -> one.id().equals(identifier) || one.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                    Refusal.field(
                        "commentLevel", "The selected role: " + value + " does not exist."));
        if (!configuration.inRole(project, role, caller.accountId())) {
          throw Refusal.field(
              "commentLevel",
              "You are currently not a member of the project role: " + role.name() + ".");
        }
        yield Optional.of(stored("role", role.id()));
      }
      default ->
          throw Refusal.field("commentLevel", "The visibility type must be 'group' or 'role'.");
    };
  }

  private static ObjectNode stored(String type, String id) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
  }

  /** Whether a stored restriction lets an account see. */
  public boolean visible(JsonNode stored, Project project, Account account) {
    String id = stored.path("id").asString("");
    return switch (stored.path("type").asString("")) {
      case "group" ->
          site.groups()
              .find(id)
              .map(group -> site.groups().counts(group, account.accountId()))
              .orElse(false);
      case "role" ->
          configuration.roles().stream()
              .filter(role -> role.id().equals(id))
              .anyMatch(role -> configuration.inRole(project, role, account.accountId()));
      default -> true;
    };
  }

  /** A stored restriction as it goes out. */
  public ObjectNode view(JsonNode stored) {
    String type = stored.path("type").asString("");
    String id = stored.path("id").asString("");
    String name =
        type.equals("group")
            ? site.groups().find(id).map(Group::name).orElse(id)
            : configuration.roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(Role::name)
                .orElse(id);
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("value", name)
        .put("identifier", type.equals("group") ? id : name);
  }
}
