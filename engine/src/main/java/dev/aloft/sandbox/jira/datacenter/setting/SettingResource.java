package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /configuration}, {@code /settings}: what holds for the whole site. */
public final class SettingResource implements Resource<DataCenterCall> {

  private static final String COLUMNS = "jira.navigator.columns";
  private static final String BASE = "jira.baseurl";
  private static final String USUAL =
      "issuetype,issuekey,summary,assignee,reporter,priority,status,resolution,created,updated,duedate";

  private final JiraSite site;
  private final Fields fields;

  /** The settings of a site. */
  public SettingResource(JiraSite site) {
    this.site = site;
    this.fields = new Fields(site.tables());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getConfiguration_1")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(configuration());
        });
    operations
        .on("setBaseURL")
        .anyBody()
        .administratorsOnly()
        .answer(call -> {
          String address = call.json().asString("");
          if (!address.matches("https?://\\S+")) {
            throw Refusal.badRequest("The base URL must begin with http:// or https://.");
          }
          site.settings().put(BASE, address);
          return Reply.empty(200);
        });
    operations
        .on("getIssueNavigatorDefaultColumns")
        .administratorsOnly()
        .answer(call -> Reply.ok(columns(site.settings().find(COLUMNS).orElse(USUAL))));
    operations
        .on("setIssueNavigatorDefaultColumnsForm")
        .rawBody()
        .administratorsOnly()
        .answer(call -> {
          site.settings().put(COLUMNS, String.join(",", ColumnForm.read(call.request(), fields)));
          return Reply.empty(200);
        });
    operations
        .on("defaultColumns")
        .query("username")
        .answer(call ->
            Reply.ok(
                columns(
                    site.settings()
                        .find(own(user(call, call.query("username"))))
                        .or(() -> site.settings().find(COLUMNS))
                        .orElse(USUAL))));
    operations
        .on("setColumnsUrlEncoded")
        .rawBody()
        .answer(call -> {
          User user = user(call, ColumnForm.value(call.request(), "username"));
          site.settings().put(own(user), String.join(",", ColumnForm.read(call.request(), fields)));
          return Reply.empty(200);
        });
    operations
        .on("resetColumns")
        .query("username")
        .answer(call -> {
          site.settings().remove(own(user(call, call.query("username"))));
          return Reply.noContent();
        });
  }

  private static String own(User user) {
    return COLUMNS + "." + user.key();
  }

  /** The caller himself, or for administrators whomever they name. */
  private User user(DataCenterCall call, Optional<String> name) {
    Lookup.known(call);
    User user =
        name.map(one ->
                site.users()
                    .byName(one)
                    .orElseThrow(() -> Refusal.notFound("The user '" + one + "' does not exist.")))
            .orElse(call.caller());
    if (!user.key().equals(call.caller().key()) && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("You may see and change your own columns only.");
    }
    return user;
  }

  private ArrayNode columns(String ids) {
    return Json.array(
        List.of(ids.split(",", -1)),
        id ->
            Json.object()
                .put(
                    "label",
                    fields.find(id).map(Field::name).orElse(id.equals("issuekey") ? "Key" : id))
                .put("value", id));
  }

  private static ObjectNode configuration() {
    ObjectNode view = Json.object();
    view.put("votingEnabled", true);
    view.put("watchingEnabled", true);
    view.put("unassignedIssuesAllowed", true);
    view.put("subTasksEnabled", true);
    view.put("issueLinkingEnabled", true);
    view.put("timeTrackingEnabled", true);
    view.put("attachmentsEnabled", true);
    view.putObject("timeTrackingConfiguration")
        .put("workingHoursPerDay", 8.0)
        .put("workingDaysPerWeek", 5.0)
        .put("timeFormat", "pretty")
        .put("defaultUnit", "minute");
    return view;
  }
}
