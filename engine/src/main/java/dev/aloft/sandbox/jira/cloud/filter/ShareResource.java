package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.Share;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;

/** {@code /filter/{id}/permission}: with whom a filter is shared. */
final class ShareResource implements Resource<JiraCall> {

  private final Permissions permissions;
  private final Filters filters;
  private final Shares views;
  private final ShareForm shares;

  ShareResource(Permissions permissions, Filters filters, Shares views, ShareForm shares) {
    this.permissions = permissions;
    this.filters = filters;
    this.views = views;
    this.shares = shares;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getSharePermissions")
        .answer(call -> Reply.ok(views.views(call, filter(call).shares())));
    operations
        .on("getSharePermission")
        .answer(call -> Reply.ok(views.view(call, share(call, filter(call)))));
    operations
        .on("addSharePermission")
        .body("type", "projectId", "groupname", "groupId", "projectRoleId", "accountId")
        .answer(this::add);
    operations.on("deleteSharePermission").answer(this::remove);
  }

  /** Here a filter that the caller does not see is not found, unlike elsewhere (contract). */
  private Filter filter(JiraCall call) {
    return Ids.parse(call.path("id"))
        .flatMap(id -> filters.visible(call.caller(), id))
        .orElseThrow(() -> Refusal.notFound("The filter does not exist."));
  }

  private static Share share(JiraCall call, Filter filter) {
    return filter.shares().stream()
        .filter(share -> Ids.text(share.id()).equals(call.path("permissionId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The share permission does not exist."));
  }

  private Filter editable(JiraCall call) {
    Filter filter = filter(call);
    if (!filters.edits(call.caller(), filter) && !permissions.administers(call.caller())) {
      throw Refusal.notFound("You do not have permission to edit this filter.");
    }
    return filter;
  }

  /** Sharing with everybody, or everybody who logs in, takes the place of all other shares. */
  private Reply add(JiraCall call) {
    Filter filter = editable(call);
    Share share = shares.one(call, Form.of(call));
    boolean everybody =
        share.with() == Share.With.GLOBAL || share.with() == Share.With.AUTHENTICATED;
    List<Share> all = everybody ? new ArrayList<>() : new ArrayList<>(filter.shares());
    ShareForm.add(all, share);
    filters.put(filter.withShares(all));
    return Reply.created(views.views(call, all));
  }

  private Reply remove(JiraCall call) {
    Filter filter = editable(call);
    List<Share> all = new ArrayList<>(filter.shares());
    all.remove(share(call, filter));
    filters.put(filter.withShares(all));
    return Reply.noContent();
  }
}
