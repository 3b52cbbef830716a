package dev.aloft.sandbox.jira.datacenter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterConventions;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.datacenter.project.ProjectResource;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.user.ServerInfoResource;
import dev.aloft.sandbox.jira.datacenter.user.UserResource;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import java.time.Clock;
import java.util.List;

/**
 * A Jira Data Center.
 *
 * @param api what answers
 * @param site its users
 * @param projects its projects, for loading and looking without HTTP
 */
public record JiraDataCenter(Api<DataCenterCall> api, DataCenterSite site, Projects projects) {

  /** The group whose members administer it. */
  public static final String ADMINISTRATORS = "jira-administrators";

  /** An empty Jira that forgets everything when the process ends. */
  public static JiraDataCenter inMemory(String name, Clock clock) {
    DataCenterSite site = new DataCenterSite(name, ADMINISTRATORS, clock);
    Projects projects = new Projects(site.users());
    Api<DataCenterCall> api =
        new Api<>(
            name,
            OperationTable.load("/dev/aloft/sandbox/jira/datacenter/operations.tsv"),
            new DataCenterConventions(site, JiraErrors::reply),
            List.of(
                new ServerInfoResource(site),
                new UserResource(site),
                new ProjectResource(projects)),
            JiraDataCenter::paths);
    return new JiraDataCenter(api, site, projects);
  }

  /** Every operation answers to {@code latest} in the place of its version too. */
  private static List<String> paths(OperationTable.Row row) {
    String path = row.template();
    return path.startsWith("/rest/api/2/")
        ? List.of(path, path.replaceFirst("/rest/api/2/", "/rest/api/latest/"))
        : List.of(path);
  }
}
