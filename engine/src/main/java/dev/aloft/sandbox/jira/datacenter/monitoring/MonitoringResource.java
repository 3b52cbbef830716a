package dev.aloft.sandbox.jira.datacenter.monitoring;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code /monitoring}: switches that are remembered; nothing is measured. */
public final class MonitoringResource implements Resource<DataCenterCall> {

  private static final String JMX = "jmx";

  private final JiraSite site;

  /** The switches of a site. */
  public MonitoringResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    register(operations, "app", "isAppMonitoringEnabled", "setAppMonitoringEnabled");
    register(operations, "ipd", "isIpdMonitoringEnabled", "setAppMonitoringEnabled_1");
    operations
        .on("areMetricsExposed")
        .administratorsOnly()
        .answer(call -> Reply.ok(JsonNodeFactory.instance.booleanNode(on(JMX))));
    operations
        .on("start")
        .administratorsOnly()
        .answer(call -> {
          turn(JMX, true);
          return Reply.empty(200);
        });
    operations
        .on("stop")
        .administratorsOnly()
        .answer(call -> {
          turn(JMX, false);
          return Reply.empty(200);
        });
  }

  private void register(
      Operations<DataCenterCall> operations, String what, String read, String write) {
    operations
        .on(read)
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.object().put("enabled", on(what))));
    operations
        .on(write)
        .body("enabled")
        .administratorsOnly()
        .answer(call -> {
          Form form = Form.of(call);
          boolean wanted = form.flag("enabled").orElse(false);
          form.check();
          turn(what, wanted);
          return Reply.noContent();
        });
  }

  private boolean on(String what) {
    return site.settings().find("monitoring." + what).isPresent();
  }

  private void turn(String what, boolean on) {
    if (on) {
      site.settings().put("monitoring." + what, "on");
    } else {
      site.settings().remove("monitoring." + what);
    }
  }
}
