package dev.aloft.sandbox.jira.datacenter.permission;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PermissionScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /permissionscheme} and the permission scheme of a project. */
public final class PermissionSchemeResource implements Resource<DataCenterCall> {

  private final Tables tables;
  private final Lookup lookup;
  private final Grants grants;

  /** The permission schemes of a site. */
  public PermissionSchemeResource(JiraSite site) {
    this.tables = site.tables();
    this.lookup = new Lookup(site);
    this.grants = new Grants(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    String[] body = {"name", "description", "permissions", "id", "self", "expand"};
    operations
        .on("getPermissionSchemes")
        .query("expand")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(
              Json.object()
                  .set(
                      "permissionSchemes",
                      Json.array(tables.permissionSchemes().all(), one -> view(call, one, false))));
        });
    operations
        .on("createPermissionScheme")
        .query("expand")
        .body(body)
        .administratorsOnly()
        .answer(call -> {
          PermissionScheme scheme =
              read(call, tables.permissionSchemes().nextId(), Optional.empty());
          return Reply.created(view(call, tables.permissionSchemes().put(scheme), true));
        });
    operations
        .on("getPermissionScheme")
        .query("expand")
        .answer(call -> Reply.ok(view(call, find(call), false)));
    operations
        .on("updatePermissionScheme")
        .query("expand")
        .body(body)
        .administratorsOnly()
        .answer(call -> {
          PermissionScheme before = find(call);
          PermissionScheme scheme = read(call, before.id(), Optional.of(before));
          return Reply.ok(view(call, tables.permissionSchemes().put(scheme), true));
        });
    operations
        .on("deletePermissionScheme")
        .administratorsOnly()
        .answer(call -> {
          PermissionScheme scheme = find(call);
          boolean used =
              tables.projects().first(one -> one.schemes().permission() == scheme.id()).isPresent();
          if (used || scheme.id() == 0) {
            throw Refusal.forbidden(
                "Cannot delete a permission scheme that projects use, nor the default one.");
          }
          tables.permissionSchemes().remove(scheme.id());
          return Reply.noContent();
        });
    grants(operations);
    ofProject(operations);
  }

  private void grants(Operations<DataCenterCall> operations) {
    operations
        .on("getPermissionSchemeGrants")
        .query("expand")
        .answer(call -> {
          PermissionScheme scheme = find(call);
          ObjectNode view = Json.object();
          view.set("permissions", list(call, scheme));
          view.put("expand", "user,group,projectRole,field,all");
          return Reply.ok(view);
        });
    operations
        .on("createPermissionGrant")
        .query("expand")
        .body("holder", "permission", "id", "self")
        .administratorsOnly()
        .answer(call -> {
          PermissionScheme scheme = find(call);
          Grant grant = grants.read(call.body());
          List<Grant> all = new ArrayList<>(scheme.grants());
          all.add(grant);
          tables.permissionSchemes().put(scheme.with(all));
          return Reply.created(grants.view(call, scheme.id(), grant));
        });
    operations
        .on("getPermissionSchemeGrant")
        .query("expand")
        .answer(call -> {
          PermissionScheme scheme = find(call);
          return Reply.ok(grants.view(call, scheme.id(), grant(call, scheme)));
        });
    operations
        .on("deletePermissionSchemeEntity")
        .administratorsOnly()
        .answer(call -> {
          PermissionScheme scheme = find(call);
          List<Grant> all = new ArrayList<>(scheme.grants());
          all.remove(grant(call, scheme));
          tables.permissionSchemes().put(scheme.with(all));
          return Reply.noContent();
        });
  }

  private void ofProject(Operations<DataCenterCall> operations) {
    operations
        .on("getAssignedPermissionScheme")
        .query("expand")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          return Reply.ok(view(call, find(Long.toString(project.schemes().permission())), false));
        });
    operations
        .on("assignPermissionScheme")
        .query("expand")
        .body("id")
        .administratorsOnly()
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          long id = Form.of(call).number("id").orElse(-1L);
          PermissionScheme scheme = find(Long.toString(id));
          Project.Schemes before = project.schemes();
          tables
              .projects()
              .put(
                  project.with(
                      new Project.Schemes(
                          scheme.id(),
                          before.notification(),
                          before.security(),
                          before.workflow(),
                          before.issueType(),
                          before.priority(),
                          before.createScreen(),
                          before.editScreen())));
          return Reply.ok(view(call, scheme, false));
        });
  }

  private PermissionScheme find(DataCenterCall call) {
    Lookup.known(call);
    return find(call.path("schemeId"));
  }

  private PermissionScheme find(String id) {
    return tables
        .permissionSchemes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("No permission scheme with id '" + id + "' found."));
  }

  private Grant grant(DataCenterCall call, PermissionScheme scheme) {
    return scheme.grants().stream()
        .filter(one -> Long.toString(one.id()).equals(call.path("permissionId")))
        .findFirst()
        .orElseThrow(() ->
            Refusal.notFound("No permission with id '" + call.path("permissionId") + "' found."));
  }

  private PermissionScheme read(DataCenterCall call, long id, Optional<PermissionScheme> before) {
    Form form = Form.of(call);
    String name = form.text("name").or(() -> before.map(PermissionScheme::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "You must specify a name for the permission scheme.");
    } else if (tables
        .permissionSchemes()
        .first(one -> one.name().equals(name) && one.id() != id)
        .isPresent()) {
      form.refuse("name", "A permission scheme with this name already exists.");
    }
    form.check();
    List<Grant> all =
        form.names("permissions")
            ? form.elements("permissions").stream().map(grants::read).toList()
            : before.map(PermissionScheme::grants).orElse(List.of());
    return new PermissionScheme(
        id,
        name,
        form.text("description").or(() -> before.map(PermissionScheme::description)).orElse(""),
        all,
        before.map(PermissionScheme::attributes).orElse(Map.of()));
  }

  private tools.jackson.databind.node.ArrayNode list(DataCenterCall call, PermissionScheme scheme) {
    return Json.array(scheme.grants(), grant -> grants.view(call, scheme.id(), grant));
  }

  private ObjectNode view(DataCenterCall call, PermissionScheme scheme, boolean whole) {
    ObjectNode view = Json.object();
    view.put("expand", "permissions,user,group,projectRole,field,all");
    view.put("id", scheme.id());
    view.put("self", call.address("/rest/api/2/permissionscheme/" + scheme.id()));
    view.put("name", scheme.name());
    if (!scheme.description().isEmpty()) {
      view.put("description", scheme.description());
    }
    boolean grantsToo =
        whole
            || List.of("permissions", "user", "group", "projectRole", "field", "all").stream()
                .anyMatch(call::expands);
    if (grantsToo) {
      view.set("permissions", list(call, scheme));
    }
    return view;
  }
}
