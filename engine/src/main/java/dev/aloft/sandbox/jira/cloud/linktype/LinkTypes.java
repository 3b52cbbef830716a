package dev.aloft.sandbox.jira.cloud.linktype;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.LinkType;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issueLinkType}. A name in use and missing rights both answer 404 (Jira Cloud platform v3
 * contract, {@code createIssueLinkType}).
 */
public final class LinkTypes implements Resource<JiraCall> {

  private static final int LONGEST = 255;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;

  public LinkTypes(SiteTables tables, IssueContent issues, Permissions permissions) {
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getIssueLinkTypes").answer(this::all);
    on.on("getIssueLinkType").answer(call -> Reply.ok(document(call, find(call))));
    on.on("createIssueLinkType")
        .body("id", "name", "inward", "outward", "self")
        .answer(this::create);
    on.on("updateIssueLinkType")
        .body("id", "name", "inward", "outward", "self")
        .answer(this::update);
    on.on("deleteIssueLinkType").answer(this::delete);
  }

  /** The contract's {@code IssueLinkType}. */
  public static ObjectNode document(JiraCall call, LinkType type) {
    ObjectNode document = Json.object();
    document.put("id", Ids.text(type.id()));
    document.put("name", type.name());
    document.put("inward", type.inward());
    document.put("outward", type.outward());
    document.put("self", call.self() + "/issueLinkType/" + type.id());
    return document;
  }

  private Reply all(JiraCall call) {
    ObjectNode document = Json.object();
    document.set("issueLinkTypes", Json.array(tables.linkTypes().all(), t -> document(call, t)));
    return Reply.ok(document);
  }

  private Reply create(JiraCall call) {
    requireAdministrator(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String inward = form.required("inward", LONGEST);
    String outward = form.required("outward", LONGEST);
    form.check();
    refuseTaken(name, -1);
    LinkType type =
        tables.linkTypes().put(new LinkType(tables.linkTypes().nextId(), name, inward, outward));
    return Reply.created(document(call, type));
  }

  private Reply update(JiraCall call) {
    requireAdministrator(call);
    LinkType old = find(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST).orElse(old.name());
    String inward = form.filled("inward", LONGEST).orElse(old.inward());
    String outward = form.filled("outward", LONGEST).orElse(old.outward());
    form.check();
    refuseTaken(name, old.id());
    LinkType type = tables.linkTypes().put(new LinkType(old.id(), name, inward, outward));
    return Reply.ok(document(call, type));
  }

  private Reply delete(JiraCall call) {
    requireAdministrator(call);
    LinkType type = find(call);
    issues.replaceLinkType(Ids.text(type.id()), Optional.empty());
    tables.linkTypes().remove(type.id());
    return Reply.noContent();
  }

  private void requireAdministrator(JiraCall call) {
    if (!permissions.administers(call.caller())) {
      throw Refusal.notFound("You do not have permission to administer issue link types.");
    }
  }

  private void refuseTaken(String name, long except) {
    if (tables
        .linkTypes()
        .first(t -> t.id() != except && t.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.notFound("The issue link type name is already used.");
    }
  }

  private LinkType find(JiraCall call) {
    String id = call.path("issueLinkTypeId");
    if (Ids.parse(id).isEmpty()) {
      throw Refusal.badRequest("The issue link type ID is not valid.");
    }
    return tables
        .linkTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("No issue link type with id '" + id + "' found."));
  }
}
