package dev.aloft.sandbox.confluence.datacenter.permission;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.PermissionViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** {@code /space/{spaceKey}/permissions}, for the administrators of the space. */
public final class SpacePermissionResource implements Resource<DataCenterCall> {

  /** A right to what the sandbox has none of. */
  private static final Right MAIL = new Right("delete_mail", "space");

  private final ConfluenceSite site;
  private final Finder finder;
  private final Grantees grantees;
  private final PermissionViews views;

  /** The permissions of a site's spaces. */
  public SpacePermissionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.grantees = new Grantees(site);
    this.views = new PermissionViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllSpacePermissions")
        .answer(call -> Reply.ok(views.list(call, space(call), grant -> true)));
    operations
        .on("setPermissions_1")
        .anyBody()
        .outlined(Grantees.PERMISSIONS)
        .answer(call -> {
          Space space = space(call);
          List<JsonNode> elements = Grantees.elements(call);
          for (JsonNode element : elements) {
            Form form = Form.of(element);
            Holder holder = grantees.of(form);
            List<Right> rights = rights(form.elements("operations"));
            revoke(call, space, holder, right -> !rights.contains(right));
            grant(call, space, holder, rights);
          }
          return Reply.empty(200);
        });
    register(
        operations,
        "getPermissionsGrantedToAnonymousUsers_1",
        "grantPermissionsToAnonymousUsers_1",
        "revokePermissionsFromAnonymousUser",
        call -> Grantees.ANONYMOUS);
    register(
        operations,
        "getPermissionsGrantedToGroup_1",
        "grantPermissionsToGroup_1",
        "revokePermissionsFromGroup_1",
        call -> grantees.group(call.path("groupName")));
    register(
        operations,
        "getPermissionsGrantedToUser_1",
        "grantPermissionsToUser_1",
        "revokePermissionsFromUser_1",
        call -> grantees.user(call.path("userKey")));
  }

  private void register(
      Operations<DataCenterCall> operations,
      String get,
      String grant,
      String revoke,
      Function<DataCenterCall, Holder> holder) {
    operations
        .on(get)
        .answer(call -> {
          Space space = space(call);
          Holder of = holder.apply(call);
          return Reply.ok(views.list(call, space, one -> one.holder().equals(of)));
        });
    operations
        .on(grant)
        .anyBody()
        .outlined(Grantees.OPERATIONS)
        .answer(call -> {
          grant(call, space(call), holder.apply(call), rights(Grantees.elements(call)));
          return Reply.noContent();
        });
    operations
        .on(revoke)
        .anyBody()
        .outlined(Grantees.OPERATIONS)
        .answer(call -> {
          Space space = space(call);
          Holder of = holder.apply(call);
          List<Right> rights = rights(Grantees.elements(call));
          revoke(call, space, of, rights::contains);
          return Reply.noContent();
        });
  }

  private Space space(DataCenterCall call) {
    return finder.administered(call, call.path("spaceKey"));
  }

  private static List<Right> rights(List<JsonNode> operations) {
    return Grantees.pairs(operations).stream().map(pair -> right(pair[0], pair[1])).toList();
  }

  private static Right right(String target, String operation) {
    Right named = new Right(operation, target);
    return PermissionViews.WORDS.entrySet().stream()
        .filter(one -> one.getValue().equals(named))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Optional.of(named).filter(MAIL::equals))
        .or(() ->
            Right.of(operation, target)
                .filter(one ->
                    !PermissionViews.WORDS.containsKey(one) && !one.equals(Right.ARCHIVE_PAGES)))
        .orElseThrow(() ->
            Refusal.badRequest(
                "Unsupported pair of targetType and operationKey: " + target + " " + operation));
  }

  private void revoke(DataCenterCall call, Space space, Holder holder, Predicate<Right> which) {
    for (Grant grant : site.spaces().grants(space)) {
      if (grant.holder().equals(holder) && which.test(grant.right())) {
        site.spaces().revoke(space, grant::equals);
        site.audit().grant(call.caller(), false, holder, space, word(grant.right()));
      }
    }
  }

  private static String word(Right right) {
    Right word = PermissionViews.WORDS.getOrDefault(right, right);
    return word.operation() + " " + word.target();
  }

  private void grant(DataCenterCall call, Space space, Holder holder, List<Right> rights) {
    for (Right right : rights) {
      boolean there =
          site.spaces().grants(space).stream()
              .anyMatch(one -> one.holder().equals(holder) && one.right().equals(right));
      if (!there) {
        site.spaces().grant(space, site.contents().nextId(), holder, right);
        site.audit().grant(call.caller(), true, holder, space, word(right));
      }
    }
  }
}
