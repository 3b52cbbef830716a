package dev.aloft.sandbox.confluence.cloud.page;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.EditOutlines;
import dev.aloft.sandbox.confluence.cloud.edit.Listing;
import dev.aloft.sandbox.confluence.cloud.edit.Reading;
import dev.aloft.sandbox.confluence.cloud.edit.Removal;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.stream.Stream;

/** {@code /pages}: listing, reading, writing, deleting. */
public final class PageResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Listing listing;
  private final Reading reading;
  private final Removal removal;
  private final PageWrites writes;

  /** The pages of a site. */
  public PageResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.finder = new Finder(site);
    this.listing = new Listing(site, views);
    this.reading = new Reading(site, views);
    this.removal = new Removal(site);
    this.writes = new PageWrites(site, views);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getPages")
        .query("id", "space-id", "sort", "status", "title", "body-format", "cursor", "limit")
        .answer(call -> listing.of(call, site.contents().all(Kind.PAGE), "current", "archived"));
    operations
        .on("getPagesInSpace")
        .query("depth", "sort", "status", "title", "body-format", "cursor", "limit")
        .answer(this::inSpace);
    operations
        .on("getPageById")
        .query(
            Stream.concat(
                    Stream.of("body-format", "get-draft", "status", "version"),
                    Reading.PARAMETERS.stream())
                .toArray(String[]::new))
        .answer(call -> reading.of(call, Kind.PAGE));
    operations
        .on("getPageOperations")
        .answer(call -> {
          Content page = finder.current(call, call.path("id"), Kind.PAGE);
          return reading.operations(call, page);
        });
    operations
        .on("createPage")
        .query("private", "root-level")
        .body("spaceId", "status", "title", "parentId", "body")
        .outlined(EditOutlines.created("spaceId", "status", "title", "parentId"))
        .answer(writes::create);
    operations
        .on("updatePage")
        .body("id", "status", "title", "spaceId", "parentId", "ownerId", "body", "version")
        .outlined(EditOutlines.changed("id", "status", "title", "spaceId", "parentId", "ownerId"))
        .answer(writes::update);
    operations
        .on("updatePageTitle")
        .body("status", "title")
        .overlooking("id", "version")
        .answer(writes::rename);
    operations.on("deletePage").query("purge", "draft").answer(call -> removal.of(call, Kind.PAGE));
  }

  private Reply inSpace(CloudCall call) {
    Space space = finder.space(call, call.path("id"));
    boolean roots = call.query("depth").orElse("all").equals("root");
    return listing.of(
        call,
        site.contents()
            .all(Kind.PAGE)
            .filter(page -> page.spaceId() == space.id())
            .filter(page -> !roots || page.parent().isEmpty()),
        "current",
        "archived");
  }
}
