package dev.aloft.sandbox.confluence.cloud.comment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.EditOutlines;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code /inline-comments}: comments on a passage. Its text must be found in what is shown, as
 * often as the call says.
 */
public final class InlineCommentResource implements Resource<CloudCall> {

  private static final Map<String, Kind> HOLDERS =
      Map.of("pageId", Kind.PAGE, "blogPostId", Kind.BLOG_POST);

  private final ConfluenceSite site;
  private final Comments comments;

  /** The inline comments of a site. */
  public InlineCommentResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.comments = new Comments(site, views, Kind.INLINE_COMMENT);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getInlineComments")
        .query("body-format", "sort", "cursor", "limit")
        .answer(comments::all);
    operations
        .on("getPageInlineComments")
        .query("body-format", "status", "resolution-status", "sort", "cursor", "limit")
        .answer(call -> below(call, Kind.PAGE));
    operations
        .on("getBlogPostInlineComments")
        .query("body-format", "status", "resolution-status", "sort", "cursor", "limit")
        .answer(call -> below(call, Kind.BLOG_POST));
    operations
        .on("getInlineCommentChildren")
        .query("body-format", "sort", "cursor", "limit")
        .answer(call -> comments.below(call, Kind.INLINE_COMMENT, one -> true));
    operations
        .on("getInlineCommentById")
        .query(
            "body-format",
            "version",
            "include-operations",
            "include-likes",
            "include-versions",
            "include-version")
        .answer(comments::get);
    operations.on("getInlineCommentOperations").answer(comments::operations);
    operations
        .on("createInlineComment")
        .body("pageId", "blogPostId", "parentCommentId", "body", "inlineCommentProperties")
        .outlined(
            EditOutlines.created(
                "pageId",
                "blogPostId",
                "parentCommentId",
                "inlineCommentProperties.textSelection",
                "inlineCommentProperties.textSelectionMatchCount",
                "inlineCommentProperties.textSelectionMatchIndex"))
        .answer(this::create);
    operations
        .on("updateInlineComment")
        .body("version", "body", "resolved")
        .outlined(EditOutlines.changed("resolved"))
        .answer(this::update);
    operations.on("deleteInlineComment").answer(comments::delete);
  }

  private Reply below(CloudCall call, Kind kind) {
    List<String> wanted = call.list("resolution-status");
    return comments.below(
        call,
        kind,
        one ->
            wanted.isEmpty()
                || (one.detail() instanceof Detail.Mark mark
                    && wanted.contains(mark.resolution().word())));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    Content holder = comments.holder(call, form, HOLDERS);
    Detail detail = holder.kind() == Kind.INLINE_COMMENT ? holder.detail() : mark(form, holder);
    return comments.create(call, form, holder, detail);
  }

  private Detail mark(Form form, Content holder) {
    Form place =
        Form.of(
            form.node("inlineCommentProperties")
                .orElseThrow(() ->
                    Refusal.field(
                        "inlineCommentProperties", "The inlineCommentProperties are required.")),
            "textSelection",
            "textSelectionMatchCount",
            "textSelectionMatchIndex");
    String selection = place.text("textSelection").orElse("");
    long count = place.number("textSelectionMatchCount").orElse(-1L);
    long index = place.number("textSelectionMatchIndex").orElse(-1L);
    int found = selection.isEmpty() ? 0 : occurrences(holder.body().words(), selection);
    if (found == 0 || found != count || index < 0 || index >= found) {
      throw Refusal.badRequest(
          "The text selection was not found in the content as often as the request says");
    }
    byte[] seed =
        (holder.key() + "/" + selection + "/" + index + "/" + site.contents().nextId())
            .getBytes(StandardCharsets.UTF_8);
    return new Detail.Mark(
        selection, UUID.nameUUIDFromBytes(seed).toString(), Detail.Resolution.OPEN, "", site.now());
  }

  private static int occurrences(String text, String wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  private Reply update(CloudCall call) {
    Content comment = comments.find(call, "comment-id");
    Form form = Form.of(call);
    Content changed = comments.changed(call, form, comment);
    Optional<Boolean> resolved = form.flag("resolved");
    if (resolved.isPresent() && comment.detail() instanceof Detail.Mark mark) {
      Detail.Resolution now =
          resolved.get() ? Detail.Resolution.RESOLVED : Detail.Resolution.REOPENED;
      changed =
          changed.with(
              new Detail.Mark(
                  mark.selection(), mark.marker(), now, call.caller().accountId(), site.now()));
    }
    return comments.revise(call, changed);
  }
}
