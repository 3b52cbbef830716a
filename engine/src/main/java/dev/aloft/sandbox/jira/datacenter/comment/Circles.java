package dev.aloft.sandbox.jira.datacenter.comment;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads to whom a comment or worklog is restricted. */
public final class Circles {

  private Circles() {}

  /**
   * The circle that a body names; the caller must be in it.
   *
   * @throws Refusal 400 for a circle that is not there or does not hold the caller
   */
  public static Optional<Visibility> read(
      JiraSite site, User caller, Issue issue, JsonNode visibility) {
    if (visibility.isMissingNode() || visibility.isNull()) {
      return Optional.empty();
    }
    String type = visibility.path("type").asString("");
    String value = visibility.path("value").asString("");
    if (!type.equals("group") && !type.equals("role")) {
      throw Refusal.badRequest("Unrecognized visibility type '" + type + "'.");
    }
    Visibility circle = new Visibility(type, value);
    boolean there =
        type.equals("group")
            ? site.users().groups().contains(value)
            : site.tables().roles().first(role -> role.name().equals(value)).isPresent();
    if (!there) {
      throw Refusal.field(
          "commentLevel",
          (type.equals("group") ? "Group: " : "Role: ") + value + " does not exist.");
    }
    if (!site.access().sees(caller, issue, Optional.of(circle))) {
      throw Refusal.field(
          "commentLevel",
          "You are currently not a member of the "
              + (type.equals("group") ? "group: " : "project role: ")
              + value
              + ".");
    }
    return Optional.of(circle);
  }
}
