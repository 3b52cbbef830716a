package dev.aloft.testing;

import dev.aloft.jira.JiraType;
import dev.aloft.jira.category.CategoryType;
import dev.aloft.jira.component.ComponentType;
import dev.aloft.jira.customerorganization.CustomerOrganizationType;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.linktype.LinkTypeType;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.jira.priority.PriorityType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.jira.resolution.ResolutionType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.status.StatusType;
import dev.aloft.jira.user.UserType;
import dev.aloft.jira.version.VersionType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;

/** The real types in their order, for tests of those that stand in projects. */
public final class ConfigurationTypes {

  private ConfigurationTypes() {}

  /** Everything from people to who holds which role. */
  public static JiraType[] inOrder() {
    return new JiraType[] {
      new UserType(),
      new GroupType(),
      new CustomerOrganizationType(),
      new CategoryType(),
      new IssueTypeType(),
      new StatusType(),
      new PriorityType(),
      new ResolutionType(),
      new LinkTypeType(),
      new RoleType(),
      new FieldType(),
      new ScreenType(),
      new ScreenSchemeType(),
      new IssueTypeScreenSchemeType(),
      new WorkflowType(),
      new WorkflowSchemeType(),
      new IssueTypeSchemeType(),
      new PermissionSchemeType(),
      new ProjectType(),
      new ComponentType(),
      new VersionType(),
      new RoleActorsType()
    };
  }
}
