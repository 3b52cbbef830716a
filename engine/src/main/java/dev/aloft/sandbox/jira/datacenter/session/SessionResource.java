package dev.aloft.sandbox.jira.datacenter.session;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /rest/auth/1/session}: logging in and out with a cookie; a session of an administrator
 * needs no second login, so there is none to end.
 */
public final class SessionResource implements Resource<DataCenterCall> {

  private final DataCenterSite site;
  private final Sessions sessions;

  /** The sessions of a site. */
  public SessionResource(DataCenterSite site, Sessions sessions) {
    this.site = site;
    this.sessions = sessions;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("currentUser")
        .answer(call -> {
          Lookup.known(call);
          ObjectNode view = Json.object();
          view.put("self", call.address("/rest/api/latest/user?username=" + call.caller().name()));
          view.put("name", call.caller().name());
          view.set("loginInfo", login());
          return Reply.ok(view);
        });
    operations.on("login").body("username", "password").answer(this::login);
    operations
        .on("logout")
        .answer(call -> {
          Lookup.known(call);
          sessions.text(call.request()).ifPresent(sessions::end);
          return Reply.noContent();
        });
    operations
        .on("release")
        .optionalAnyBody()
        .answer(call -> {
          Lookup.known(call);
          return Reply.noContent();
        });
    operations
        .on("deleteSession")
        .administratorsOnly()
        .answer(call -> {
          User user =
              site.users()
                  .byName(call.path("username"))
                  .orElseThrow(() -> Refusal.notFound("The user does not exist."));
          sessions.endAll(user);
          return Reply.empty(200);
        });
  }

  private Reply login(DataCenterCall call) {
    Form form = Form.of(call);
    User user =
        site.users()
            .authenticate(form.text("username").orElse(""), form.text("password").orElse(""))
            .orElseThrow(() -> Refusal.of(401, "Login failed"));
    String text = sessions.begin(user);
    ObjectNode view = Json.object();
    view.putObject("session").put("name", Sessions.COOKIE).put("value", text);
    view.set("loginInfo", login());
    return Reply.ok(view).with("Set-Cookie", Sessions.COOKIE + "=" + text + "; Path=/; HttpOnly");
  }

  private ObjectNode login() {
    ObjectNode view = Json.object();
    view.put("failedLoginCount", 0);
    view.put("loginCount", 1);
    view.put("previousLoginTime", JiraTimes.print(site.now()));
    return view;
  }
}
