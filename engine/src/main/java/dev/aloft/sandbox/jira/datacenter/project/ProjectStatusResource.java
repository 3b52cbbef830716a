package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.issue.Transitions;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project/{projectIdOrKey}/statuses}: the statuses of each type's workflow. */
public final class ProjectStatusResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;
  private final Choices choices;
  private final Transitions transitions;

  /** The projects of a site. */
  public ProjectStatusResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.choices = new Choices(site);
    this.transitions = new Transitions(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllStatuses")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          return Reply.ok(Json.array(choices.types(project), type -> view(call, project, type)));
        });
  }

  private ObjectNode view(DataCenterCall call, Project project, IssueType type) {
    List<Status> statuses =
        transitions.workflow(project, type.id()).statuses().stream()
            .flatMap(id -> site.tables().statuses().find(id).stream())
            .toList();
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issuetype/" + type.id()));
    view.put("id", Long.toString(type.id()));
    view.put("name", type.name());
    view.put("subtask", type.subtask());
    view.set("statuses", Json.array(statuses, one -> ListViews.status(call, one)));
    return view;
  }
}
