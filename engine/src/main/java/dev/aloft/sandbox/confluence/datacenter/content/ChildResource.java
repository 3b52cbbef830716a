package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.datacenter.site.Below;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/{id}/child} and {@code /descendant}: what lies below content, by type. */
public final class ChildResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;
  private static final Set<String> LOCATIONS = Set.of("inline", "footer", "resolved");

  private final Finder finder;
  private final ContentViews views;
  private final Below below;

  /** The content of a site. */
  public ChildResource(ConfluenceSite site) {
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
    this.below = new Below(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("children")
        .query("expand", "start", "limit")
        .answer(call -> Reply.ok(byType(call, false)));
    operations.on("descendants").query("expand").answer(call -> Reply.ok(byType(call, true)));
    operations
        .on("childrenOfType")
        .query("expand", "start", "limit")
        .answer(call -> Reply.ok(page(call, call.path("type"), false)));
    operations
        .on("descendantsOfType")
        .query("expand", "start", "limit")
        .answer(call -> Reply.ok(page(call, call.path("type"), true)));
    operations
        .on("commentsOfContent")
        .query("expand", "start", "limit", "depth", "location", "parentVersion")
        .answer(this::comments);
  }

  /** Comments, where the call says where they stand only those. */
  private Reply comments(DataCenterCall call) {
    List<String> expand = Expansions.content(call, List.of());
    Set<String> locations = Set.copyOf(call.list("location"));
    if (!LOCATIONS.containsAll(locations)) {
      throw Refusal.badRequest("The location of comments is inline, footer or resolved");
    }
    boolean deep = call.query("depth").orElse("").equals("all");
    List<Content> found =
        below.of(call.caller(), version(call), "comment", deep).stream()
            .filter(one -> locations.isEmpty() || locations.contains(location(one)))
            .toList();
    return Reply.ok(
        StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand)));
  }

  /** Comments hang on the newest version of what they speak of. */
  private Content version(DataCenterCall call) {
    Content content = finder.content(call);
    int newest = content.version().number();
    int wanted = call.integer("parentVersion", 0);
    if (wanted > newest || wanted < 0) {
      throw Refusal.notFound("There is no version " + wanted);
    }
    if (wanted != 0 && wanted != newest) {
      throw Refusal.of(501, "The sandbox keeps no comments of former versions.");
    }
    return content;
  }

  private static String location(Content comment) {
    return switch (comment.detail()) {
      case Detail.Mark mark ->
          mark.resolution() == Detail.Resolution.RESOLVED ? "resolved" : "inline";
      case Detail.None(), Detail.File _, Detail.Embed _, Detail.Custom _ -> "footer";
    };
  }

  /** Each type that {@code expand} names with its first page; the others can be expanded. */
  private ObjectNode byType(DataCenterCall call, boolean deep) {
    List<String> wanted = Expansions.below(call);
    Content content = finder.content(call);
    ObjectNode view = Json.object();
    ObjectNode expandable = Json.object();
    for (String type : Below.TYPES) {
      if (Expand.wants(wanted, type)) {
        view.set(
            type,
            StartPages.of(
                call,
                below.of(call.caller(), content, type, deep),
                USUAL,
                LARGEST,
                one -> views.content(call, one, Expand.inside(type, wanted))));
      } else {
        expandable.put(
            type,
            "/rest/api/content/" + content.key() + (deep ? "/descendant/" : "/child/") + type);
      }
    }
    view.set("_expandable", expandable);
    view.putObject("_links").put("self", call.address(call.request().rawPath()));
    return view;
  }

  private ObjectNode page(DataCenterCall call, String type, boolean deep) {
    if (!Below.TYPES.contains(type)) {
      throw Refusal.badRequest("There are no children of the type " + type);
    }
    List<String> expand = Expansions.content(call, List.of());
    return StartPages.of(
        call,
        below.of(call.caller(), finder.content(call), type, deep),
        USUAL,
        LARGEST,
        one -> views.content(call, one, expand));
  }
}
