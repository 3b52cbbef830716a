package dev.aloft.cli;

import java.util.Set;

/** The entities of which no row may be "not yet supported". */
final class SupportedEntities {

  static final Set<String> NAMES =
      Set.of(
          "Action",
          "ApplicationUser",
          "ChangeGroup",
          "ChangeItem",
          "Component",
          "CustomField",
          "CustomFieldOption",
          "CustomFieldValue",
          "FileAttachment",
          "Group",
          "Issue",
          "IssueLink",
          "IssueLinkType",
          "IssueType",
          "Label",
          "Membership",
          "OSGroup",
          "OSMembership",
          "OSUser",
          "PermissionScheme",
          "Priority",
          "Project",
          "ProjectCategory",
          "ProjectKey",
          "ProjectRole",
          "ProjectRoleActor",
          "Resolution",
          "SearchRequest",
          "Status",
          "User",
          "UserAssociation",
          "Version",
          "Worklog");

  private SupportedEntities() {}
}
