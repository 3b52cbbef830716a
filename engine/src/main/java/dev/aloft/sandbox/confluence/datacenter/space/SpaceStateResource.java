package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.LongTasks.Task;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Deleting, archiving and restoring spaces; their trash. */
public final class SpaceStateResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The spaces of a site. */
  public SpaceStateResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("delete_5")
        .answer(call -> {
          Space space = administered(call);
          site.remove(space);
          site.audit().space(call.caller(), "Space deleted", space, List.of());
          Task task = site.begin("deletingspace", call.caller());
          return Reply.json(202, accepted(task));
        });
    operations
        .on("archive")
        .answer(call -> {
          Space space = site.spaces().put(administered(call).archived(true));
          site.audit().space(call.caller(), "Space archived", space, List.of());
          return Reply.noContent();
        });
    operations
        .on("restore")
        .answer(call -> {
          Space space = site.spaces().put(administered(call).archived(false));
          site.audit().space(call.caller(), "Space unarchived", space, List.of());
          return Reply.noContent();
        });
    operations
        .on("contentsWithType")
        .query("expand", "limit", "cursor")
        .answer(call -> {
          List<String> expand =
              Expansions.content(call, List.of("ancestors", "container", "space", "metadata"));
          return Reply.ok(
              StartPages.of(
                  call,
                  trashed(administered(call)),
                  USUAL,
                  LARGEST,
                  one -> views.content(call, one, expand)));
        });
    operations
        .on("trash")
        .answer(call -> {
          Space space = administered(call);
          trashed(space).stream()
              .filter(one -> site.contents().find(one.id()).isPresent())
              .forEach(this::purge);
          site.audit().space(call.caller(), "Space trash emptied", space, List.of());
          return Reply.noContent();
        });
  }

  private Space administered(DataCenterCall call) {
    return finder.administered(call, call.path("spaceKey"));
  }

  private List<Content> trashed(Space space) {
    return site.contents()
        .all()
        .filter(one -> one.spaceId() == space.id() && one.status() == Status.TRASHED)
        .toList();
  }

  /** What lies below in the tree moves up. */
  private void purge(Content content) {
    for (Content child : site.contents().below(content, Kind::inTree)) {
      site.contents().replace(child.below(content.parent()));
    }
    site.purge(site.contents().get(content.id()));
  }

  /** Where to ask how far a task is. */
  public static ObjectNode accepted(Task task) {
    String status = "/rest/api/longtask/" + task.id();
    ObjectNode view = Json.object();
    view.put("id", Ids.text(task.id()));
    view.putObject("links").put("status", status);
    view.put("statusPath", status);
    return view;
  }
}
