package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** {@code /password/policy}: what a password must be like. A fresh site demands nothing. */
public final class PasswordResource implements Resource<DataCenterCall> {

  private final JiraSite site;

  /** The policy of a site. */
  public PasswordResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getPasswordPolicy").query("hasOldPassword").answer(call -> Reply.ok(nothing()));
    operations
        .on("policyCheckCreateUser")
        .body("displayName", "emailAddress", "password", "username")
        .reading()
        .answer(call -> {
          Form form = Form.of(call);
          if (form.text("username").isEmpty() || form.text("password").isEmpty()) {
            throw Refusal.badRequest("The username and the password are required.");
          }
          return Reply.ok(nothing());
        });
    operations
        .on("policyCheckUpdateUser")
        .body("newPassword", "oldPassword", "username")
        .reading()
        .answer(call -> {
          Form form = Form.of(call);
          if (form.text("username").isEmpty() || form.text("newPassword").isEmpty()) {
            throw Refusal.badRequest("The username and the new password are required.");
          }
          if (form.text("username").flatMap(site.users()::byName).isEmpty()) {
            throw Refusal.notFound("The user does not exist.");
          }
          return Reply.ok(nothing());
        });
  }

  private static ArrayNode nothing() {
    return Json.array(List.<String>of(), text -> Json.object());
  }
}
