package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of an issue its caller can edit (the contract's IssueUpdateMetadata). */
public final class EditMeta {

  private final Issues issues;
  private final EditScreens screens;
  private final FieldMeta meta;

  /** About a site's issues. */
  public EditMeta(Issues issues, EditScreens screens) {
    this.issues = issues;
    this.screens = screens;
    this.meta = new FieldMeta(issues.configuration());
  }

  /** Without the permission to edit there is no field to be edited. */
  ObjectNode of(JiraCall call, Issue issue) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = view.putObject("fields");
    if (issues.may(call, Permission.EDIT_ISSUES, issue)) {
      screens
          .of(call, issue)
          .forEach((id, use) ->
              fields.set(id, meta.of(call, issues.project(issue), issues.type(issue), use)));
    }
    return view;
  }
}
