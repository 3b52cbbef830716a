package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.space.Spaces.Space;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /spaces}: listing and reading. A space that the caller may not see is not found. */
public final class SpaceResource implements Resource<CloudCall> {

  private final Spaces spaces;

  /** The spaces of a site. */
  public SpaceResource(Spaces spaces) {
    this.spaces = spaces;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSpaces")
        .query("ids", "keys", "type", "status", "cursor", "limit")
        .answer(this::list);
    operations
        .on("getSpaceById")
        .answer(call ->
            Ids.parse(call.path("id"))
                .flatMap(id -> spaces.visible(call.caller(), id))
                .map(space -> {
                  ObjectNode view = view(space);
                  view.withObject("_links").put("base", call.request().base() + "/wiki");
                  return Reply.ok(view);
                })
                .orElseThrow(() -> Refusal.notFound("Space not found")));
  }

  private Reply list(CloudCall call) {
    List<String> ids = call.list("ids");
    List<String> keys = call.list("keys");
    boolean other =
        call.query("type").filter(type -> !type.equals("global")).isPresent()
            || call.query("status").filter(status -> !status.equals("current")).isPresent();
    List<Space> found =
        spaces.visible(call.caller()).stream()
            .filter(space -> !other)
            .filter(space -> ids.isEmpty() || ids.contains(Ids.text(space.id())))
            .filter(space -> keys.isEmpty() || keys.contains(space.key()))
            .toList();
    return CursorPages.of(call, found, SpaceResource::view);
  }

  private static ObjectNode view(Space space) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(space.id()));
    view.put("key", space.key());
    view.put("name", space.name());
    view.put("type", "global");
    view.put("status", "current");
    view.put("authorId", space.author());
    view.put("createdAt", space.created().toString());
    view.putObject("_links").put("webui", "/spaces/" + space.key());
    return view;
  }
}
