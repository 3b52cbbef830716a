package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is granted to whom, as replies show it. */
public final class PermissionViews {

  /** Rights whose words differ here from those that other products have for them. */
  public static final Map<Right, Right> WORDS =
      Map.of(
          Right.RESTRICT, new Right("restrict", "space"),
          Right.DELETE_OWN, new Right("delete_own", "space"));

  private final ConfluenceSite site;
  private final PersonViews people;

  /** The views of a site. */
  public PermissionViews(ConfluenceSite site) {
    this.site = site;
    this.people = new PersonViews(site);
  }

  /** What a space grants, as far as it is wanted. */
  public ArrayNode list(DataCenterCall call, Space space, Predicate<Grant> wanted) {
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
          view.set("subject", holder(call, one.holder()));
          view.put("spaceKey", space.key());
          view.put("spaceId", space.id());
          return view;
        });
  }

  /** How a holder looks. */
  public ObjectNode holder(DataCenterCall call, Holder holder) {
    return switch (holder.type()) {
      case USER -> people.person(call, holder.id());
      case GROUP -> PersonViews.group(call, holder.id());
      case ACCESS_CLASS -> PersonViews.anonymous().put("type", holder.id());
    };
  }
}
