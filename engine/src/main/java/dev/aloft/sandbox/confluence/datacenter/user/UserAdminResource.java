package dev.aloft.sandbox.confluence.datacenter.user;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.space.SpaceStateResource;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code /admin/user}, {@code /user/list}, {@code /user/current}: people come, change and go. */
public final class UserAdminResource implements Resource<DataCenterCall> {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\,+<>'\"\\s]|\\p{Lu}");

  private final ConfluenceSite site;
  private final Finder finder;
  private final PersonViews views;

  /** The people of a site. */
  public UserAdminResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new PersonViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getUsers")
        .query("expand", "start", "limit")
        .answer(call -> list(call, site.users().all()));
    operations
        .on("getActiveUsers")
        .query("expand", "start", "limit")
        .administratorsOnly()
        .answer(call -> list(call, site.users().all().stream().filter(User::active).toList()));
    operations.on("getAnonymous").answer(call -> Reply.ok(PersonViews.anonymous()));
    own(operations);
    operations
        .on("createUser")
        .body("userName", "fullName", "email", "password", "notifyViaEmail")
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("updateUser")
        .body("fullName", "email", "currentPassword")
        .administratorsOnly()
        .answer(call -> change(call, finder.user(call.path("username")), false));
    operations
        .on("delete_1")
        .administratorsOnly()
        .answer(call -> {
          User user = finder.user(call.path("username"));
          if (user.key().equals(call.caller().key())) {
            throw Refusal.forbidden("You cannot delete yourself");
          }
          site.users().remove(user);
          site.audit().user(call.caller(), "User deleted", user, List.of());
          return Reply.json(
              202, SpaceStateResource.accepted(site.begin("user.deletion", call.caller())));
        });
    operations.on("disable").administratorsOnly().answer(call -> activate(call, false));
    operations.on("enable").administratorsOnly().answer(call -> activate(call, true));
    operations
        .on("changePassword")
        .body("password")
        .administratorsOnly()
        .answer(call -> {
          site.users().password(finder.user(call.path("username")), password(call, "password"));
          return Reply.noContent();
        });
  }

  private void own(Operations<DataCenterCall> operations) {
    operations
        .on("updateUser_1")
        .body("fullName", "email", "currentPassword")
        .answer(call -> change(call, call.caller(), true));
    operations
        .on("changePassword_1")
        .body("oldPassword", "newPassword")
        .answer(call -> {
          if (!site.users().opens(call.caller(), Form.of(call).text("oldPassword").orElse(""))) {
            throw Refusal.badRequest("The old password is wrong");
          }
          site.users().password(call.caller(), password(call, "newPassword"));
          return Reply.noContent();
        });
  }

  private static String password(DataCenterCall call, String name) {
    return Form.of(call)
        .text(name)
        .filter(one -> !one.isBlank())
        .orElseThrow(() -> Refusal.badRequest("The password must not be blank"));
  }

  private Reply list(DataCenterCall call, List<User> users) {
    return Reply.ok(StartPages.of(call, users, USUAL, MOST, user -> views.whole(call, user)));
  }

  private Reply activate(DataCenterCall call, boolean active) {
    User user = finder.user(call.path("username"));
    site.users().put(new User(user.key(), user.name(), user.displayName(), user.email(), active));
    String summary = active ? "User reactivated" : "User deactivated";
    site.audit().user(call.caller(), summary, user, List.of());
    return Reply.noContent();
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    String name = form.text("userName").orElse("");
    if (name.isBlank() || FORBIDDEN.matcher(name).find() || name.equals("anonymous")) {
      throw Refusal.badRequest("The username is not valid");
    }
    String fullName = fullName(form.text("fullName").orElse(""));
    String email = email(form.text("email").orElse(""));
    Optional<String> password = form.text("password").filter(one -> !one.isBlank());
    if (form.flag("notifyViaEmail").orElse(false) == password.isPresent()) {
      throw Refusal.badRequest("Either a password or notifyViaEmail is required, not both");
    }
    if (site.users().byName(name).isPresent()) {
      throw Refusal.conflict("A user with the username " + name + " already exists");
    }
    String key =
        UUID.nameUUIDFromBytes(
                (site.dataCenter().name() + "/" + site.contents().nextId())
                    .getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
    User user = site.users().put(new User(key, name, fullName, email, true));
    password.ifPresent(one -> site.users().password(user, one));
    site.users().join(user, ConfluenceSite.USERS);
    site.audit().user(call.caller(), "User created", user, List.of());
    return Reply.created(Json.object().put("userKey", key));
  }

  private static String fullName(String name) {
    if (name.isBlank() || name.contains("<") || name.contains(">") || name.equals("anonymous")) {
      throw Refusal.badRequest("The full name is not valid");
    }
    return name;
  }

  private static String email(String address) {
    if (!address.matches("[^@\\s]+@[^@\\s]+")) {
      throw Refusal.badRequest("The email is not valid");
    }
    return address;
  }

  /** Whoever changes his own address says his password. */
  private Reply change(DataCenterCall call, User user, boolean own) {
    Form form = Form.of(call);
    String fullName =
        form.text("fullName").map(UserAdminResource::fullName).orElse(user.displayName());
    String email = form.text("email").map(UserAdminResource::email).orElse(user.email());
    if (own
        && !email.equals(user.email())
        && !site.users().opens(user, form.text("currentPassword").orElse(""))) {
      throw Refusal.badRequest("The current password is required to change the email");
    }
    site.users().put(new User(user.key(), user.name(), fullName, email, user.active()));
    site.audit().user(call.caller(), "User details updated", user, List.of());
    return Reply.noContent();
  }
}
