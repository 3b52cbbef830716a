package dev.aloft.sandbox.jira.datacenter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.agile.AgileIssueResource;
import dev.aloft.sandbox.jira.datacenter.agile.BoardResource;
import dev.aloft.sandbox.jira.datacenter.agile.EpicResource;
import dev.aloft.sandbox.jira.datacenter.agile.IssueListResource;
import dev.aloft.sandbox.jira.datacenter.agile.SprintResource;
import dev.aloft.sandbox.jira.datacenter.attachment.AttachmentResource;
import dev.aloft.sandbox.jira.datacenter.avatar.AvatarResource;
import dev.aloft.sandbox.jira.datacenter.category.CategoryResource;
import dev.aloft.sandbox.jira.datacenter.comment.CommentResource;
import dev.aloft.sandbox.jira.datacenter.component.ComponentResource;
import dev.aloft.sandbox.jira.datacenter.dashboard.DashboardResource;
import dev.aloft.sandbox.jira.datacenter.field.FieldResource;
import dev.aloft.sandbox.jira.datacenter.filter.FilterResource;
import dev.aloft.sandbox.jira.datacenter.filter.ShareResource;
import dev.aloft.sandbox.jira.datacenter.follow.FollowResource;
import dev.aloft.sandbox.jira.datacenter.follow.NotifyResource;
import dev.aloft.sandbox.jira.datacenter.group.GroupResource;
import dev.aloft.sandbox.jira.datacenter.issue.CreateResource;
import dev.aloft.sandbox.jira.datacenter.issue.IssueResource;
import dev.aloft.sandbox.jira.datacenter.issue.TransitionResource;
import dev.aloft.sandbox.jira.datacenter.link.LinkResource;
import dev.aloft.sandbox.jira.datacenter.link.RemoteLinkResource;
import dev.aloft.sandbox.jira.datacenter.list.IssueTypeResource;
import dev.aloft.sandbox.jira.datacenter.list.LinkTypeResource;
import dev.aloft.sandbox.jira.datacenter.list.ListResource;
import dev.aloft.sandbox.jira.datacenter.permission.PermissionResource;
import dev.aloft.sandbox.jira.datacenter.permission.PermissionSchemeResource;
import dev.aloft.sandbox.jira.datacenter.permission.SecuritySchemeResource;
import dev.aloft.sandbox.jira.datacenter.plugin.ApplicationLinkResource;
import dev.aloft.sandbox.jira.datacenter.plugin.PluginResource;
import dev.aloft.sandbox.jira.datacenter.plugin.TemplateResource;
import dev.aloft.sandbox.jira.datacenter.project.ProjectResource;
import dev.aloft.sandbox.jira.datacenter.project.ProjectStatusResource;
import dev.aloft.sandbox.jira.datacenter.project.ProjectTypeResource;
import dev.aloft.sandbox.jira.datacenter.property.PropertyResource;
import dev.aloft.sandbox.jira.datacenter.role.ProjectRoleResource;
import dev.aloft.sandbox.jira.datacenter.role.RoleResource;
import dev.aloft.sandbox.jira.datacenter.scheme.AssociationResource;
import dev.aloft.sandbox.jira.datacenter.scheme.IssueTypeSchemeResource;
import dev.aloft.sandbox.jira.datacenter.scheme.NotificationSchemeResource;
import dev.aloft.sandbox.jira.datacenter.scheme.PrioritySchemeResource;
import dev.aloft.sandbox.jira.datacenter.screen.ScreenFieldResource;
import dev.aloft.sandbox.jira.datacenter.screen.ScreenResource;
import dev.aloft.sandbox.jira.datacenter.search.SearchResource;
import dev.aloft.sandbox.jira.datacenter.session.SessionResource;
import dev.aloft.sandbox.jira.datacenter.session.Sessions;
import dev.aloft.sandbox.jira.datacenter.setting.ApplicationPropertyResource;
import dev.aloft.sandbox.jira.datacenter.setting.PasswordResource;
import dev.aloft.sandbox.jira.datacenter.setting.PreferenceResource;
import dev.aloft.sandbox.jira.datacenter.setting.SettingResource;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.token.TokenResource;
import dev.aloft.sandbox.jira.datacenter.user.GroupUserResource;
import dev.aloft.sandbox.jira.datacenter.user.ServerInfoResource;
import dev.aloft.sandbox.jira.datacenter.user.UserResource;
import dev.aloft.sandbox.jira.datacenter.user.UserSearchResource;
import dev.aloft.sandbox.jira.datacenter.version.VersionResource;
import dev.aloft.sandbox.jira.datacenter.workflow.DraftResource;
import dev.aloft.sandbox.jira.datacenter.workflow.WorkflowResource;
import dev.aloft.sandbox.jira.datacenter.workflow.WorkflowSchemeResource;
import dev.aloft.sandbox.jira.datacenter.worklog.WorklogResource;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** All resources of a Jira Data Center. */
final class Resources {

  private Resources() {}

  static List<Resource<DataCenterCall>> of(JiraSite site, Sessions sessions) {
    return List.of(
        new SessionResource(site.dataCenter(), sessions),
        new ServerInfoResource(site.dataCenter()),
        new UserResource(site),
        new UserSearchResource(site),
        new GroupResource(site),
        new PermissionResource(site),
        new PermissionSchemeResource(site),
        new SecuritySchemeResource(site),
        new ProjectResource(site),
        new ProjectStatusResource(site),
        new CategoryResource(site),
        new RoleResource(site),
        new ProjectRoleResource(site),
        new ComponentResource(site),
        new VersionResource(site),
        new ListResource(site),
        new IssueTypeResource(site),
        new LinkTypeResource(site),
        new FieldResource(site),
        new IssueResource(site),
        new CreateResource(site),
        new TransitionResource(site),
        new CommentResource(site),
        new WorklogResource(site),
        new AttachmentResource(site),
        new LinkResource(site),
        new RemoteLinkResource(site),
        new FollowResource(site),
        new NotifyResource(site),
        new PropertyResource(site),
        new FilterResource(site),
        new ShareResource(site),
        new DashboardResource(site),
        new BoardResource(site),
        new IssueListResource(site),
        new SprintResource(site),
        new EpicResource(site),
        new AgileIssueResource(site),
        new ProjectTypeResource(),
        new GroupUserResource(site),
        new ApplicationPropertyResource(site),
        new SettingResource(site),
        new PreferenceResource(site),
        new PasswordResource(site),
        new IssueTypeSchemeResource(site),
        new AssociationResource(site),
        new PrioritySchemeResource(site),
        new NotificationSchemeResource(site),
        new ScreenResource(site),
        new ScreenFieldResource(site),
        new WorkflowResource(site),
        new WorkflowSchemeResource(site),
        new DraftResource(site),
        new AvatarResource(site),
        new SearchResource(site));
  }

  /** What plug-ins serve that no published contract describes. */
  static List<Resource<DataCenterCall>> ofPlugins(JiraSite site) {
    return List.of(
        new TokenResource(site),
        new ApplicationLinkResource(site),
        new PluginResource(),
        new TemplateResource());
  }
}
