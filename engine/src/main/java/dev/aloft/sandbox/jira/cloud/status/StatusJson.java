package dev.aloft.sandbox.jira.cloud.status;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Statuses in replies. */
public final class StatusJson {

  private StatusJson() {}

  /** The contract's {@code StatusDetails}, as issues and projects show a status. */
  public static ObjectNode details(JiraCall call, Status status) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/status/" + status.id());
    document.put("description", status.description());
    document.put("iconUrl", call.request().base() + "/images/icons/statuses/generic.png");
    document.put("name", status.name());
    document.put("id", Ids.text(status.id()));
    document.set("statusCategory", category(call, status.category()));
    return document;
  }

  /** The contract's {@code StatusCategory}. */
  public static ObjectNode category(JiraCall call, StatusCategory category) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/statuscategory/" + category.id());
    document.put("id", category.id());
    document.put("key", category.key());
    document.put("colorName", category.color());
    document.put("name", category.label());
    return document;
  }

  /** The contract's {@code JiraStatus}, the form of {@code /statuses}. */
  static ObjectNode document(Status status) {
    ObjectNode document = Json.object();
    document.put("id", Ids.text(status.id()));
    document.put("name", status.name());
    document.put("statusCategory", status.category().name());
    document.putObject("scope").put("type", "GLOBAL");
    document.put("description", status.description());
    return document;
  }
}
