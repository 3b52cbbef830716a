package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestResource.Whole;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypeFields;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as they go out. */
final class RequestViews {

  private final WholeSite jira;
  private final RequestTypeFields fields;
  private final DeskViews people;

  RequestViews(WholeSite jira, RequestTypeFields fields, DeskViews people) {
    this.jira = jira;
    this.fields = fields;
    this.people = people;
  }

  ObjectNode view(CloudCall call, Whole whole, boolean agent) {
    Issue issue = whole.issue();
    String key = jira.issues().issues().key(issue);
    ObjectNode view = Json.object();
    view.putArray("_expands");
    view.put("issueId", Ids.text(issue.id()));
    view.put("issueKey", key);
    view.put("summary", issue.fields().path("summary").asString(""));
    view.put("requestTypeId", Ids.text(whole.type().id()));
    view.put("serviceDeskId", Integer.toString(whole.desk().id()));
    view.set("createdDate", DeskViews.time(issue.created()));
    view.set(
        "reporter",
        people.user(call, issue.fields().path("reporter").path("accountId").asString("")));
    values(call, whole, view.putArray("requestFieldValues"));
    status(issue, view);
    String base = call.request().base();
    ObjectNode links = view.putObject("_links");
    links.put("self", call.self() + "/request/" + issue.id());
    links.put("jiraRest", base + "/rest/api/2/issue/" + issue.id());
    links.put("web", base + "/servicedesk/customer/portal/" + whole.desk().id() + "/" + key);
    if (agent) {
      links.put("agent", base + "/browse/" + key);
    }
    return view;
  }

  private void values(CloudCall call, Whole whole, ArrayNode list) {
    List<FieldUse> uses = fields.of(whole.desk(), whole.type());
    Wish wish =
        new Wish(
            FieldSelection.of(uses.stream().map(use -> use.field().id()).toList(), "summary"),
            List.of(),
            Set.of());
    JsonNode shown =
        jira.issues().views().view(DeskViews.platform(call, 2), whole.issue(), wish).path("fields");
    for (FieldUse use : uses) {
      ObjectNode one = list.addObject();
      one.put("fieldId", use.field().id());
      one.put("label", use.field().name());
      one.set("value", shown.path(use.field().id()));
    }
  }

  private void status(Issue issue, ObjectNode view) {
    jira.issues()
        .issues()
        .configuration()
        .status(issue.statusId())
        .ifPresent(status ->
            view.putObject("currentStatus")
                .put("status", status.name())
                .put("statusCategory", category(status.category())));
  }

  static String category(Status.Category category) {
    return switch (category) {
      case TODO -> "NEW";
      case IN_PROGRESS -> "INDETERMINATE";
      case DONE -> "DONE";
    };
  }
}
