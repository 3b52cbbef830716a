package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
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
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/scan}: every page or blog post, one after the other. */
public final class ScanResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The content of a site. */
  public ScanResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("scanContent")
        .query("type", "spaceKey", "status", "cursor", "limit", "expand")
        .answer(this::scan);
  }

  /** A cursor says behind which piece the next page begins. */
  private Reply scan(DataCenterCall call) {
    List<String> expand = Expansions.content(call, List.of());
    Optional<Space> space = call.query("spaceKey").map(key -> finder.space(call, key));
    String type = call.query("type").orElse(Kind.PAGE.word());
    String status = call.query("status").orElse(Status.CURRENT.word());
    long behind = call.query("cursor").map(ScanResource::behind).orElse(-1L);
    int limit = Math.clamp(call.integer("limit", USUAL), 0, LARGEST);
    List<Content> found =
        site.contents()
            .all()
            .filter(one -> one.kind() == Kind.PAGE || one.kind() == Kind.BLOG_POST)
            .filter(one -> one.kind().word().equals(type) && one.status().word().equals(status))
            .filter(one -> space.isEmpty() || space.get().id() == one.spaceId())
            .filter(one -> one.id() > behind)
            .filter(one -> site.access().reads(call.caller(), one))
            .limit(limit + 1L)
            .toList();
    List<Content> page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode view = Json.object();
    view.set("results", views.all(call, page, expand));
    view.put("limit", limit);
    view.put("size", page.size());
    ObjectNode links = view.putObject("_links");
    links.put("base", call.request().base());
    links.put("context", call.request().context());
    links.put("self", call.address("/rest/api/content/scan"));
    if (found.size() > page.size() && !page.isEmpty()) {
      String cursor = "content:false:" + page.getLast().id();
      view.put("nextCursor", cursor);
      links.put(
          "next",
          "/rest/api/content/scan?limit="
              + limit
              + "&type="
              + type
              + space.map(one -> "&spaceKey=" + one.key()).orElse("")
              + "&cursor="
              + cursor);
    }
    return Reply.ok(view);
  }

  private static long behind(String cursor) {
    return Ids.parse(cursor.substring(cursor.lastIndexOf(':') + 1))
        .orElseThrow(() -> Refusal.badRequest("The cursor is not valid"));
  }
}
