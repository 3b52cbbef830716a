package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue}, {@code /issue/bulk}, {@code /issue/createmeta}: creating issues. */
public final class CreateResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final JiraSite site;
  private final Lookup lookup;
  private final Creation creation;
  private final Choices choices;
  private final MetaViews meta;
  private final Editing editing;

  /** Creates issues of a site. */
  public CreateResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.creation = new Creation(site);
    this.choices = new Choices(site);
    this.meta = new MetaViews(site);
    this.editing = new Editing(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createIssue")
        .query("updateHistory")
        .body("fields", "update", "historyMetadata", "properties", "transition")
        .answer(call -> Reply.created(created(call, create(call, call.body()))));
    operations.on("createIssues").body("issueUpdates").answer(this::bulk);
    operations
        .on("getCreateIssueMetaProjectIssueTypes")
        .query("startAt", "maxResults")
        .answer(call -> {
          Project project = project(call);
          return Reply.ok(
              page(
                  Pages.bean(
                      call,
                      choices.types(project),
                      USUAL,
                      MOST,
                      type -> ListViews.type(call, type))));
        });
    operations
        .on("getCreateIssueMetaFields")
        .query("startAt", "maxResults")
        .answer(call -> {
          Project project = project(call);
          IssueType type =
              choices.types(project).stream()
                  .filter(one -> Long.toString(one.id()).equals(call.path("issueTypeId")))
                  .findFirst()
                  .orElseThrow(
                      () -> Refusal.badRequest("Issue type with the given id does not exist."));
          return Reply.ok(
              page(Pages.bean(call, meta.create(call, project, type), USUAL, MOST, one -> one)));
        });
  }

  /** Pages of meta data do not say where they are. */
  private static ObjectNode page(ObjectNode page) {
    page.remove("self");
    page.remove("nextPage");
    return page;
  }

  private Project project(DataCenterCall call) {
    return lookup
        .find(call, call.path("projectIdOrKey"))
        .filter(project -> site.access().may(call.caller(), Permission.CREATE_ISSUES, project))
        .orElseThrow(() ->
            Refusal.badRequest(
                "The project with key '"
                    + call.path("projectIdOrKey")
                    + "' does not exist or you do not have permission to create issues in it."));
  }

  private Issue create(DataCenterCall call, JsonNode body) {
    Issue issue = creation.create(call.caller(), body);
    if (body.path("transition").isObject()) {
      ObjectNode move = Json.object();
      move.set("transition", body.path("transition"));
      editing.move(call.caller(), issue, move);
    }
    return issue;
  }

  private ObjectNode created(DataCenterCall call, Issue issue) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(issue.id()));
    view.put("key", site.issues().key(issue));
    view.put("self", call.address("/rest/api/2/issue/" + issue.id()));
    return view;
  }

  private Reply bulk(DataCenterCall call) {
    JsonNode updates = call.body().path("issueUpdates");
    if (!updates.isArray() || updates.isEmpty()) {
      throw Refusal.badRequest("You have to send at least one issue to create.");
    }
    ObjectNode view = Json.object();
    ArrayNode issues = view.putArray("issues");
    ArrayNode errors = view.putArray("errors");
    int number = 0;
    for (JsonNode update : updates) {
      try {
        issues.add(created(call, create(call, update)));
      } catch (Refusal refusal) {
        ObjectNode error = errors.addObject();
        error.put("status", refusal.status());
        error.set("elementErrors", JiraErrors.document(refusal));
        error.put("failedElementNumber", number);
      }
      number++;
    }
    return issues.isEmpty() ? Reply.json(400, view) : Reply.created(view);
  }
}
