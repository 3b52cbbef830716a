package dev.aloft.sandbox.jira.datacenter.filter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /filter/{id}/permission}: with whom a filter is shared. */
public final class ShareResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;
  private final Filters filters;
  private final FilterViews views;

  /** The shares of a site's filters. */
  public ShareResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.filters = new Filters(site);
    this.views = new FilterViews(site, filters);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getSharePermissions")
        .answer(
            call -> Reply.ok(Json.array(filter(call).shares(), share -> views.share(call, share))));
    operations
        .on("getSharePermission")
        .answer(
            call -> Reply.ok(views.share(call, share(filter(call), call.path("permissionId")))));
    operations
        .on("addSharePermission")
        .body("type", "projectId", "groupname", "projectRoleId", "userKey", "view", "edit")
        .boundToBean()
        .answer(this::add);
    operations
        .on("deleteSharePermission")
        .query("permissionId")
        .answer(call -> {
          Filter filter = editable(call);
          Share gone = share(filter, call.path("permission-id"));
          store(filter, filter.shares().stream().filter(one -> !one.equals(gone)).toList());
          return Reply.noContent();
        });
  }

  private Filter filter(DataCenterCall call) {
    Lookup.known(call);
    return filters
        .find(call)
        .orElseThrow(() -> Refusal.notFound("The filter does not exist or is not yours to see."));
  }

  private Filter editable(DataCenterCall call) {
    Filter filter = filter(call);
    if (!filters.edits(call.caller(), filter)) {
      throw Refusal.notFound("You do not have permission to edit this filter.");
    }
    return filter;
  }

  private static Share share(Filter filter, String id) {
    return filter.shares().stream()
        .filter(one -> Long.toString(one.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The share permission does not exist."));
  }

  private Reply add(DataCenterCall call) {
    Filter filter = editable(call);
    if (!site.access().may(call.caller(), Permission.CREATE_SHARED_OBJECTS)) {
      throw Refusal.badRequest("You do not have permission to share filters.");
    }
    Share share = read(call, Form.of(call));
    List<Share> shares = new ArrayList<>(filter.shares());
    if (share.type().equals("global")) {
      shares.clear();
    }
    shares.add(share);
    store(filter, shares);
    return Reply.created(Json.array(shares, one -> views.share(call, one)));
  }

  private Share read(DataCenterCall call, Form form) {
    boolean edit = form.flag("edit").orElse(false);
    String type = form.text("type").orElse("");
    Optional<Long> project = Optional.empty();
    String name = "";
    switch (type) {
      case "global" -> {}
      case "authenticated", "loggedin" -> type = "loggedin";
      case "group" -> name = group(form);
      case "user" ->
          name =
              form.text("userKey")
                  .flatMap(site.users()::byKey)
                  .orElseThrow(() -> Refusal.badRequest("The user does not exist."))
                  .key();
      case "project" -> {
        project = Optional.of(project(call, form).id());
        if (form.text("projectRoleId").isPresent()) {
          type = "project-role";
          name = role(form);
        }
      }
      case "project_role", "projectRole" -> {
        type = "project-role";
        project = Optional.of(project(call, form).id());
        name = role(form);
      }
      default -> throw Refusal.badRequest("The share type '" + type + "' is invalid.");
    }
    return new Share(site.nextId("share"), type, project, name, edit);
  }

  private String group(Form form) {
    return form.text("groupname")
        .filter(site.users().groups()::contains)
        .orElseThrow(() -> Refusal.badRequest("The group does not exist."));
  }

  private Project project(DataCenterCall call, Form form) {
    return form.text("projectId")
        .flatMap(id -> lookup.find(call, id))
        .orElseThrow(() -> Refusal.badRequest("The project does not exist."));
  }

  private String role(Form form) {
    return form.text("projectRoleId")
        .flatMap(site.tables().roles()::find)
        .map(role -> Long.toString(role.id()))
        .orElseThrow(() -> Refusal.badRequest("The project role does not exist."));
  }

  private void store(Filter filter, List<Share> shares) {
    site.tables()
        .filters()
        .put(
            new Filter(
                filter.id(),
                filter.author(),
                filter.name(),
                filter.description(),
                filter.jql(),
                shares,
                filter.favouredBy(),
                filter.columns()));
  }
}
