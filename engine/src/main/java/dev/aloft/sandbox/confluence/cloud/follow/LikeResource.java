package dev.aloft.sandbox.confluence.cloud.follow;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** Who likes what. No API lets anybody like anything. */
public final class LikeResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The likes of a site. */
  public LikeResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    of(operations, "getPageLike", Kind.PAGE);
    of(operations, "getBlogPostLike", Kind.BLOG_POST);
    of(operations, "getFooterLike", Kind.FOOTER_COMMENT);
    of(operations, "getInlineLike", Kind.INLINE_COMMENT);
  }

  private void of(Operations<CloudCall> operations, String name, Kind kind) {
    operations
        .on(name + "Count")
        .answer(call -> {
          Content content = finder.current(call, call.path("id"), kind);
          return Reply.ok(Json.object().put("count", site.likes().of(content.id()).size()));
        });
    operations
        .on(name + "Users")
        .query("cursor", "limit")
        .answer(call -> {
          Content content = finder.current(call, call.path("id"), kind);
          return CursorPages.of(
              call, site.likes().of(content.id()), id -> Json.object().put("accountId", id));
        });
  }
}
