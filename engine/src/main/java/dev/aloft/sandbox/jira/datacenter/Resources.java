package dev.aloft.sandbox.jira.datacenter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.comment.CommentResource;
import dev.aloft.sandbox.jira.datacenter.issue.CreateResource;
import dev.aloft.sandbox.jira.datacenter.issue.IssueResource;
import dev.aloft.sandbox.jira.datacenter.issue.TransitionResource;
import dev.aloft.sandbox.jira.datacenter.project.ProjectResource;
import dev.aloft.sandbox.jira.datacenter.search.SearchResource;
import dev.aloft.sandbox.jira.datacenter.session.SessionResource;
import dev.aloft.sandbox.jira.datacenter.session.Sessions;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.user.ServerInfoResource;
import dev.aloft.sandbox.jira.datacenter.user.UserResource;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** All resources of a Jira Data Center. */
final class Resources {

  private Resources() {}

  static List<Resource<DataCenterCall>> of(JiraSite site, Sessions sessions) {
    return List.of(
        new SessionResource(site.dataCenter(), sessions),
        new ServerInfoResource(site.dataCenter()),
        new UserResource(site.dataCenter()),
        new ProjectResource(site),
        new IssueResource(site),
        new CreateResource(site),
        new TransitionResource(site),
        new CommentResource(site),
        new SearchResource(site));
  }
}
