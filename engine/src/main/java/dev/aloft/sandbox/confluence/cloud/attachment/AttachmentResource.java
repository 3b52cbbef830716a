package dev.aloft.sandbox.confluence.cloud.attachment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.Listing;
import dev.aloft.sandbox.confluence.cloud.edit.Reading;
import dev.aloft.sandbox.confluence.cloud.edit.Removal;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Links;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /attachments} of the newer API: listing, reading, deleting. */
public final class AttachmentResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Listing listing;
  private final Reading reading;
  private final Removal removal;
  private final Links links;

  /** The attachments of a site. */
  public AttachmentResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.finder = new Finder(site);
    this.listing = new Listing(site, views);
    this.reading = new Reading(site, views);
    this.removal = new Removal(site);
    this.links = views.links();
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getAttachments")
        .query("sort", "cursor", "status", "mediaType", "filename", "limit")
        .answer(call -> list(call, site.contents().all(Kind.ATTACHMENT)));
    operations
        .on("getPageAttachments")
        .query("sort", "cursor", "status", "mediaType", "filename", "limit")
        .answer(call -> below(call, Kind.PAGE));
    operations
        .on("getBlogpostAttachments")
        .query("sort", "cursor", "status", "mediaType", "filename", "limit")
        .answer(call -> below(call, Kind.BLOG_POST));
    operations
        .on("getCustomContentAttachments")
        .query("sort", "cursor", "status", "mediaType", "filename", "limit")
        .answer(call -> below(call, Kind.CUSTOM));
    operations
        .on("getAttachmentById")
        .query(
            "version",
            "include-labels",
            "include-properties",
            "include-operations",
            "include-versions",
            "include-version")
        .answer(call -> {
          Content found =
              finder
                  .any(call, call.path("id"), kind -> kind == Kind.ATTACHMENT)
                  .orElseThrow(() -> Refusal.notFound("Attachment not found"));
          return Reply.ok(reading.with(call, reading.versioned(call, found)));
        });
    operations
        .on("getAttachmentOperations")
        .answer(call -> {
          Content found = finder.current(call, call.path("id"), Kind.ATTACHMENT);
          return reading.operations(call, found);
        });
    operations
        .on("getAttachmentThumbnailById")
        .query("version")
        .answer(call -> {
          Content found =
              reading.versioned(call, finder.current(call, call.path("id"), Kind.ATTACHMENT));
          return Optional.of(found.detail())
              .filter(one ->
                  one instanceof Detail.File(var type, _, _, _, _) && type.startsWith("image/"))
              .map(one ->
                  Reply.empty(302)
                      .with("Location", call.request().base() + "/wiki" + links.download(found)))
              .orElseThrow(() -> Refusal.notFound("The attachment has no thumbnail"));
        });
    operations
        .on("deleteAttachment")
        .query("purge")
        .answer(call -> removal.of(call, Kind.ATTACHMENT));
  }

  private Reply below(CloudCall call, Kind kind) {
    Content holder = finder.current(call, call.path("id"), kind);
    return list(call, site.contents().below(holder, one -> one == Kind.ATTACHMENT).stream());
  }

  private Reply list(CloudCall call, Stream<Content> all) {
    Optional<String> name = call.query("filename");
    Optional<String> type = call.query("mediaType");
    return listing.of(
        call,
        all.filter(one -> name.isEmpty() || name.get().equals(one.title()))
            .filter(one ->
                type.isEmpty()
                    || (one.detail() instanceof Detail.File file
                        && file.mediaType().equals(type.get()))),
        "current",
        "archived");
  }
}
