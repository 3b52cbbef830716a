package dev.aloft.sandbox.confluence.datacenter.permission;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.GlobalGrants;
import dev.aloft.sandbox.confluence.datacenter.view.PermissionViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /permissions}: what the whole site grants, for its administrators. */
public final class GlobalPermissionResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final Grantees grantees;
  private final PermissionViews views;

  /** The permissions of a site. */
  public GlobalPermissionResource(ConfluenceSite site) {
    this.site = site;
    this.grantees = new Grantees(site);
    this.views = new PermissionViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllGlobalPermissions")
        .administratorsOnly()
        .answer(call -> Reply.ok(list(call, site.grants().holders())));
    operations
        .on("setPermissions")
        .anyBody()
        .outlined(Grantees.PERMISSIONS)
        .administratorsOnly()
        .answer(call -> {
          for (JsonNode element : Grantees.elements(call)) {
            Form form = Form.of(element);
            Holder holder = grantees.of(form);
            List<GlobalGrants.Permission> wanted = permissions(form.elements("operations"));
            List<GlobalGrants.Permission> before = site.grants().of(holder);
            before.stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> revoke(call, holder, one));
            wanted.forEach(one -> grant(call, holder, one));
          }
          return Reply.noContent();
        });
    register(operations, "AnonymousUsers", call -> Grantees.ANONYMOUS);
    register(operations, "UnlicensedUsers", call -> Grantees.UNLICENSED);
    register(operations, "Group", call -> grantees.group(call.path("groupName")));
    register(operations, "User", call -> grantees.user(call.path("user")));
  }

  private void register(
      Operations<DataCenterCall> operations, String whom, Function<DataCenterCall, Holder> holder) {
    operations
        .on("getPermissionsGrantedTo" + whom)
        .administratorsOnly()
        .answer(call -> Reply.ok(list(call, List.of(holder.apply(call)))));
    operations
        .on("grantPermissionsTo" + whom)
        .anyBody()
        .outlined(Grantees.OPERATIONS)
        .administratorsOnly()
        .answer(call -> {
          Holder to = holder.apply(call);
          permissions(Grantees.elements(call)).forEach(one -> grant(call, to, one));
          return Reply.noContent();
        });
    operations
        .on("revokePermissionsFrom" + whom)
        .anyBody()
        .outlined(Grantees.OPERATIONS)
        .administratorsOnly()
        .answer(call -> {
          Holder from = holder.apply(call);
          permissions(Grantees.elements(call)).forEach(one -> revoke(call, from, one));
          return Reply.noContent();
        });
  }

  private void grant(DataCenterCall call, Holder holder, GlobalGrants.Permission permission) {
    if (!site.grants().of(holder).contains(permission)) {
      site.grants().grant(holder, permission);
      site.audit().grant(call.caller(), true, holder, permission);
    }
  }

  private void revoke(DataCenterCall call, Holder holder, GlobalGrants.Permission permission) {
    if (site.grants().of(holder).contains(permission)) {
      site.grants().revoke(holder, permission);
      site.audit().grant(call.caller(), false, holder, permission);
    }
  }

  private static List<GlobalGrants.Permission> permissions(List<JsonNode> operations) {
    return Grantees.pairs(operations).stream()
        .map(pair ->
            GlobalGrants.of(pair[0], pair[1])
                .orElseThrow(() ->
                    Refusal.badRequest(
                        "Unsupported pair of targetType and operationKey: "
                            + pair[0]
                            + " "
                            + pair[1])))
        .toList();
  }

  private ArrayNode list(DataCenterCall call, List<Holder> holders) {
    ArrayNode list = Json.array(List.<Holder>of(), one -> Json.object());
    for (Holder holder : holders) {
      for (GlobalGrants.Permission one : site.grants().of(holder)) {
        ObjectNode view = list.addObject();
        view.putObject("operation")
            .put("targetType", one.target())
            .put("operationKey", one.operation());
        view.set("subject", views.holder(call, holder));
      }
    }
    return list;
  }
}
