package dev.aloft.sandbox.jira.cloud.permission;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /permissionscheme}. A list of grants in an update replaces all grants; without one they
 * stay (Jira Cloud platform v3 contract, {@code updatePermissionScheme}).
 */
public final class PermissionSchemes implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final String[] BODY = {
    "description", "expand", "id", "name", "permissions", "scope", "self"
  };

  private final SiteTables tables;
  private final Permissions permissions;
  private final Grants grants;

  public PermissionSchemes(JiraSite site, SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.grants = new Grants(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllPermissionSchemes").query("expand").answer(this::all);
    on.on("getPermissionScheme")
        .query("expand")
        .answer(call -> Reply.ok(document(call, find(call), true)));
    on.on("createPermissionScheme")
        .query("expand")
        .body(BODY)
        .administratorsOnly()
        .answer(this::create);
    on.on("updatePermissionScheme")
        .query("expand")
        .body(BODY)
        .administratorsOnly()
        .answer(this::update);
    on.on("deletePermissionScheme").administratorsOnly().answer(this::delete);
    on.on("getPermissionSchemeGrants").query("expand").answer(this::allGrants);
    on.on("getPermissionSchemeGrant")
        .query("expand")
        .answer(call -> {
          PermissionScheme scheme = find(call);
          return Reply.ok(grants.document(call, scheme, grant(call, scheme)));
        });
    on.on("createPermissionGrant")
        .query("expand")
        .body("holder", "id", "permission", "self")
        .administratorsOnly()
        .answer(this::createGrant);
    on.on("deletePermissionSchemeEntity").administratorsOnly().answer(this::deleteGrant);
    on.on("getAssignedPermissionScheme").query("expand").answer(this::assigned);
    on.on("assignPermissionScheme")
        .query("expand")
        .body("id")
        .administratorsOnly()
        .answer(this::assign);
  }

  private static boolean expanded(JiraCall call) {
    return !call.list("expand").isEmpty();
  }

  private ObjectNode document(JiraCall call, PermissionScheme scheme, boolean withGrants) {
    ObjectNode document = Json.object();
    document.put("expand", "permissions,user,group,projectRole,field,all");
    document.put("id", scheme.id());
    document.put("self", call.self() + "/permissionscheme/" + scheme.id());
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    if (withGrants) {
      document.set(
          "permissions", Json.array(scheme.grants(), g -> grants.document(call, scheme, g)));
    }
    return document;
  }

  private Reply all(JiraCall call) {
    ObjectNode document = Json.object();
    document.set(
        "permissionSchemes",
        Json.array(tables.permissionSchemes().all(), s -> document(call, s, expanded(call))));
    return Reply.ok(document);
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    refuseTaken(form, name, -1);
    form.check();
    List<Grant> list = read(form);
    PermissionScheme scheme =
        tables
            .permissionSchemes()
            .put(
                new PermissionScheme(
                    tables.permissionSchemes().nextId(),
                    name,
                    form.text("description").orElse(""),
                    list));
    return Reply.created(document(call, scheme, true));
  }

  private List<Grant> read(Form form) {
    List<Grant> list = new ArrayList<>();
    for (JsonNode node : form.elements("permissions")) {
      Grant grant = grants.read(node);
      // The product keeps one of several equal grants.
      if (list.stream().noneMatch(g -> same(g, grant))) {
        list.add(grant);
      }
    }
    return list;
  }

  private static boolean same(Grant one, Grant other) {
    return one.permission().equals(other.permission())
        && one.holder() == other.holder()
        && one.parameter().equals(other.parameter());
  }

  private Reply update(JiraCall call) {
    PermissionScheme old = find(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    refuseTaken(form, name, old.id());
    form.check();
    List<Grant> list = form.node("permissions").isPresent() ? read(form) : old.grants();
    PermissionScheme scheme =
        tables
            .permissionSchemes()
            .put(
                new PermissionScheme(
                    old.id(), name, form.text("description").orElse(old.description()), list));
    return Reply.ok(document(call, scheme, expanded(call)));
  }

  private void refuseTaken(Form form, String name, long except) {
    if (tables
        .permissionSchemes()
        .first(s -> s.id() != except && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "A permission scheme with that name already exists.");
    }
  }

  private Reply delete(JiraCall call) {
    PermissionScheme scheme = find(call);
    if (scheme.id() == tables.permissionSchemes().all().getFirst().id()) {
      throw Refusal.forbidden("The default permission scheme cannot be deleted.");
    }
    if (tables.projects().first(p -> p.schemes().permission() == scheme.id()).isPresent()) {
      throw Refusal.forbidden("The permission scheme is used by projects.");
    }
    tables.permissionSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private Reply allGrants(JiraCall call) {
    PermissionScheme scheme = find(call);
    ObjectNode document = Json.object();
    document.set("permissions", Json.array(scheme.grants(), g -> grants.document(call, scheme, g)));
    document.put("expand", "user,group,projectRole,field,all");
    return Reply.ok(document);
  }

  private static Grant grant(JiraCall call, PermissionScheme scheme) {
    String id = call.path("permissionId");
    return scheme.grants().stream()
        .filter(g -> Ids.text(g.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The permission " + id + " was not found."));
  }

  private Reply createGrant(JiraCall call) {
    PermissionScheme scheme = find(call);
    Grant grant = grants.read(call.body());
    if (scheme.grants().stream().anyMatch(g -> same(g, grant))) {
      throw Refusal.badRequest("The permission scheme has this grant already.");
    }
    List<Grant> list = new ArrayList<>(scheme.grants());
    list.add(grant);
    put(scheme, list);
    return Reply.created(grants.document(call, scheme, grant));
  }

  private Reply deleteGrant(JiraCall call) {
    PermissionScheme scheme = find(call);
    Grant grant = grant(call, scheme);
    put(scheme, scheme.grants().stream().filter(g -> !g.equals(grant)).toList());
    return Reply.noContent();
  }

  private void put(PermissionScheme old, List<Grant> list) {
    tables
        .permissionSchemes()
        .put(new PermissionScheme(old.id(), old.name(), old.description(), list));
  }

  private Reply assigned(JiraCall call) {
    Project project = permissions.administered(call, call.path("projectKeyOrId"), 403);
    return Reply.ok(document(call, byId(project.schemes().permission()), expanded(call)));
  }

  private Reply assign(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectKeyOrId"));
    long id =
        Form.of(call)
            .number("id")
            .orElseThrow(() -> Refusal.badRequest("The id of the scheme is required."));
    PermissionScheme scheme = byId(id);
    tables.projects().put(project.withSchemes(project.schemes().withPermission(scheme.id())));
    return Reply.ok(document(call, scheme, expanded(call)));
  }

  private PermissionScheme find(JiraCall call) {
    return Ids.parse(call.path("schemeId"))
        .map(this::byId)
        .orElseThrow(() -> Refusal.notFound("The permission scheme was not found."));
  }

  private PermissionScheme byId(long id) {
    return tables
        .permissionSchemes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The permission scheme " + id + " was not found."));
  }
}
