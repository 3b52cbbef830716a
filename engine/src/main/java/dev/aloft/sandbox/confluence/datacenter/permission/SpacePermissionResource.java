package dev.aloft.sandbox.confluence.datacenter.permission;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /space/{spaceKey}/permissions}, for the administrators of the space. */
public final class SpacePermissionResource implements Resource<DataCenterCall> {

  /** Rights whose words differ here from those that other products have for them. */
  private static final Map<Right, Right> WORDS =
      Map.of(
          Right.RESTRICT, new Right("restrict", "space"),
          Right.DELETE_OWN, new Right("delete_own", "space"));

  /** A right to what the sandbox has none of. */
  private static final Right MAIL = new Right("delete_mail", "space");

  private final ConfluenceSite site;
  private final Finder finder;
  private final Grantees grantees;

  /** The permissions of a site's spaces. */
  public SpacePermissionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.grantees = new Grantees(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllSpacePermissions")
        .answer(call -> Reply.ok(list(call, space(call), grant -> true)));
    operations
        .on("setPermissions_1")
        .anyBody()
        .answer(call -> {
          Space space = space(call);
          List<JsonNode> elements = Grantees.elements(call);
          for (JsonNode element : elements) {
            Form form = Form.of(element);
            Holder holder = grantees.of(form);
            List<Right> rights = rights(form.elements("operations"));
            site.spaces().revoke(space, grant -> grant.holder().equals(holder));
            grant(space, holder, rights);
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
          return Reply.ok(list(call, space, one -> one.holder().equals(of)));
        });
    operations
        .on(grant)
        .anyBody()
        .answer(call -> {
          grant(space(call), holder.apply(call), rights(Grantees.elements(call)));
          return Reply.noContent();
        });
    operations
        .on(revoke)
        .anyBody()
        .answer(call -> {
          Space space = space(call);
          Holder of = holder.apply(call);
          List<Right> rights = rights(Grantees.elements(call));
          site.spaces()
              .revoke(space, one -> one.holder().equals(of) && rights.contains(one.right()));
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
    return WORDS.entrySet().stream()
        .filter(one -> one.getValue().equals(named))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Optional.of(named).filter(MAIL::equals))
        .or(() ->
            Right.of(operation, target)
                .filter(one -> !WORDS.containsKey(one) && !one.equals(Right.ARCHIVE_PAGES)))
        .orElseThrow(() ->
            Refusal.badRequest(
                "Unsupported pair of targetType and operationKey: " + target + " " + operation));
  }

  private void grant(Space space, Holder holder, List<Right> rights) {
    for (Right right : rights) {
      boolean there =
          site.spaces().grants(space).stream()
              .anyMatch(one -> one.holder().equals(holder) && one.right().equals(right));
      if (!there) {
        site.spaces().grant(space, site.contents().nextId(), holder, right);
      }
    }
  }

  private ArrayNode list(DataCenterCall call, Space space, Predicate<Grant> wanted) {
    return Json.array(
        site.spaces().grants(space).stream()
            .filter(wanted)
            .filter(one -> !one.right().equals(Right.ARCHIVE_PAGES))
            .toList(),
        one -> {
          Right word = WORDS.getOrDefault(one.right(), one.right());
          ObjectNode view = Json.object();
          view.putObject("operation")
              .put("targetType", word.target())
              .put("operationKey", word.operation());
          view.set("subject", grantees.view(call, one.holder()));
          view.put("spaceKey", space.key());
          view.put("spaceId", space.id());
          return view;
        });
  }
}
