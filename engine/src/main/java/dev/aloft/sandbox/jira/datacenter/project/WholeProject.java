package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.jira.datacenter.view.ProjectViews;
import dev.aloft.sandbox.json.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Projects by themselves, with what lies in them. */
final class WholeProject {

  private final JiraSite site;
  private final Choices choices;

  WholeProject(JiraSite site) {
    this.site = site;
    this.choices = new Choices(site);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(site.dataCenter().now(), ZoneOffset.UTC);
  }

  ObjectNode listed(DataCenterCall call, Project project) {
    ObjectNode view = ProjectViews.brief(call, site, project);
    view.put("expand", "description,lead,url,projectKeys");
    view.put("archived", project.archived());
    if (call.expands("description")) {
      view.put("description", project.profile().description());
    }
    if (call.expands("lead")) {
      view.set("lead", UserViews.of(call, site.users(), project.profile().lead()));
    }
    if (call.expands("url") && !project.profile().url().isEmpty()) {
      view.put("url", project.profile().url());
    }
    if (call.expands("projectKeys")) {
      view.set("projectKeys", keys(project));
    }
    return view;
  }

  private static tools.jackson.databind.node.ArrayNode keys(Project project) {
    List<String> keys = new ArrayList<>(project.formerKeys());
    keys.addFirst(project.key());
    return Json.texts(keys);
  }

  ObjectNode whole(DataCenterCall call, Project project) {
    ObjectNode view = ProjectViews.brief(call, site, project);
    view.put("expand", "description,lead,issueTypes,url,projectKeys");
    view.put("description", project.profile().description());
    view.set("lead", UserViews.of(call, site.users(), project.profile().lead()));
    view.set(
        "components",
        Json.array(
            site.tables().components().where(one -> one.owner() == project.id()),
            component -> ListViews.component(call, component)));
    view.set("issueTypes", Json.array(choices.types(project), type -> ListViews.type(call, type)));
    if (!project.profile().url().isEmpty()) {
      view.put("url", project.profile().url());
    }
    view.put("assigneeType", project.profile().assigneeType());
    List<Version> versions =
        site.tables().versions().where(one -> one.owner() == project.id()).stream()
            .sorted(Comparator.comparingLong(Version::position))
            .toList();
    view.set(
        "versions",
        Json.array(versions, version -> ListViews.wholeVersion(call, version, today())));
    ObjectNode roles = view.putObject("roles");
    site.tables()
        .roles()
        .all()
        .forEach(role ->
            roles.put(
                role.name(),
                call.address("/rest/api/2/project/" + project.key() + "/role/" + role.id())));
    view.put("archived", project.archived());
    if (call.expands("projectKeys")) {
      view.set("projectKeys", keys(project));
    }
    return view;
  }

  ObjectNode picked(DataCenterCall call, Project project) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(project.id()));
    view.put("key", project.key());
    view.put("name", project.name());
    view.put("html", project.name() + " (" + project.key() + ")");
    view.put("avatar", call.address("/secure/projectavatar?pid=" + project.id()));
    return view;
  }
}
