package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /info}: which product this is. */
public final class InfoResource implements Resource<CloudCall> {

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getInfo")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("version", "1001.0.0-SNAPSHOT");
          view.put("platformVersion", "1001.0.0-SNAPSHOT");
          view.put("isLicensedForUse", true);
          view.putObject("_links").put("self", call.self() + "/info");
          return Reply.ok(view);
        });
  }
}
