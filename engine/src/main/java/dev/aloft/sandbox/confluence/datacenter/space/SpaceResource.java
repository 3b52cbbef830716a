package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.datacenter.space.Spaces.Space;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /space}: listing and reading. A space that the caller may not see is not found. */
public final class SpaceResource implements Resource<DataCenterCall> {

  private static final int USUAL_PAGE = 25;
  private static final int LARGEST_PAGE = 500;

  private final Spaces spaces;

  /** The spaces of a site. */
  public SpaceResource(Spaces spaces) {
    this.spaces = spaces;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("spaces")
        .query("spaceKey", "type", "status", "start", "limit")
        .answer(call -> {
          List<String> keys = call.queries("spaceKey");
          String type = call.query("type").orElse("");
          String status = call.query("status").orElse("").toUpperCase(Locale.ROOT);
          List<Space> found =
              spaces.visible(call.caller()).stream()
                  .filter(space -> keys.isEmpty() || keys.contains(space.key()))
                  .filter(space -> type.isEmpty() || type.equals(space.type()))
                  .filter(space -> status.isEmpty() || status.equals(space.status()))
                  .toList();
          return Reply.ok(
              StartPages.of(call, found, USUAL_PAGE, LARGEST_PAGE, space -> view(call, space)));
        });
    operations
        .on("space")
        .answer(call ->
            spaces
                .visible(call.caller(), call.path("spaceKey"))
                .map(space -> Reply.ok(view(call, space)))
                .orElseThrow(
                    () -> Refusal.notFound("No space with key : " + call.path("spaceKey"))));
  }

  /** A space by itself or inside another thing. */
  public static ObjectNode view(DataCenterCall call, Space space) {
    ObjectNode view = Json.object();
    view.put("id", space.id());
    view.put("key", space.key());
    view.put("name", space.name());
    view.put("status", space.status());
    view.put("type", space.type());
    view.putObject("_links")
        .put("webui", "/display/" + space.key())
        .put("self", call.address("/rest/api/space/" + space.key()));
    return view;
  }
}
