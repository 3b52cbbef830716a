package dev.aloft.origin;

import dev.aloft.staging.EntityLayout;
import java.util.Set;

/**
 * What hangs on what among Jira's entities, in every era. Names are those of the entity engine, as
 * they stand in backups; entities that are not listed stand alone.
 */
public final class JiraEntities {

  /** The layout of a Jira staging. */
  public static final EntityLayout LAYOUT =
      EntityLayout.builder()
          .lane("Issue", "project", "number", "key")
          .part("Action", "Issue", "issue")
          .part("Worklog", "Issue", "issue")
          .part("ChangeGroup", "Issue", "issue")
          .part("ChangeItem", "ChangeGroup", "group")
          .part("CustomFieldValue", "Issue", "issue")
          .part("FileAttachment", "Issue", "issue")
          .part("Label", "Issue", "issue")
          .part("RemoteIssueLink", "Issue", "issueid")
          .part("IssueLink", "Issue", "source")
          .alsoBy("IssueLink", "Issue", "destination")
          .partByKind("UserAssociation", "Issue", "sinkNodeId", "sinkNodeEntity", "Issue")
          .partByKind("NodeAssociation", "Issue", "sourceNodeId", "sourceNodeEntity", "Issue")
          .partByKind("EntityProperty", "Issue", "entityId", "entityName", "IssueProperty")
          .grouped("CustomFieldOption", "customfieldconfig")
          .grouped("Component", "project")
          .grouped("Version", "project")
          .grouped("ProjectKey", "projectId")
          .grouped("ProjectRoleActor", "pid")
          .grouped("Membership", "directoryId")
          .counted("Issue", "reporter", "assignee", "creator")
          .counted("Action", "author", "updateauthor")
          .counted("Worklog", "author", "updateauthor")
          .counted("ChangeGroup", "author")
          .counted("FileAttachment", "author")
          .counted("UserAssociation", "sourceName")
          .counted("Project", "lead")
          .counted("Component", "lead")
          .counted("SearchRequest", "author", "user")
          .counted("PortalPage", "username")
          .build();

  /** Entities whose rows are known again by their ids: every Jira gives them one. */
  static final Set<String> IDENTIFIED =
      Set.of(
          "Issue",
          "Action",
          "Worklog",
          "IssueLink",
          "FileAttachment",
          "Project",
          "Component",
          "Version",
          "CustomField",
          "CustomFieldOption",
          "IssueType",
          "Priority",
          "Resolution",
          "Status",
          "IssueLinkType",
          "ProjectRole");

  private JiraEntities() {}
}
