package dev.aloft.sandbox.jira.datacenter.permission;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityScheme;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuesecurityschemes} and the scheme of a project; members are not shown. */
public final class SecuritySchemeResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The security schemes of a site. */
  public SecuritySchemeResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getIssueSecuritySchemes")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode view = Json.object();
          view.set(
              "issueSecuritySchemes",
              Json.array(site.tables().securitySchemes().all(), scheme -> view(call, scheme)));
          return Reply.ok(view);
        });
    operations
        .on("getIssueSecurityScheme")
        .administratorsOnly()
        .answer(call ->
            site.tables()
                .securitySchemes()
                .find(call.path("id"))
                .map(scheme -> Reply.ok(whole(call, scheme)))
                .orElseThrow(() -> Refusal.notFound("The security scheme does not exist.")));
    operations
        .on("getIssueSecurityScheme_1")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          return project
              .schemes()
              .security()
              .flatMap(site.tables().securitySchemes()::find)
              .map(scheme -> Reply.ok(whole(call, scheme)))
              .orElseThrow(() -> Refusal.notFound("The project has no issue security scheme."));
        });
    operations
        .on("getSecurityLevelsForProject")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectKeyOrId"));
          ObjectNode view = Json.object();
          view.set(
              "levels",
              Json.array(
                  site.access().levels(call.caller(), project),
                  level -> ListViews.level(call, level)));
          return Reply.ok(view);
        });
    operations
        .on("getIssuesecuritylevel")
        .answer(call ->
            Ids.parse(call.path("id"))
                .flatMap(site.access()::level)
                .filter(level -> !call.caller().anonymous())
                .map(level -> Reply.ok(ListViews.level(call, level)))
                .orElseThrow(() ->
                    Refusal.notFound(
                        "The security level with id '" + call.path("id") + "' does not exist")));
  }

  private static ObjectNode view(DataCenterCall call, SecurityScheme scheme) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issuesecurityschemes/" + scheme.id()));
    view.put("id", scheme.id());
    view.put("name", scheme.name());
    view.put("description", scheme.description());
    scheme.usual().ifPresent(level -> view.put("defaultSecurityLevelId", level));
    return view;
  }

  private static ObjectNode whole(DataCenterCall call, SecurityScheme scheme) {
    ObjectNode view = view(call, scheme);
    view.set("levels", Json.array(scheme.levels(), level -> ListViews.level(call, level)));
    return view;
  }
}
