package dev.aloft.sandbox.jira.datacenter.application;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.application.ApplicationRoles.Role;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /applicationrole}, and {@code /user/application}: who may use which application. */
public final class ApplicationRoleResource implements Resource<DataCenterCall> {

  private static final String[] BODY = {
    "key",
    "name",
    "groups",
    "defaultGroups",
    "defined",
    "hasUnlimitedSeats",
    "numberOfSeats",
    "platform",
    "remainingSeats",
    "selectedByDefault",
    "userCount",
    "userCountDescription"
  };

  private final JiraSite site;
  private final ApplicationRoles roles;

  /** The applications of a site. */
  public ApplicationRoleResource(JiraSite site) {
    this.site = site;
    this.roles = new ApplicationRoles(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getAll").administratorsOnly().answer(call -> all());
    operations
        .on("get_4")
        .administratorsOnly()
        .answer(call -> signed(view(named(call.path("key")))));
    operations
        .on("put_2")
        .body(BODY)
        .administratorsOnly()
        .answer(call -> {
          Role before = named(call.path("key"));
          unchanged(call);
          Role role = read(before, Form.of(call));
          roles.put(role);
          return signed(view(role));
        });
    operations
        .on("putBulk")
        .anyBody()
        .administratorsOnly()
        .answer(call -> {
          unchanged(call);
          List<Role> changed = new ArrayList<>();
          for (JsonNode one : call.json()) {
            changed.add(read(named(one.path("key").asString("")), Form.of(one, BODY)));
          }
          changed.forEach(roles::put);
          return all();
        });
    members(operations);
  }

  private void members(Operations<DataCenterCall> operations) {
    operations
        .on("addUserToApplication_1")
        .query("applicationKey", "username")
        .administratorsOnly()
        .answer(call -> {
          Role role = asked(call);
          if (role.usual().isEmpty()) {
            throw Refusal.badRequest("The application has no default group.");
          }
          User user = user(call);
          role.usual().forEach(group -> site.users().join(user, group));
          return Reply.empty(200);
        });
    operations
        .on("removeUserFromApplication_1")
        .query("applicationKey", "username")
        .administratorsOnly()
        .answer(call -> {
          User user = user(call);
          asked(call).groups().forEach(group -> site.users().leave(user, group));
          return Reply.noContent();
        });
  }

  private Role asked(DataCenterCall call) {
    String key = call.query("applicationKey").orElse("");
    return roles
        .find(key)
        .orElseThrow(
            () -> Refusal.badRequest("There is no application with the key '" + key + "'."));
  }

  private User user(DataCenterCall call) {
    return call.query("username")
        .flatMap(site.users()::byName)
        .orElseThrow(() -> Refusal.badRequest("The user does not exist."));
  }

  private Role named(String key) {
    return roles
        .find(key)
        .orElseThrow(
            () -> Refusal.notFound("No application role with the key '" + key + "' exists."));
  }

  private void unchanged(DataCenterCall call) {
    Optional<String> seen = call.request().header("If-Match");
    if (seen.filter(one -> !one.equals(roles.version())).isPresent()) {
      throw Refusal.of(412, "The application roles have changed since you read them.");
    }
  }

  private Role read(Role before, Form form) {
    List<String> groups = form.names("groups") ? form.texts("groups") : before.groups();
    List<String> usual = form.names("defaultGroups") ? form.texts("defaultGroups") : before.usual();
    for (String group : groups) {
      if (!site.users().groups().contains(group)) {
        form.refuse("groups", "There is no group '" + group + "'.");
      }
    }
    if (!groups.containsAll(usual)) {
      form.refuse("defaultGroups", "Default groups must be groups of the application.");
    }
    form.check();
    return new Role(before.key(), before.name(), groups, usual);
  }

  private Reply all() {
    return signed(Json.array(roles.all(), this::view));
  }

  private Reply signed(JsonNode document) {
    return Reply.ok(document).with("ETag", roles.version());
  }

  private ObjectNode view(Role role) {
    ObjectNode view = Json.object();
    view.put("key", role.key());
    view.set("groups", Json.texts(role.groups()));
    view.put("name", role.name());
    view.set("defaultGroups", Json.texts(role.usual()));
    view.put("selectedByDefault", !role.usual().isEmpty());
    view.put("defined", true);
    view.put("numberOfSeats", -1);
    view.put("remainingSeats", -1);
    view.put("userCount", roles.users(role));
    view.put("userCountDescription", roles.users(role) + " users");
    view.put("hasUnlimitedSeats", true);
    view.put("platform", false);
    return view;
  }
}
