package dev.aloft.sandbox.confluence.datacenter.attachment;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is said of attachments, where they hang, and what their texts say. */
public final class ChangeResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The attachments of a site. */
  public ChangeResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("update")
        .anyBody()
        .outlined(
            Outline.of(
                    "id",
                    "title",
                    "version.number",
                    "metadata.mediaType",
                    "metadata.comment",
                    "container.id")
                .overlooking("attachments that are there are current", "type", "status")
                .overlooking(Outlines.NAMED, "container.*")
                .overlooking(Outlines.COMPUTED, "version.*", "metadata.*", "*"))
        .answer(this::update);
    operations
        .on("move")
        .query("newContentId", "newName")
        .answer(call -> {
          Content attachment = attached(call);
          finder.permitWrite(call, attachment);
          Content holder =
              call.query("newContentId")
                  .map(id -> finder.content(call, id))
                  .orElseGet(() -> site.contents().container(attachment));
          move(call, attachment.titled(call.query("newName").orElse(attachment.title())), holder);
          return Reply.noContent();
        });
    operations.on("getAttachmentExtractedText").query("limit").answer(this::text);
  }

  private Content attached(DataCenterCall call) {
    return Optional.of(finder.content(call, call.path("attachmentId")))
        .filter(one -> one.kind() == Kind.ATTACHMENT)
        .filter(one -> site.contents().container(one).key().equals(call.path("id")))
        .orElseThrow(() -> Refusal.notFound("No attachment with id " + call.path("attachmentId")));
  }

  private Reply update(DataCenterCall call) {
    Content before = attached(call);
    finder.permitWrite(call, before);
    Form form = Form.of(call);
    if (form.text("id").filter(id -> !id.equals(before.key())).isPresent()) {
      throw Refusal.badRequest("The id of the body is not that of the path");
    }
    int number = call.json().at("/version/number").asInt(0);
    if (number < 1) {
      throw Refusal.badRequest("Must supply a version number with the update");
    }
    if (number != before.version().number() && number != before.version().number() + 1) {
      throw Refusal.conflict(
          "Version must be that of the attachment, which is " + before.version().number());
    }
    Content named = before.titled(form.text("title").orElse(before.title()));
    Content changed = described(named, call.json().path("metadata"));
    String holder = call.json().at("/container/id").asString(call.path("id"));
    Content after = move(call, changed, finder.content(call, holder));
    return Reply.ok(views.content(call, after, List.of("version", "container")));
  }

  private static Content described(Content attachment, JsonNode metadata) {
    if (!(attachment.detail() instanceof Detail.File file)) {
      return attachment;
    }
    return attachment.with(
        new Detail.File(
            metadata.path("mediaType").asString(file.mediaType()),
            file.size(),
            file.blob(),
            file.fileId(),
            metadata.path("comment").asString(file.comment())));
  }

  /** Hangs a changed attachment where it is to be. */
  private Content move(DataCenterCall call, Content attachment, Content holder) {
    boolean elsewhere = !attachment.parent().equals(Optional.of(holder.id()));
    if (elsewhere
        && !site.access().may(call.caller(), site.spaces().get(holder.spaceId()), Right.ATTACH)) {
      throw Refusal.forbidden("User not permitted to add attachments to this content");
    }
    boolean taken =
        site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
            .filter(one -> one.status() == Status.CURRENT && one.id() != attachment.id())
            .anyMatch(one -> one.title().equals(attachment.title()));
    if (taken || attachment.title().isBlank()) {
      throw Refusal.badRequest(
          "Cannot give an attachment the name of another one: " + attachment.title());
    }
    return site.contents().replace(attachment.below(Optional.of(holder.id())).in(holder.spaceId()));
  }

  /** Of files that are texts; nothing is taken out of others. */
  private Reply text(DataCenterCall call) {
    Content attachment = attached(call);
    if (!(attachment.detail() instanceof Detail.File file)
        || !file.mediaType().startsWith("text/")) {
      return Reply.noContent();
    }
    byte[] bytes = site.files().get(file.blob()).orElse(new byte[0]);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int most = Math.clamp(call.integer("limit", text.length()), 0, text.length());
    return Reply.ok(Json.object().put("extractedText", text.substring(0, most)));
  }
}
