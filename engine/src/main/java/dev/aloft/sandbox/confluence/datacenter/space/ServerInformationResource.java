package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /server-information}: which release this is. */
public final class ServerInformationResource implements Resource<DataCenterCall> {

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("index_2")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("baseUrl", call.request().base());
          view.put("version", "10.0.3");
          view.put("buildNumber", 10_003);
          view.put("marketplaceBuildNumber", 10_003);
          view.put("buildDate", "2026-07-20T00:00:00.000Z");
          return Reply.ok(view);
        });
  }
}
