package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /myself} and {@code /user}: reading, creating, changing, deleting people. */
public final class UserResource implements Resource<DataCenterCall> {

  private final JiraSite site;

  /** The users of a site. */
  public UserResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getUser")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(withGroups(call, call.caller()));
        });
    operations
        .on("updateUser")
        .body("displayName", "emailAddress", "password", "name", "key", "self")
        .answer(call -> {
          Lookup.known(call);
          String password = call.body().path("password").asString("");
          if (!site.users().opens(call.caller(), password)) {
            throw Refusal.field("password", "The user name and password do not match.");
          }
          return Reply.ok(withGroups(call, change(call, call.caller(), false)));
        });
    operations
        .on("changeMyPassword")
        .body("password", "currentPassword")
        .answer(call -> {
          Lookup.known(call);
          Form form = Form.of(call);
          if (!site.users().opens(call.caller(), form.text("currentPassword").orElse(""))) {
            throw Refusal.field("currentPassword", "Your current password is incorrect.");
          }
          site.users().password(call.caller(), form.required("password", 255));
          return Reply.noContent();
        });
    operations
        .on("getUser_1")
        .query("key", "username", "includeDeleted")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(withGroups(call, find(call)));
        });
    operations
        .on("createUser")
        .body(
            "name",
            "password",
            "emailAddress",
            "displayName",
            "key",
            "active",
            "notification",
            "applicationKeys")
        .boundToBean()
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("updateUser_1")
        .query("key", "username")
        .body("name", "emailAddress", "displayName", "active", "key", "self")
        .boundToBean()
        .administratorsOnly()
        .answer(call -> Reply.ok(withGroups(call, change(call, find(call), true))));
    operations
        .on("removeUser")
        .query("key", "username")
        .administratorsOnly()
        .answer(call -> {
          User user = find(call);
          if (site.issues()
              .all()
              .anyMatch(issue ->
                  issue.text("assignee").equals(Optional.of(user.key()))
                      || issue.text("reporter").equals(Optional.of(user.key())))) {
            throw Refusal.badRequest(
                "Cannot delete user. '"
                    + user.name()
                    + "' has assigned or reported issues or leads projects.");
          }
          site.users().remove(user);
          return Reply.noContent();
        });
    operations
        .on("changeUserPassword")
        .query("key", "username")
        .body("password", "currentPassword")
        .administratorsOnly()
        .answer(call -> {
          site.users().password(find(call), Form.of(call).required("password", 255));
          return Reply.noContent();
        });
  }

  private User find(DataCenterCall call) {
    Optional<String> key = call.query("key");
    Optional<String> name = call.query("username");
    if (key.isEmpty() && name.isEmpty()) {
      throw Refusal.badRequest(
          "Either the 'username' or the 'key' query parameters need to be provided");
    }
    return key.flatMap(site.users()::byKey)
        .or(() -> name.flatMap(site.users()::byName))
        .orElseThrow(() ->
            Refusal.notFound(
                "The user with the "
                    + (key.isPresent() ? "key" : "username")
                    + " '"
                    + key.or(() -> name).orElseThrow()
                    + "' does not exist"));
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    String name = form.text("name").orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("username", "You must specify a username.");
    } else if (site.users().byName(name).isPresent()) {
      form.refuse("username", "A user with that username already exists.");
    }
    String email = form.text("emailAddress").orElse("").strip();
    if (!email.contains("@")) {
      form.refuse("email", "You must specify a valid email address.");
    }
    String displayName = form.text("displayName").orElse("").strip();
    if (displayName.isEmpty()) {
      form.refuse("fullname", "You must specify a full name.");
    }
    List<String> applications = form.texts("applicationKeys");
    if (!Set.of("jira-software", "jira-core").containsAll(applications)) {
      form.refuse(
          "applicationKeys", "The application keys must be those of licensed applications.");
    }
    form.check();
    String key = freeKey();
    User user =
        site.users().put(new User(key, name, displayName, email, form.flag("active").orElse(true)));
    form.text("password").ifPresent(password -> site.users().password(user, password));
    if (!form.names("applicationKeys") || !applications.isEmpty()) {
      site.users().join(user, JiraSite.USERS);
    }
    return Reply.created(withGroups(call, user));
  }

  private String freeKey() {
    String key = "JIRAUSER" + site.nextId("user");
    while (site.users().byKey(key).isPresent()) {
      key = "JIRAUSER" + site.nextId("user");
    }
    return key;
  }

  private User change(DataCenterCall call, User user, boolean administrator) {
    Form form = Form.of(call);
    String name = form.text("name").filter(one -> administrator).orElse(user.name());
    if (site.users().byName(name).filter(other -> !other.key().equals(user.key())).isPresent()) {
      throw Refusal.field("username", "A user with that username already exists.");
    }
    return site.users()
        .put(
            new User(
                user.key(),
                name,
                form.text("displayName").orElse(user.displayName()),
                form.text("emailAddress").orElse(user.email()),
                form.flag("active").orElse(user.active())));
  }

  private ObjectNode withGroups(DataCenterCall call, User user) {
    ObjectNode view = UserViews.user(call, user);
    var groups = site.users().groupsOf(user);
    ObjectNode list = view.putObject("groups");
    list.put("size", groups.size());
    var items = list.putArray("items");
    if (call.expands("groups")) {
      groups.forEach(group ->
          items
              .addObject()
              .put("name", group)
              .put("self", call.address("/rest/api/2/group?groupname=" + group)));
    }
    ObjectNode roles = view.putObject("applicationRoles");
    roles.put("size", user.active() ? 1 : 0);
    roles.putArray("items");
    view.put("expand", "groups,applicationRoles");
    return view;
  }
}
