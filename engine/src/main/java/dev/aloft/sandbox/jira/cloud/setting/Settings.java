package dev.aloft.sandbox.jira.cloud.setting;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /configuration}: what is switched on, and how time is counted. Nothing here changes. */
public final class Settings implements Resource<JiraCall> {

  private static final String TIME_TRACKING = "JIRA";

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getConfiguration").answer(call -> configuration());
    on.on("getSharedTimeTrackingConfiguration")
        .administratorsOnly()
        .answer(call -> Reply.ok(timeTracking()));
    on.on("getSelectedTimeTrackingImplementation")
        .administratorsOnly()
        .answer(call -> Reply.ok(provider()));
    on.on("selectTimeTrackingImplementation")
        .body("key", "name", "url")
        .administratorsOnly()
        .answer(Settings::select);
    on.on("getAvailableTimeTrackingImplementations")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.array(List.of(provider()), p -> p)));
  }

  /** Only the product's own can be chosen: no app brings another. */
  private static Reply select(JiraCall call) {
    if (!call.body().path("key").asString("").equals(TIME_TRACKING)) {
      throw Refusal.badRequest("There is no time tracking provider with this key.");
    }
    return Reply.noContent();
  }

  private static Reply configuration() {
    ObjectNode document = Json.object();
    document.put("votingEnabled", true);
    document.put("watchingEnabled", true);
    document.put("unassignedIssuesAllowed", true);
    document.put("subTasksEnabled", true);
    document.put("issueLinkingEnabled", true);
    document.put("timeTrackingEnabled", true);
    document.put("attachmentsEnabled", true);
    document.set("timeTrackingConfiguration", timeTracking());
    return Reply.ok(document);
  }

  private static ObjectNode timeTracking() {
    return Json.object()
        .put("workingHoursPerDay", 8.0)
        .put("workingDaysPerWeek", 5.0)
        .put("timeFormat", "pretty")
        .put("defaultUnit", "minute");
  }

  private static ObjectNode provider() {
    return Json.object().put("key", TIME_TRACKING).put("name", "JIRA provided time tracking");
  }
}
