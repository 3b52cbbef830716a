package dev.aloft.sandbox.confluence.datacenter.follow;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user/watch} and {@code …/watchers}; only administrators say what others watch. */
public final class WatchResource implements Resource<DataCenterCall> {

  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;
  private final PersonViews people;

  /** The watchers of a site. */
  public WatchResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
    this.people = new PersonViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    content(operations);
    space(operations);
    operations
        .on("index")
        .query("start", "limit")
        .answer(call -> {
          Content content = finder.content(call, call.path("contentId"));
          return list(call, name(content), view -> view.put("contentId", content.id()));
        });
    operations
        .on("index_4")
        .query("start", "limit")
        .answer(call -> {
          Space space = finder.space(call, call.path("spaceKey"));
          return list(call, name(space), view -> view.put("spaceKey", space.key()));
        });
  }

  private void content(Operations<DataCenterCall> operations) {
    operations
        .on("isWatchingContent")
        .query("key", "username")
        .answer(call -> status(call, name(content(call))));
    operations
        .on("addContentWatcher")
        .query("key", "username")
        .answer(call -> {
          Content content = content(call);
          User watcher = watcher(call);
          site.watchers().add(name(content), watcher.key());
          ObjectNode view = Json.object();
          view.set("watcher", people.person(call, watcher));
          view.put("contentId", content.key());
          view.set("content", views.content(call, content, List.of()));
          return Reply.ok(view);
        });
    operations
        .on("removeContentWatcher")
        .query("key", "username")
        .answer(call -> {
          site.watchers().remove(name(content(call)), watcher(call).key());
          return Reply.noContent();
        });
  }

  private void space(Operations<DataCenterCall> operations) {
    operations
        .on("isWatchingSpace")
        .query("key", "username", "contentType")
        .answer(call -> status(call, name(finder.space(call, call.path("spaceKey")))));
    operations
        .on("addSpaceWatch")
        .query("key", "username")
        .answer(call -> {
          Space space = finder.space(call, call.path("spaceKey"));
          User watcher = watcher(call);
          site.watchers().add(name(space), watcher.key());
          ObjectNode view = Json.object();
          view.set("watcher", people.person(call, watcher));
          view.set("space", views.spaces().space(call, space, List.of()));
          return Reply.ok(view);
        });
    operations
        .on("removeSpaceWatch")
        .query("key", "username")
        .answer(call -> {
          site.watchers()
              .remove(name(finder.space(call, call.path("spaceKey"))), watcher(call).key());
          return Reply.noContent();
        });
  }

  private Content content(DataCenterCall call) {
    return finder.content(call, call.path("contentId"));
  }

  private static String name(Content content) {
    return "content/" + content.id();
  }

  private static String name(Space space) {
    return "space/" + space.id();
  }

  private User watcher(DataCenterCall call) {
    User user = finder.asked(call).orElse(call.caller());
    if (!user.key().equals(call.caller().key()) && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("Only administrators may say what others watch");
    }
    return user;
  }

  private Reply status(DataCenterCall call, String thing) {
    return Reply.ok(
        Json.object().put("watching", site.watchers().contains(thing, watcher(call).key())));
  }

  private Reply list(DataCenterCall call, String thing, Consumer<ObjectNode> more) {
    return Reply.ok(
        StartPages.of(
            call,
            site.watchers().of(thing),
            MOST,
            MOST,
            key -> {
              ObjectNode view = Json.object();
              view.set("watcher", people.person(call, key));
              more.accept(view);
              return view;
            }));
  }
}
