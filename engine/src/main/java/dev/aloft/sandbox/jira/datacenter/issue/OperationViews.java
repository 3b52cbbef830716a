package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The links of the bar above an issue: what the caller may do with it. */
final class OperationViews {

  private final JiraSite site;
  private final TransitionViews transitions;

  OperationViews(JiraSite site) {
    this.site = site;
    this.transitions = new TransitionViews(site);
  }

  /** A link of the bar. */
  private record Entry(
      Permission permission, String id, String label, String title, String address) {}

  private static final List<Entry> EDIT =
      List.of(
          new Entry(
              Permission.EDIT_ISSUES,
              "edit-issue",
              "Edit",
              "Edit this issue",
              "/secure/EditIssue!default.jspa?id="));

  private static final List<Entry> COMMENT =
      List.of(
          new Entry(
              Permission.ADD_COMMENTS,
              "comment-issue",
              "Add comment",
              "Comment on this issue",
              "/secure/AddComment!default.jspa?id="));

  private static final List<Entry> MORE =
      List.of(
          new Entry(
              Permission.ASSIGN_ISSUES,
              "assign-issue",
              "Assign",
              "Assign this issue to someone",
              "/secure/AssignIssue!default.jspa?id="),
          new Entry(
              Permission.WORK_ON_ISSUES,
              "log-work",
              "Log work",
              "Log work against this issue",
              "/secure/CreateWorklog!default.jspa?id="),
          new Entry(
              Permission.CREATE_ATTACHMENTS,
              "attach-file",
              "Attach files",
              "Attach one or more files to this issue",
              "/secure/AttachFile!default.jspa?id="),
          new Entry(
              Permission.LINK_ISSUES,
              "link-issue",
              "Link",
              "Link this issue to another issue or item",
              "/secure/LinkJiraIssue!default.jspa?id="),
          new Entry(
              Permission.MOVE_ISSUES,
              "move-issue",
              "Move",
              "Move this issue to another project or issue type",
              "/secure/MoveIssue!default.jspa?id="),
          new Entry(
              Permission.DELETE_ISSUES,
              "delete-issue",
              "Delete",
              "Delete this issue",
              "/secure/DeleteIssue!default.jspa?id="));

  /** The bar of an issue. */
  ObjectNode view(DataCenterCall call, Issue issue) {
    ObjectNode view = Json.object();
    ObjectNode bar = view.putArray("linkGroups").addObject();
    bar.put("id", "view.issue.opsbar");
    bar.putArray("links");
    ArrayNode groups = bar.putArray("groups");
    group(call, issue, groups, "edit-issue_container", 1, EDIT);
    group(call, issue, groups, "comment-issue_container", 10, COMMENT);
    group(call, issue, groups, "opsbar-operations", 20, MORE);
    ArrayNode moves =
        groups.addObject().put("id", "opsbar-transitions").put("weight", 30).putArray("links");
    for (JsonNode transition : transitions.list(call, issue, false)) {
      String id = transition.path("id").asString("");
      String name = transition.path("name").asString("");
      String address = "/secure/WorkflowUIDispatcher.jspa?id=" + issue.id() + "&action=" + id;
      link(moves, "action_id_" + id, name, name, address);
    }
    return view;
  }

  private void group(
      DataCenterCall call,
      Issue issue,
      ArrayNode groups,
      String id,
      int weight,
      List<Entry> entries) {
    ObjectNode group = groups.addObject().put("id", id).put("weight", weight);
    ArrayNode links = group.putArray("links");
    entries.stream()
        .filter(one -> site.access().may(call.caller(), one.permission(), issue))
        .forEach(
            one -> link(links, one.id(), one.label(), one.title(), one.address() + issue.id()));
    group.putArray("groups");
  }

  private static void link(ArrayNode links, String id, String label, String title, String address) {
    links
        .addObject()
        .put("id", id)
        .put("styleClass", "issueaction-" + id)
        .put("label", label)
        .put("title", title)
        .put("href", address)
        .put("weight", 10);
  }
}
