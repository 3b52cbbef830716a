package dev.aloft.sandbox.jira.datacenter.plugin;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code /rest/applinks}: the sandbox's sites are linked to no other application. */
public final class ApplicationLinkResource implements Resource<DataCenterCall> {

  private final JiraSite site;

  /** The links of a site. */
  public ApplicationLinkResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("listApplicationLinks")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode view = Json.object();
          view.putArray("list");
          return Reply.ok(view);
        });
    operations
        .on("getApplicationLinks")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode view = Json.object();
          view.putArray("applicationLinks");
          return Reply.ok(view);
        });
    operations
        .on("getApplicationLink")
        .administratorsOnly()
        .answer(call -> {
          throw Refusal.notFound("No application link has the id " + call.path("id") + ".");
        });
    operations.on("getManifest").answer(call -> Reply.ok(manifest(call)));
  }

  /** What another application reads before it links itself. */
  private ObjectNode manifest(DataCenterCall call) {
    String seed = "applinks/" + site.dataCenter().name();
    ObjectNode view = Json.object();
    view.put("id", UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
    view.put("name", "Jira");
    view.put("typeId", "jira");
    view.put("version", "10.3.24");
    view.put("buildNumber", 10_030_024);
    view.put("url", call.request().base());
    view.put("applinksVersion", "10.1.0");
    view.putArray("inboundAuthenticationTypes");
    view.putArray("outboundAuthenticationTypes");
    view.put("publicSignup", false);
    return view;
  }
}
