package dev.aloft.sandbox.jira.cloud.user;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /serverInfo}: which product this is. */
public final class ServerInfoResource implements Resource<JiraCall> {

  private static final String BUILT = "2026-05-04T00:00:00.000+0000";

  private final JiraSite site;

  /** About a site. */
  public ServerInfoResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getServerInfo")
        .answer(call -> {
          ObjectNode view = JsonNodeFactory.instance.objectNode();
          view.put("baseUrl", call.request().base());
          view.put("displayUrl", call.request().base());
          view.put("version", "1001.0.0-SNAPSHOT");
          view.putArray("versionNumbers").add(1001).add(0).add(0);
          view.put("deploymentType", "Cloud");
          view.put("buildDate", BUILT);
          view.put("buildNumber", 100_290);
          view.put("scmInfo", "0123456789abcdef0123456789abcdef01234567");
          view.put("serverTime", JiraSite.time(site.now()));
          view.put("serverTimeZone", "Etc/GMT");
          view.put("serverTitle", "Jira");
          return Reply.ok(view);
        });
  }
}
