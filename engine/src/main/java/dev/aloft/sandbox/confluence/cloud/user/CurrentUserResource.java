package dev.aloft.sandbox.confluence.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user/current}: who calls. */
public final class CurrentUserResource implements Resource<CloudCall> {

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getCurrentUser")
        .answer(call -> {
          Account account = call.caller();
          ObjectNode view = Json.object();
          view.put("type", "known");
          view.put("accountId", account.accountId());
          view.put("accountType", account.type());
          view.put("email", account.email().orElse(""));
          view.put("publicName", account.displayName());
          view.put("displayName", account.displayName());
          view.put("timeZone", account.timeZone());
          view.putObject("_links").put("base", call.request().base() + "/wiki");
          return Reply.ok(view);
        });
  }
}
