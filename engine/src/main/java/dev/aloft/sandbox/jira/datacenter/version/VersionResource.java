package dev.aloft.sandbox.jira.datacenter.version;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.IssueReferences;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /version} and the versions of a project. */
public final class VersionResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Tables tables;
  private final Lookup lookup;
  private final Versions versions;
  private final IssueReferences references;

  /** The versions of a site. */
  public VersionResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.lookup = new Lookup(site);
    this.versions = new Versions(site);
    this.references = new IssueReferences(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    reads(operations);
    String[] body = {
      "name", "description", "project", "projectId", "startDate", "releaseDate", "released",
      "archived", "moveUnfixedIssuesTo", "id", "self", "expand", "overdue", "userStartDate",
      "userReleaseDate"
    };
    operations.on("createVersion").body(body).answer(this::create);
    operations
        .on("updateVersion")
        .body(body)
        .answer(call -> {
          Version before = find(call, call.path("id"));
          Project project = lookup.administered(call, Long.toString(before.owner()));
          Version changed = versions.read(Form.of(call), project, before.id(), Optional.of(before));
          return Reply.ok(view(call, tables.versions().put(changed)));
        });
    operations
        .on("moveVersion")
        .body("after", "position")
        .answer(call -> {
          Version version = find(call, call.path("id"));
          lookup.administered(call, Long.toString(version.owner()));
          versions.move(version, Form.of(call));
          return Reply.ok(view(call, find(call, call.path("id"))));
        });
    operations
        .on("merge")
        .answer(call -> {
          Version version = find(call, call.path("id"));
          Version other = find(call, call.path("moveIssuesTo"));
          remove(call, version, Optional.of(other.id()), Optional.of(other.id()));
          return Reply.noContent();
        });
    operations
        .on("delete_1")
        .body("moveFixIssuesTo", "moveAffectedIssuesTo")
        .answer(call -> {
          Version version = find(call, call.path("id"));
          Form form = Form.of(call);
          remove(
              call, version, form.number("moveFixIssuesTo"), form.number("moveAffectedIssuesTo"));
          return Reply.noContent();
        });
  }

  private void reads(Operations<DataCenterCall> operations) {
    operations
        .on("getProjectVersions")
        .query("expand")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          return Reply.ok(Json.array(versions.of(project.id()), one -> view(call, one)));
        });
    operations
        .on("getProjectVersionsPaginated")
        .query("startAt", "maxResults", "orderBy", "expand")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          List<Version> all = ordered(call, versions.of(project.id()));
          return Reply.ok(Pages.bean(call, all, 50, 1_000, one -> view(call, one)));
        });
    operations
        .on("getPaginatedVersions")
        .query("query", "projectIds", "startAt", "maxResults")
        .answer(call -> {
          String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
          List<String> projects = call.list("projectIds");
          List<Version> found =
              tables.versions().all().stream()
                  .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(query))
                  .filter(
                      one -> projects.isEmpty() || projects.contains(Long.toString(one.owner())))
                  .filter(one -> lookup.find(call, Long.toString(one.owner())).isPresent())
                  .toList();
          return Reply.ok(Pages.bean(call, found, 100, 1_000, one -> view(call, one)));
        });
    operations
        .on("getVersion")
        .query("expand")
        .answer(call -> Reply.ok(view(call, find(call, call.path("id")))));
    operations
        .on("getVersionRelatedIssues")
        .answer(call -> {
          Version version = find(call, call.path("id"));
          ObjectNode view = Json.object();
          view.put("self", call.address("/rest/api/2/version/" + version.id()));
          view.put("issuesFixedCount", issues(version, "fixVersions").size());
          view.put("issuesAffectedCount", issues(version, "versions").size());
          view.put("issueCountWithCustomFieldsShowingVersion", 0);
          view.putArray("customFieldNames");
          return Reply.ok(view);
        });
    operations
        .on("getVersionUnresolvedIssues")
        .answer(call -> {
          Version version = find(call, call.path("id"));
          List<Issue> fixed = issues(version, "fixVersions");
          ObjectNode view = Json.object();
          view.put("self", call.address("/rest/api/2/version/" + version.id()));
          view.put(
              "issuesUnresolvedCount",
              fixed.stream().filter(one -> one.value("resolution").isEmpty()).count());
          view.put("issuesCount", fixed.size());
          return Reply.ok(view);
        });
  }

  private static List<Version> ordered(DataCenterCall call, List<Version> all) {
    String order = call.query("orderBy").orElse("sequence");
    String name = order.replaceFirst("^[+-]", "");
    Comparator<Version> by =
        switch (name) {
          case "sequence" -> Comparator.comparingLong(Version::position);
          case "name" -> Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT));
          case "startDate" -> Comparator.comparing(one -> one.startDate().orElse("9999"));
          case "releaseDate" -> Comparator.comparing(one -> one.releaseDate().orElse("9999"));
          default -> throw Refusal.badRequest("Versions cannot be ordered by '" + name + "'.");
        };
    return all.stream().sorted(order.startsWith("-") ? by.reversed() : by).toList();
  }

  private List<Issue> issues(Version version, String field) {
    return references.issues(version.owner(), field, version.id());
  }

  private Version find(DataCenterCall call, String id) {
    return tables
        .versions()
        .find(id)
        .filter(one -> lookup.find(call, Long.toString(one.owner())).isPresent())
        .orElseThrow(() -> Refusal.notFound("Could not find version for id '" + id + "'"));
  }

  private ObjectNode view(DataCenterCall call, Version version) {
    LocalDate today = LocalDate.ofInstant(site.dataCenter().now(), ZoneOffset.UTC);
    return ListViews.wholeVersion(call, version, today);
  }

  private Reply create(DataCenterCall call) {
    Lookup.known(call);
    Form form = Form.of(call);
    Optional<String> named =
        form.number("projectId").map(id -> Long.toString(id)).or(() -> form.text("project"));
    if (named.isEmpty()) {
      throw Refusal.field("project", "Project must be specified to create a version.");
    }
    Project project = lookup.administered(call, named.get());
    Version version = versions.read(form, project, tables.versions().nextId(), Optional.empty());
    return Reply.created(view(call, tables.versions().put(version)));
  }

  private void remove(
      DataCenterCall call, Version version, Optional<Long> fixed, Optional<Long> affected) {
    lookup.administered(call, Long.toString(version.owner()));
    for (Optional<Long> other : List.of(fixed, affected)) {
      boolean wrong =
          other.isPresent()
              && tables
                  .versions()
                  .find(other.get())
                  .filter(one -> one.owner() == version.owner() && one.id() != version.id())
                  .isEmpty();
      if (wrong) {
        throw Refusal.badRequest("The version with id '" + other.get() + "' does not exist.");
      }
    }
    issues(version, "fixVersions")
        .forEach(one -> references.replace(one, "fixVersions", version.id(), fixed));
    issues(version, "versions")
        .forEach(one -> references.replace(one, "versions", version.id(), affected));
    tables.versions().remove(version.id());
  }
}
