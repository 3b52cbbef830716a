package dev.aloft.sandbox.confluence.cloud.tree;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Children, descendants and ancestors of what stands in the tree of a space. */
public final class TreeResource implements Resource<CloudCall> {

  private static final int DEEPEST = 10;
  private static final int USUAL_DEPTH = 10;

  /** A descendant and how far below it lies. */
  private record Descendant(Content content, int depth) {}

  private final ConfluenceSite site;
  private final Finder finder;

  /** The trees of a site. */
  public TreeResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getChildPages")
        .query("cursor", "limit")
        .answer(call -> children(call, Kind.PAGE, kind -> kind == Kind.PAGE, false));
    register(operations, "Page", Kind.PAGE);
    register(operations, "Folder", Kind.FOLDER);
    register(operations, "Whiteboard", Kind.WHITEBOARD);
    register(operations, "Database", Kind.DATABASE);
    register(operations, "SmartLink", Kind.EMBED);
  }

  private void register(Operations<CloudCall> operations, String name, Kind kind) {
    operations
        .on("get" + name + "DirectChildren")
        .query("cursor", "limit")
        .answer(call -> children(call, kind, Kind::inTree, true));
    operations
        .on("get" + name + "Descendants")
        .query("limit", "depth", "cursor")
        .answer(call -> descendants(call, kind));
    operations.on("get" + name + "Ancestors").query("limit").answer(call -> ancestors(call, kind));
  }

  private List<Content> visible(Viewer viewer, Content parent, Predicate<Kind> kinds) {
    return site.contents().below(parent, kinds).stream()
        .filter(one -> one.status() == Status.CURRENT || one.status() == Status.ARCHIVED)
        .filter(one -> site.access().reads(viewer, one))
        .toList();
  }

  /** Where only pages are listed, the contract has no type of them. */
  private Reply children(CloudCall call, Kind kind, Predicate<Kind> kinds, boolean typed) {
    Content parent = finder.current(call, call.path("id"), kind);
    return CursorPages.of(
        call,
        visible(site.viewer(call), parent, kinds),
        one -> {
          ObjectNode view = child(one).put("spaceId", Ids.text(one.spaceId()));
          if (!typed) {
            view.remove("type");
          }
          return view;
        });
  }

  private ObjectNode child(Content content) {
    return Json.object()
        .put("id", content.key())
        .put("status", content.status().word())
        .put("title", content.title())
        .put("type", content.kind().word())
        .put("childPosition", site.contents().position(content));
  }

  private Reply descendants(CloudCall call, Kind kind) {
    Content root = finder.current(call, call.path("id"), kind);
    int depth = call.integer("depth", USUAL_DEPTH);
    if (depth < 1 || depth > DEEPEST) {
      throw Refusal.badRequest("depth must be between 1 and " + DEEPEST);
    }
    List<Descendant> all = new ArrayList<>();
    Viewer viewer = site.viewer(call);
    List<Content> level = List.of(root);
    for (int at = 1; at <= depth; at++) {
      List<Content> next = new ArrayList<>();
      for (Content parent : level) {
        next.addAll(visible(viewer, parent, Kind::inTree));
      }
      for (Content one : next) {
        all.add(new Descendant(one, at));
      }
      level = next;
    }
    return CursorPages.of(
        call,
        all,
        one ->
            child(one.content())
                .put(
                    "parentId",
                    one.content().parent().map(site.contents()::get).map(Content::key).orElse(""))
                .put("depth", one.depth()));
  }

  private Reply ancestors(CloudCall call, Kind kind) {
    Content content = finder.current(call, call.path("id"), kind);
    List<Content> all = site.contents().ancestors(content).reversed();
    int limit = call.integer("limit", 25);
    if (limit < 1 || limit > 250) {
      throw Refusal.badRequest("limit must be between 1 and 250");
    }
    // The nearest ones: the rest is asked for from the topmost that is returned.
    List<Content> nearest = all.subList(Math.max(0, all.size() - limit), all.size());
    ObjectNode view = Json.object();
    view.set(
        "results",
        Json.array(
            nearest, one -> Json.object().put("id", one.key()).put("type", one.kind().word())));
    if (kind == Kind.PAGE) {
      view.putObject("_links").put("base", call.request().base() + "/wiki");
    }
    return Reply.ok(view);
  }
}
