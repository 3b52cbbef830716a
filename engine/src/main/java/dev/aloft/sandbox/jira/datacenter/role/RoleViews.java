package dev.aloft.sandbox.jira.datacenter.role;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How roles and their actors look, and how requests name actors. */
final class RoleViews {

  private final JiraSite site;

  RoleViews(JiraSite site) {
    this.site = site;
  }

  ObjectNode role(DataCenterCall call, String path, Role role, List<Actor> actors) {
    ObjectNode view = Json.object();
    view.put("self", call.address(path));
    view.put("name", role.name());
    view.put("id", role.id());
    view.put("description", role.description());
    view.set("actors", actors(call, actors));
    return view;
  }

  ArrayNode actors(DataCenterCall call, List<Actor> actors) {
    List<ObjectNode> views = new ArrayList<>();
    long id = 10_000;
    for (Actor actor : actors) {
      views.add(actor(call, actor, id++));
    }
    return Json.array(views, one -> one);
  }

  private ObjectNode actor(DataCenterCall call, Actor actor, long id) {
    boolean group = actor.kind().equals("group");
    String name =
        group
            ? actor.name()
            : site.users().byKey(actor.name()).map(User::name).orElse(actor.name());
    ObjectNode view = Json.object();
    view.put("id", id);
    view.put("displayName", group ? actor.name() : site.displayName(actor.name()));
    view.put("type", group ? "atlassian-group-role-actor" : "atlassian-user-role-actor");
    view.put("name", name);
    view.put("avatarUrl", call.address("/secure/useravatar?size=xsmall&avatarId=10122"));
    return view;
  }

  /** The actors that lists of user and group names mean. */
  List<Actor> read(List<String> users, List<String> groups) {
    List<Actor> actors = new ArrayList<>();
    for (String name : users) {
      User user =
          site.users()
              .byName(name)
              .orElseThrow(() ->
                  Refusal.notFound(
                      "We can't find '" + name + "' in any accessible user directory."));
      actors.add(new Actor("user", user.key()));
    }
    for (String name : groups) {
      if (!site.users().groups().contains(name)) {
        throw Refusal.notFound("We can't find '" + name + "' in any accessible user directory.");
      }
      actors.add(new Actor("group", name));
    }
    return actors;
  }

  /** The actors that a body's {@code user} and {@code group} name; it has nothing else. */
  List<Actor> read(DataCenterCall call) {
    Form form = Form.of(call.json(), "user", "group");
    return read(form.texts("user"), form.texts("group"));
  }
}
