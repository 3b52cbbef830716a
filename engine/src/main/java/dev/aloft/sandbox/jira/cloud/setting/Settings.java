package dev.aloft.sandbox.jira.cloud.setting;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.TimeTracking;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /configuration}: what is switched on, and how time is counted. */
public final class Settings implements Resource<JiraCall> {

  private static final String TIME_TRACKING = "JIRA";
  private static final Set<String> FORMATS = Set.of("pretty", "days", "hours");
  private static final Set<String> UNITS = Set.of("minute", "hour", "day", "week");
  private static final int HOURS_OF_A_DAY = 24;
  private static final int DAYS_OF_A_WEEK = 7;

  private final TimeTracking timeTracking;

  /** The settings of a site. */
  public Settings(SiteTables tables) {
    this.timeTracking = tables.timeTracking();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getConfiguration").answer(call -> configuration());
    on.on("getSharedTimeTrackingConfiguration")
        .administratorsOnly()
        .answer(call -> Reply.ok(timeTracking()));
    on.on("setSharedTimeTrackingConfiguration")
        .body("workingHoursPerDay", "workingDaysPerWeek", "timeFormat", "defaultUnit")
        .administratorsOnly()
        .answer(this::count);
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

  /** What was logged stays as many seconds; days and weeks mean something else from now on. */
  private Reply count(JiraCall call) {
    Form form = Form.of(call);
    double hours = number(form, "workingHoursPerDay", HOURS_OF_A_DAY);
    double days = number(form, "workingDaysPerWeek", DAYS_OF_A_WEEK);
    String format = form.required("timeFormat", 255);
    String unit = form.required("defaultUnit", 255);
    if (!FORMATS.contains(format)) {
      form.refuse("timeFormat", "The time format is not valid.");
    }
    if (!UNITS.contains(unit)) {
      form.refuse("defaultUnit", "The default unit is not valid.");
    }
    form.check();
    timeTracking.restore(new TimeTracking.Content(hours, days, format, unit));
    return Reply.ok(timeTracking());
  }

  private static double number(Form form, String name, int most) {
    double value = form.node(name).filter(JsonNode::isNumber).map(JsonNode::asDouble).orElse(0.0);
    if (value <= 0 || value > most) {
      form.refuse(name, name + " must be above 0 and at most " + most + ".");
    }
    return value;
  }

  private Reply configuration() {
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

  private ObjectNode timeTracking() {
    TimeTracking.Content content = timeTracking.content();
    return Json.object()
        .put("workingHoursPerDay", content.workingHoursPerDay())
        .put("workingDaysPerWeek", content.workingDaysPerWeek())
        .put("timeFormat", content.timeFormat())
        .put("defaultUnit", content.defaultUnit());
  }

  private static ObjectNode provider() {
    return Json.object().put("key", TIME_TRACKING).put("name", "JIRA provided time tracking");
  }
}
