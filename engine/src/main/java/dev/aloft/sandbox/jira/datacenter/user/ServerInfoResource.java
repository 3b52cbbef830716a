package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /serverInfo}: which product and release this is. */
public final class ServerInfoResource implements Resource<DataCenterCall> {

  private final DataCenterSite site;

  /** About a site. */
  public ServerInfoResource(DataCenterSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getServerInfo")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("baseUrl", call.request().base());
          view.put("version", "10.3.24");
          view.putArray("versionNumbers").add(10).add(3).add(24);
          view.put("deploymentType", "Server");
          view.put("buildNumber", 10_030_024);
          view.put("buildDate", "2026-07-20T00:00:00.000+0000");
          view.put("databaseBuildNumber", 10_030_024);
          view.put("serverTime", JiraTimes.print(site.now()));
          view.put("scmInfo", "sandbox");
          view.put("serverTitle", "Jira");
          return Reply.ok(view);
        });
  }
}
