package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /space/{key}/permission} of the older API, which grants and revokes single rights. Whoever
 * is to have another right has to see the space first, and who loses that loses all.
 */
public final class OldPermissionResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The rights of a site's spaces. */
  public OldPermissionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("addCustomContentPermissions")
        .body("subject", "operations")
        .outlined(
            Outline.of(
                "subject.type",
                "subject.identifier",
                "operations.key",
                "operations.target",
                "operations.access"))
        .answer(this::addCustom);
    operations
        .on("addPermissionToSpace")
        .body("subject", "operation", "_links")
        .outlined(
            Outline.of("subject.type", "subject.identifier", "operation.key", "operation.target")
                .overlooking(Outlines.COMPUTED, "_links"))
        .answer(this::add);
    operations.on("removePermission").answer(this::remove);
  }

  private Space administered(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    if (!site.access().may(site.viewer(call), space, Right.ADMINISTER)) {
      throw Refusal.forbidden("User not permitted to administer the space");
    }
    return space;
  }

  private Reply add(CloudCall call) {
    Space space = administered(call);
    refuseByRoles();
    Form form = Form.of(call);
    Form subject =
        Form.of(form.node("subject").orElseThrow(Form::unreadable), "type", "identifier");
    Form operation = Form.of(form.node("operation").orElseThrow(Form::unreadable), "key", "target");
    Holder holder = holder(subject.text("type").orElse(""), subject.text("identifier").orElse(""));
    Right right =
        Right.of(operation.text("key").orElse(""), operation.text("target").orElse(""))
            .orElseThrow(() -> Refusal.badRequest("There is no such space permission"));
    if (has(space, holder, right)) {
      throw Refusal.badRequest("Permission already exists for the given user or group");
    }
    if (!right.equals(Right.SEE) && !has(space, holder, Right.SEE)) {
      throw Refusal.badRequest("'read space' permission doesn't exist for the user or group");
    }
    Grant grant = site.spaces().grant(space, site.contents().nextId(), holder, right);
    ObjectNode view = Json.object();
    view.put("id", grant.id());
    view.putObject("subject").put("type", holder.type().word()).put("identifier", holder.id());
    view.putObject("operation").put("key", right.operation()).put("target", right.target());
    view.putObject("_links").put("base", call.request().base() + "/wiki");
    return Reply.ok(view);
  }

  private void refuseByRoles() {
    if (site.behaviour().spaceRoles() == Behaviour.SpaceRoles.ROLES) {
      throw Refusal.badRequest(
          "com.atlassian.confluence.rbac.InvalidRbacOperationException: Space permission updates"
              + " that are not from RBAC are not supported in roles-only mode");
    }
  }

  /** Only apps bring types of custom content. */
  private Reply addCustom(CloudCall call) {
    administered(call);
    for (JsonNode one : Form.of(call).elements("operations")) {
      String type = Form.of(one, "key", "target", "access").text("target").orElse("");
      if (!site.behaviour().customContentTypes().contains(type)) {
        throw Refusal.badRequest("No app of this site has registered the content type " + type);
      }
    }
    throw Refusal.of(501, "The sandbox has no permissions for custom content of their own.");
  }

  private boolean has(Space space, Holder holder, Right right) {
    return site.spaces().grants(space).stream()
        .anyMatch(one -> one.holder().equals(holder) && one.right().equals(right));
  }

  private Holder holder(String type, String identifier) {
    return switch (type) {
      case "user" -> {
        if (site.person(identifier).isEmpty()) {
          throw Refusal.badRequest("No user found with the given accountId");
        }
        yield Holder.user(identifier);
      }
      case "group" -> {
        Group group =
            site.cloud()
                .organization()
                .groups()
                .find(identifier)
                .or(() -> site.cloud().organization().groups().byName(identifier))
                .orElseThrow(
                    () -> Refusal.badRequest("No group found with the given groupName or groupId"));
        yield Holder.group(group.groupId());
      }
      default -> throw Refusal.badRequest("The type of the subject must be user or group");
    };
  }

  private Reply remove(CloudCall call) {
    Space space = administered(call);
    refuseByRoles();
    Grant grant =
        Ids.parse(call.path("id")).stream()
            .flatMap(id -> site.spaces().grants(space).stream().filter(one -> one.id() == id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("No permission with id " + call.path("id")));
    boolean all = grant.right().equals(Right.SEE);
    boolean administered =
        site.spaces().grants(space).stream()
            .anyMatch(one ->
                one.right().equals(Right.ADMINISTER)
                    && one.id() != grant.id()
                    && !(all && one.holder().equals(grant.holder())));
    if (!administered) {
      throw Refusal.badRequest("All of the admin permissions cannot be removed from a space");
    }
    site.spaces()
        .revoke(
            space, one -> one.id() == grant.id() || (all && one.holder().equals(grant.holder())));
    return Reply.noContent();
  }
}
