package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller may do to an issue, as the buttons of its page (the contract's Operations). */
final class IssueOperations {

  private record Button(Permission permission, String id, String label, String page) {}

  private static final List<Button> BUTTONS =
      List.of(
          new Button(Permission.EDIT_ISSUES, "edit-issue", "Edit", "EditIssue!default"),
          new Button(Permission.ASSIGN_ISSUES, "assign-issue", "Assign", "AssignIssue!default"),
          new Button(Permission.ADD_COMMENTS, "comment-issue", "Add comment", "AddComment!default"),
          new Button(Permission.WORK_ON_ISSUES, "log-work", "Log work", "CreateWorklog!default"),
          new Button(
              Permission.CREATE_ATTACHMENTS, "attach-file", "Attach files", "AttachFile!default"),
          new Button(Permission.LINK_ISSUES, "link-issue", "Link", "LinkJiraIssue!default"),
          new Button(Permission.MOVE_ISSUES, "move-issue", "Move", "MoveIssue!default"),
          new Button(Permission.DELETE_ISSUES, "delete-issue", "Delete", "DeleteIssue!default"));

  private final Issues issues;
  private final TransitionViews transitions;

  IssueOperations(Issues issues, TransitionViews transitions) {
    this.issues = issues;
    this.transitions = transitions;
  }

  ObjectNode of(JiraCall call, Issue issue) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    ObjectNode bar = view.putArray("linkGroups").addObject().put("id", "view.issue.opsbar");
    bar.putArray("links");
    ArrayNode groups = bar.putArray("groups");
    ArrayNode buttons = group(groups, "opsbar-operations", 10);
    for (Button button : BUTTONS) {
      if (issues.may(call, button.permission(), issue)) {
        buttons
            .addObject()
            .put("id", button.id())
            .put("styleClass", "issueaction-" + button.id())
            .put("label", button.label())
            .put("href", "/secure/" + button.page() + ".jspa?id=" + issue.id());
      }
    }
    ArrayNode moves = group(groups, "opsbar-transitions", 20);
    if (issues.may(call, Permission.TRANSITION_ISSUES, issue)) {
      for (Transition transition : transitions.workflow(issue).from(issue.statusId())) {
        moves
            .addObject()
            .put("id", "action_id_" + transition.id())
            .put("styleClass", "issueaction-workflow-transition")
            .put("label", transition.name())
            .put(
                "href",
                "/secure/WorkflowUIDispatcher.jspa?id="
                    + issue.id()
                    + "&action="
                    + transition.id());
      }
    }
    return view;
  }

  private static ArrayNode group(ArrayNode groups, String id, int weight) {
    ObjectNode group = groups.addObject().put("id", id).put("weight", weight);
    group.putArray("groups");
    return group.putArray("links");
  }
}
