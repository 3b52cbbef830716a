package dev.aloft.sandbox.confluence.cloud.comment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.cloud.edit.EditOutlines;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Map;

/** {@code /footer-comments}: comments on pages, blog posts and attachments, and replies to them. */
public final class FooterCommentResource implements Resource<CloudCall> {

  private static final Map<String, Kind> HOLDERS =
      Map.of(
          "pageId",
          Kind.PAGE,
          "blogPostId",
          Kind.BLOG_POST,
          "attachmentId",
          Kind.ATTACHMENT,
          "customContentId",
          Kind.CUSTOM);

  private final Comments comments;

  /** The footer comments of a site. */
  public FooterCommentResource(ConfluenceSite site, Views views) {
    this.comments = new Comments(site, views, Kind.FOOTER_COMMENT);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getFooterComments")
        .query("body-format", "sort", "cursor", "limit")
        .answer(comments::all);
    operations
        .on("getPageFooterComments")
        .query("body-format", "status", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.PAGE, one -> true));
    operations
        .on("getBlogPostFooterComments")
        .query("body-format", "status", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.BLOG_POST, one -> true));
    operations
        .on("getAttachmentComments")
        .query("body-format", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.ATTACHMENT, one -> true));
    operations
        .on("getCustomContentComments")
        .query("body-format", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.CUSTOM, one -> true));
    operations
        .on("getFooterCommentChildren")
        .query("body-format", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.FOOTER_COMMENT, one -> true));
    operations
        .on("getFooterCommentById")
        .query(
            "body-format",
            "version",
            "include-properties",
            "include-operations",
            "include-likes",
            "include-versions",
            "include-version")
        .answer(comments::get);
    operations.on("getFooterCommentOperations").answer(comments::operations);
    operations
        .on("createFooterComment")
        .body("pageId", "blogPostId", "attachmentId", "customContentId", "parentCommentId", "body")
        .outlined(
            EditOutlines.created(
                "pageId", "blogPostId", "attachmentId", "customContentId", "parentCommentId"))
        .answer(this::create);
    operations
        .on("updateFooterComment")
        .body("version", "body", "_links")
        .outlined(EditOutlines.changed().overlooking(Outlines.COMPUTED, "_links"))
        .answer(this::update);
    operations.on("deleteFooterComment").answer(comments::delete);
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    Content holder = comments.holder(call, form, HOLDERS);
    return comments.create(call, form, holder, Detail.NONE);
  }

  private Reply update(CloudCall call) {
    Content comment = comments.find(call, "comment-id");
    return comments.revise(call, comments.changed(call, Form.of(call), comment));
  }
}
