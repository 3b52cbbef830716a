package dev.aloft.cli.jira;

import dev.aloft.jira.JiraLane;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.category.CategoryType;
import dev.aloft.jira.component.ComponentType;
import dev.aloft.jira.customerorganization.CustomerOrganizationType;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.fieldcontext.FieldContextType;
import dev.aloft.jira.filter.FilterType;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.issue.IssueLane;
import dev.aloft.jira.issue.IssueTexts;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.linktype.LinkTypeType;
import dev.aloft.jira.mailhold.MailHoldType;
import dev.aloft.jira.notification.SilentSchemeType;
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
import dev.aloft.resource.TextComparison;
import java.util.List;

/**
 * Every resource type of Jira, once.
 *
 * @param inOrder the types of configuration and people, each after those that it refers to
 * @param lane the issues
 * @param texts how verify compares rich texts
 */
public record JiraTypes(List<JiraType> inOrder, JiraLane lane, TextComparison texts) {

  public JiraTypes {
    inOrder = List.copyOf(inOrder);
  }

  /** All that this version knows. */
  public static JiraTypes all() {
    return new JiraTypes(
        List.of(
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
            new SilentSchemeType(),
            new ProjectType(),
            new FieldContextType(),
            new ComponentType(),
            new VersionType(),
            new RoleActorsType(),
            new FilterType(),
            new MailHoldType()),
        new IssueLane(),
        new IssueTexts());
  }
}
