package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.Share;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /dashboard/bulk/edit}: each dashboard is changed, or named with what is wrong with it. */
final class BulkDashboards implements Resource<JiraCall> {

  /** The most dashboards of one call (contract). */
  private static final int MOST = 100;

  private final JiraSite site;
  private final Permissions permissions;
  private final Dashboards dashboards;
  private final ShareForm shares;

  BulkDashboards(JiraSite site, Permissions permissions, Dashboards dashboards, ShareForm shares) {
    this.site = site;
    this.permissions = permissions;
    this.dashboards = dashboards;
    this.shares = shares;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("bulkEditDashboards")
        .body(
            "action",
            "changeOwnerDetails",
            "entityIds",
            "extendAdminPermissions",
            "permissionDetails")
        .answer(this::edit);
  }

  /** How one dashboard changes. */
  private interface Change {

    /**
     * Changes a dashboard.
     *
     * @throws Refusal with why this one cannot be changed so
     */
    Dashboard of(Dashboard before);
  }

  private Reply edit(JiraCall call) {
    Form form = Form.of(call);
    boolean extending =
        DashboardResource.extending(
            form.flag("extendAdminPermissions").orElse(false), permissions, call);
    List<Long> ids = form.numbers("entityIds");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Refusal.badRequest("Between 1 and " + MOST + " dashboards can be edited at once.");
    }
    String action = form.text("action").orElse("");
    Change change = change(call, form, action);
    ObjectNode reply = Json.object().put("action", action);
    ObjectNode errors = reply.putObject("entityErrors");
    for (long id : ids) {
      try {
        Dashboard before =
            dashboards
                .find(Ids.text(id))
                .filter(one -> extending || dashboards.owns(call.caller(), one))
                .orElseThrow(() ->
                    Refusal.badRequest("The dashboard does not exist, or you are not its owner."));
        dashboards.put(change.of(before));
      } catch (Refusal e) {
        errors.set(Ids.text(id), JiraErrors.document(e));
      }
    }
    return Reply.ok(reply);
  }

  private Change change(JiraCall call, Form form, String action) {
    if (action.equals("changeOwner")) {
      Form details = details(form, "changeOwnerDetails");
      String owner = details.text("newOwner").orElse("");
      if (site.accounts().find(owner).isEmpty()) {
        throw Refusal.badRequest("The new owner does not exist.");
      }
      boolean autofix = details.flag("autofixName").orElse(false);
      return before -> owned(before, owner, autofix);
    }
    Form details = details(form, "permissionDetails");
    List<Share> seen = shares.list(call, details.elements("sharePermissions"));
    List<Share> edited = shares.list(call, details.elements("editPermissions"));
    return switch (action) {
      case "changePermission" -> before -> before.withShares(seen, edited);
      case "addPermission" ->
          before ->
              before.withShares(added(before.shares(), seen), added(before.editors(), edited));
      case "removePermission" ->
          before ->
              before.withShares(removed(before.shares(), seen), removed(before.editors(), edited));
      default -> throw Refusal.badRequest("Unknown action: " + action);
    };
  }

  private static Form details(Form form, String name) {
    return Form.of(
        form.node(name).orElseThrow(() -> Refusal.badRequest("The action needs " + name + ".")));
  }

  private Dashboard owned(Dashboard before, String owner, boolean autofix) {
    if (before.ownedBy().isEmpty()) {
      throw Refusal.badRequest("The system dashboard has no owner.");
    }
    String name = before.name();
    for (int copy = 1; dashboards.named(owner, name, before.id()); copy++) {
      if (!autofix) {
        throw Refusal.badRequest("The new owner already has a dashboard with the same name.");
      }
      name = before.name() + " (" + copy + ")";
    }
    return before.withOwner(owner, name);
  }

  private static List<Share> added(List<Share> before, List<Share> more) {
    List<Share> all = new ArrayList<>(before);
    more.forEach(share -> ShareForm.add(all, share));
    return all;
  }

  private static List<Share> removed(List<Share> before, List<Share> less) {
    return before.stream().filter(share -> less.stream().noneMatch(share::same)).toList();
  }
}
