package dev.aloft.sandbox.jira.cloud.group;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /applicationrole}: which groups have access to which product. Nobody counts seats. */
public final class ApplicationRoles implements Resource<JiraCall> {

  private final JiraSite site;

  /** The products of a site. */
  public ApplicationRoles(JiraSite site) {
    this.site = site;
  }

  private record Role(String key, String name) {}

  private static final List<Role> ROLES =
      List.of(
          new Role("jira-core", "Jira Work Management"),
          new Role("jira-software", "Jira Software"));

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getAllApplicationRoles")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.array(ROLES, role -> view(call, role))));
    operations
        .on("getApplicationRole")
        .administratorsOnly()
        .answer(call ->
            Reply.ok(
                view(
                    call,
                    ROLES.stream()
                        .filter(role -> role.key().equals(call.path("key")))
                        .findFirst()
                        .orElseThrow(
                            () -> Refusal.notFound("The application role was not found.")))));
  }

  private ObjectNode view(JiraCall call, Role role) {
    List<Group> groups = site.groups().byName(site.usersOf(role.key())).stream().toList();
    long users =
        groups.stream()
            .flatMap(group -> site.groups().members(group).stream())
            .flatMap(id -> site.accounts().find(id).stream())
            .filter(site::active)
            .count();
    List<String> names = groups.stream().map(Group::name).toList();
    ObjectNode view = Json.object();
    view.put("key", role.key()).put("name", role.name());
    view.set("groups", Json.texts(names));
    view.set("groupDetails", Json.array(groups, group -> group(call, group)));
    view.set("defaultGroups", Json.texts(names));
    view.set("defaultGroupsDetails", Json.array(groups, group -> group(call, group)));
    view.put("selectedByDefault", false).put("defined", true).put("platform", false);
    view.put("numberOfSeats", -1).put("remainingSeats", -1).put("hasUnlimitedSeats", true);
    view.put("userCount", users).put("userCountDescription", users + " users");
    return view;
  }

  private static ObjectNode group(JiraCall call, Group group) {
    return Json.object()
        .put("name", group.name())
        .put("groupId", group.groupId())
        .put("self", call.self() + "/group?groupId=" + group.groupId());
  }
}
