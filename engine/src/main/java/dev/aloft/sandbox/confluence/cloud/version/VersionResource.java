package dev.aloft.sandbox.confluence.cloud.version;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** The versions of pages, blog posts, comments and attachments in the newer API. */
public final class VersionResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** The versions of a site's content. */
  public VersionResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    texts(operations, "getPageVersions", Kind.PAGE);
    texts(operations, "getBlogPostVersions", Kind.BLOG_POST);
    texts(operations, "getFooterCommentVersions", Kind.FOOTER_COMMENT);
    texts(operations, "getInlineCommentVersions", Kind.INLINE_COMMENT);
    operations
        .on("getAttachmentVersions")
        .query("cursor", "limit", "sort")
        .answer(call -> list(call, "id", Kind.ATTACHMENT));
    operations
        .on("getCustomContentVersions")
        .query("body-format", "cursor", "limit", "sort")
        .answer(call -> list(call, "custom-content-id", Kind.CUSTOM));
    details(operations, "getCustomContentVersionDetails", "custom-content-id", Kind.CUSTOM);
    details(operations, "getPageVersionDetails", "page-id", Kind.PAGE);
    details(operations, "getBlogPostVersionDetails", "blogpost-id", Kind.BLOG_POST);
    details(operations, "getFooterCommentVersionDetails", "id", Kind.FOOTER_COMMENT);
    details(operations, "getInlineCommentVersionDetails", "id", Kind.INLINE_COMMENT);
    details(operations, "getAttachmentVersionDetails", "attachment-id", Kind.ATTACHMENT);
  }

  private void texts(Operations<CloudCall> operations, String id, Kind kind) {
    operations
        .on(id)
        .query("body-format", "cursor", "limit", "sort")
        .answer(call -> list(call, "id", kind));
  }

  private void details(Operations<CloudCall> operations, String id, String parameter, Kind kind) {
    operations
        .on(id)
        .answer(call -> {
          Content content = finder.current(call, call.path(parameter), kind);
          int number = Finder.number(call.path("version-number"));
          Content found =
              site.contents()
                  .find(content.id(), number)
                  .orElseThrow(() -> Refusal.notFound("Version " + number + " not found"));
          return Reply.ok(details(found));
        });
  }

  private Reply list(CloudCall call, String parameter, Kind kind) {
    Content content = finder.current(call, call.path(parameter), kind);
    Comparator<Content> up = Comparator.comparingInt(one -> one.version().number());
    List<Content> versions =
        site.contents().versions(content.id()).stream()
            .sorted(call.query("sort").orElse("").equals("modified-date") ? up : up.reversed())
            .toList();
    Optional<String> format = call.query("body-format");
    return CursorPages.of(call, versions, one -> view(one, format));
  }

  private ObjectNode view(Content content, Optional<String> format) {
    ObjectNode view = NewViews.version(content.version());
    ObjectNode of =
        view.putObject(
            switch (content.kind()) {
              case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED -> "page";
              case CUSTOM -> "custom";
              case BLOG_POST -> "blogpost";
              case FOOTER_COMMENT, INLINE_COMMENT -> "comment";
              case ATTACHMENT -> "attachment";
            });
    of.put("title", content.title()).put("id", content.key());
    if (format.isPresent()) {
      views.bodies().write(of, content, format);
    }
    return view;
  }

  private ObjectNode details(Content content) {
    Version version = content.version();
    List<Integer> numbers =
        site.contents().versions(content.id()).stream().map(one -> one.version().number()).toList();
    ObjectNode view = Json.object();
    view.put("number", version.number());
    view.put("authorId", version.author());
    view.put("message", version.message());
    view.put("createdAt", Times.text(version.written()));
    view.put("minorEdit", version.minor());
    view.put("contentTypeModified", false);
    view.putArray("collaborators").add(version.author());
    OptionalInt before =
        numbers.stream().mapToInt(one -> one).filter(one -> one < version.number()).max();
    OptionalInt after =
        numbers.stream().mapToInt(one -> one).filter(one -> one > version.number()).min();
    before.ifPresent(number -> view.put("prevVersion", number));
    after.ifPresent(number -> view.put("nextVersion", number));
    return view;
  }
}
