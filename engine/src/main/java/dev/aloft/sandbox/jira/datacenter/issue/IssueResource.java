package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.view.PartViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}}: reading, editing, assigning, deleting. */
public final class IssueResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;
  private final IssueViews views;
  private final PartViews parts;
  private final MetaViews meta;
  private final Editing editing;

  /** The issues of a site. */
  public IssueResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.views = new IssueViews(site);
    this.parts = new PartViews(site);
    this.meta = new MetaViews(site);
    this.editing = new Editing(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("GET /rest/api/2/issue/{issueIdOrKey}")
        .query("fields", "expand", "properties", "updateHistory")
        .answer(this::get);
    operations
        .on("editIssue")
        .query("notifyUsers")
        .body("fields", "update", "historyMetadata", "properties")
        .answer(this::edit);
    operations.on("deleteIssue").query("deleteSubtasks").answer(this::delete);
    // Clients ask for the usual assignee with a number, -1, as python-jira documents it.
    operations.on("assign").body("name", "key").boundToBean().answer(this::assign);
    operations
        .on("getEditIssueMeta")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          return Reply.ok(Json.object().set("fields", meta.edit(call, issue)));
        });
    operations
        .on("getSubTasks")
        .answer(call -> {
          List<Issue> children =
              site.issues().children(lookup.issue(call)).stream()
                  .filter(one -> site.access().sees(call.caller(), one))
                  .toList();
          return Reply.ok(Json.array(children, child -> parts.reference(call, child)));
        });
  }

  private Reply get(DataCenterCall call) {
    boolean properties = !call.list("properties").isEmpty();
    IssueViews.Wish wish =
        new IssueViews.Wish(
            FieldSelection.of(call.list("fields"), "*all"),
            new HashSet<>(call.list("expand")),
            properties ? call.list("properties") : List.of());
    return Reply.ok(views.view(call, lookup.issue(call), wish));
  }

  private Reply edit(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    if (!site.access().may(call.caller(), Permission.EDIT_ISSUES, issue)
        && call.body().has("fields")) {
      throw Refusal.forbidden("You do not have permission to edit issues in this project.");
    }
    if (issue.archived()) {
      throw Refusal.forbidden("Archived issues cannot be edited.");
    }
    editing.edit(call.caller(), issue, call.body());
    return Reply.noContent();
  }

  private Reply assign(DataCenterCall call) {
    editing.assign(call.caller(), lookup.issue(call), who(call.json()));
    return Reply.noContent();
  }

  private static JsonNode who(JsonNode body) {
    ObjectNode who = Json.object();
    if (body.path("name").isNull()) {
      who.putNull("name");
    } else {
      who.setAll((ObjectNode) body);
    }
    return who;
  }

  private Reply delete(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    if (!site.access().may(call.caller(), Permission.DELETE_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to delete issues in this project.");
    }
    List<Issue> children = site.issues().children(issue);
    if (!children.isEmpty() && !call.flag("deleteSubtasks", false)) {
      throw Refusal.badRequest(
          "The issue '"
              + site.issues().key(issue)
              + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this"
              + " issue and all its subtasks.");
    }
    children.forEach(this::remove);
    remove(issue);
    return Reply.noContent();
  }

  private void remove(Issue issue) {
    site.tables().attachments().ofOwner(issue.id()).forEach(file -> site.files().remove(file.id()));
    site.tables()
        .comments()
        .ofOwner(issue.id())
        .forEach(comment -> site.properties().removeAll("comment " + comment.id()));
    site.properties().removeAll(IssueViews.of(issue));
    site.issues().remove(issue);
  }
}
