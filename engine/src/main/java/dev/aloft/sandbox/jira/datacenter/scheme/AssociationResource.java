package dev.aloft.sandbox.jira.datacenter.scheme;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.jira.datacenter.view.ProjectViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuetypescheme/{schemeId}/associations}: which projects follow a scheme. */
public final class AssociationResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;
  private final IssueTypeSchemes schemes;

  /** The projects of a site's schemes. */
  public AssociationResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.schemes = new IssueTypeSchemes(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAssociatedProjects")
        .query("expand")
        .answer(call ->
            Reply.ok(
                Json.array(schemes.projects(schemes.find(call)), project -> view(call, project))));
    operations
        .on("addProjectAssociationsToScheme")
        .body("idsOrKeys")
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme scheme = schemes.find(call);
          List<Project> projects = named(call);
          schemes.check(projects, scheme.types());
          schemes.assign(projects, scheme.id());
          return Reply.empty(200);
        });
    operations
        .on("setProjectAssociationsForScheme")
        .body("idsOrKeys")
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme scheme = schemes.find(call);
          List<Project> projects = named(call);
          schemes.check(projects, scheme.types());
          schemes.assign(schemes.projects(scheme), IssueTypeSchemes.USUAL);
          schemes.assign(reread(projects), scheme.id());
          return Reply.empty(200);
        });
    operations
        .on("removeAllProjectAssociations")
        .administratorsOnly()
        .answer(call -> {
          schemes.assign(schemes.projects(schemes.find(call)), IssueTypeSchemes.USUAL);
          return Reply.noContent();
        });
    operations
        .on("removeProjectAssociation")
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme scheme = schemes.find(call);
          Project project = lookup.project(call, call.path("projIdOrKey"));
          if (project.schemes().issueType() != scheme.id()) {
            throw Refusal.notFound("The project is not associated with this issue type scheme.");
          }
          schemes.assign(List.of(project), IssueTypeSchemes.USUAL);
          return Reply.noContent();
        });
  }

  private List<Project> named(DataCenterCall call) {
    List<Project> projects = new ArrayList<>();
    for (String idOrKey : Form.of(call).texts("idsOrKeys")) {
      projects.add(
          lookup
              .find(call, idOrKey)
              .orElseThrow(() ->
                  Refusal.badRequest("No project could be found with key '" + idOrKey + "'.")));
    }
    return projects;
  }

  private List<Project> reread(List<Project> projects) {
    return projects.stream()
        .flatMap(one -> site.tables().projects().find(one.id()).stream())
        .toList();
  }

  private ObjectNode view(DataCenterCall call, Project project) {
    ObjectNode view = ProjectViews.brief(call, site, project);
    view.put("expand", "description,lead,url,projectKeys");
    view.put("description", project.profile().description());
    view.set("lead", UserViews.of(call, site.users(), project.profile().lead()));
    view.put("archived", project.archived());
    return view;
  }
}
