package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The single rights of a space in the newer API, which only reads them. */
public final class SpacePermissionResource implements Resource<CloudCall> {

  /** Operations for which the newer contract has no word: it cannot list their grants. */
  private static final Set<String> UNSPEAKABLE = Set.of("archive", "restrict_content");

  private final ConfluenceSite site;
  private final Finder finder;

  /** The rights of a site's spaces. */
  public SpacePermissionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSpacePermissionsAssignments")
        .query("cursor", "limit")
        .answer(call -> {
          Space space = finder.space(call, call.path("id"));
          List<Grant> grants =
              site.spaces().grants(space).stream()
                  .filter(grant -> !UNSPEAKABLE.contains(grant.right().operation()))
                  .toList();
          return CursorPages.of(call, grants, SpacePermissionResource::view);
        });
    operations
        .on("getAvailableSpacePermissions")
        .query("cursor", "limit")
        .answer(call -> {
          new RoleAssignments(site).requireRoles();
          return CursorPages.of(call, Right.ALL, SpacePermissionResource::available);
        });
  }

  private static ObjectNode view(Grant grant) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(grant.id()));
    view.putObject("principal")
        .put("type", grant.holder().type().word())
        .put("id", grant.holder().id());
    view.putObject("operation")
        .put("key", grant.right().operation())
        .put("targetType", grant.right().target());
    return view;
  }

  private static ObjectNode available(Right right) {
    ObjectNode view = Json.object();
    view.put("id", right.id());
    view.put("displayName", right.operation() + " " + right.target());
    view.put("description", right.operation() + " " + right.target());
    view.set(
        "requiredPermissionIds",
        Json.texts(right.equals(Right.SEE) ? List.of() : List.of(Right.SEE.id())));
    return view;
  }
}
