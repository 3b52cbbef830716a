package dev.aloft.sandbox.confluence.cloud.follow;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Followers;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Who watches content, spaces and labels; only administrators let others watch. */
public final class WatchResource implements Resource<CloudCall> {

  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** The watchers of a site. */
  public WatchResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    status(operations, "getContentWatchStatus", this::content);
    status(operations, "isWatchingSpace", this::space);
    status(operations, "isWatchingLabel", WatchResource::label);
    change(operations, "addContentWatcher", true, this::content, Followers::add);
    change(operations, "addSpaceWatcher", true, this::space, Followers::add);
    change(operations, "addLabelWatcher", true, this::knownLabel, Followers::add);
    change(operations, "removeContentWatcher", true, this::content, Followers::remove);
    change(operations, "removeSpaceWatch", false, this::space, Followers::remove);
    change(operations, "removeLabelWatcher", false, WatchResource::label, Followers::remove);
    operations
        .on("getWatchesForPage")
        .query("start", "limit")
        .answer(call -> {
          Content content = finder.current(call, call.path("id"));
          return list(
              call,
              "content/" + content.id(),
              view -> view.put("contentId", content.id()).put("type", "page"));
        });
    operations
        .on("getWatchesForSpace")
        .query("start", "limit")
        .answer(call -> {
          Content content = finder.current(call, call.path("id"));
          Space space = site.spaces().get(content.spaceId());
          return list(
              call,
              "space/" + space.id(),
              view -> view.put("spaceKey", space.key()).put("type", "space"));
        });
    operations.on("getWatchersForSpace").query("start", "limit").answer(this::ofSpace);
  }

  private Reply ofSpace(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    return list(
        call,
        "space/" + space.id(),
        view -> view.put("spaceKey", space.key()).put("type", "space"));
  }

  private void status(
      Operations<CloudCall> operations, String id, Function<CloudCall, String> thing) {
    operations
        .on(id)
        .query("accountId")
        .answer(call -> {
          String watched = thing.apply(call);
          return Reply.ok(
              Json.object().put("watching", site.watchers().contains(watched, watcher(call))));
        });
  }

  /** What happens to the watchers of a thing. */
  private interface Change {
    void make(Followers<String> watchers, String thing, String accountId);
  }

  private void change(
      Operations<CloudCall> operations,
      String id,
      boolean guarded,
      Function<CloudCall, String> thing,
      Change change) {
    operations
        .on(id)
        .query("accountId")
        .answer(call -> {
          if (guarded) {
            refuseForged(call);
          }
          change.make(site.watchers(), thing.apply(call), watcher(call));
          return Reply.noContent();
        });
  }

  private static void refuseForged(CloudCall call) {
    String token = call.request().header("X-Atlassian-Token").orElse("");
    if (!token.equals("no-check") && !token.equals("nocheck")) {
      throw Refusal.forbidden("XSRF check failed");
    }
  }

  private static String label(CloudCall call) {
    return "label/" + call.path("labelName");
  }

  /** A label that something bears, and that the caller may know of. */
  private String knownLabel(CloudCall call) {
    String name = call.path("labelName");
    String me = call.caller().accountId();
    if (site.labels().all().stream().noneMatch(one -> one.text().equals(name) && one.visible(me))) {
      throw Refusal.forbidden("Requested label doesn't exist");
    }
    return label(call);
  }

  private String content(CloudCall call) {
    return "content/" + finder.current(call, call.path("contentId")).id();
  }

  private String space(CloudCall call) {
    return "space/" + finder.spaceByKey(call, call.path("spaceKey")).id();
  }

  private String watcher(CloudCall call) {
    String me = call.caller().accountId();
    String id = call.query("accountId").orElse(me);
    if (!id.equals(me) && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("Only administrators may say what others watch");
    }
    return site.person(id)
        .orElseThrow(() -> Refusal.notFound("No user found with accountId : " + id))
        .accountId();
  }

  private Reply list(CloudCall call, String thing, Function<ObjectNode, ObjectNode> more) {
    List<String> watchers = site.watchers().of(thing);
    return Reply.ok(
        StartPages.of(
            call,
            watchers,
            MOST,
            MOST,
            id -> {
              ObjectNode view = more.apply(Json.object());
              ObjectNode person = views.people().person(site.viewer(call), id);
              person.putArray("operations");
              person.putObject("personalSpace");
              view.set("watcher", person);
              return view;
            }));
  }
}
