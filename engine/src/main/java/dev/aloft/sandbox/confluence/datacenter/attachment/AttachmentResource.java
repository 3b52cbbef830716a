package dev.aloft.sandbox.confluence.datacenter.attachment;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Uploads;
import dev.aloft.sandbox.confluence.Uploads.Upload;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/{id}/child/attachment}: names are unique on a piece of content. */
public final class AttachmentResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;
  private static final int LARGEST = 500;
  private static final long LARGEST_FILE = 100 * 1024 * 1024;

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The attachments of a site. */
  public AttachmentResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAttachments")
        .query("expand", "start", "limit", "filename", "mediaType")
        .answer(this::list);
    operations
        .on("createAttachments")
        .query("expand", "allowDuplicated", "status")
        .rawBody()
        .answer(this::create);
    operations.on("updateData").rawBody().answer(this::replace);
    operations
        .on("removeAttachment")
        .answer(call -> {
          Content attachment = attached(call);
          if (!site.access().deletes(call.caller(), attachment)) {
            throw Refusal.forbidden("User not permitted to delete this attachment");
          }
          site.contents().replace(attachment.with(Status.TRASHED));
          return Reply.noContent();
        });
  }

  private List<Content> files(Content holder) {
    return site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
        .filter(one -> one.status() == Status.CURRENT)
        .toList();
  }

  private Optional<Content> named(Content holder, String name) {
    return files(holder).stream().filter(one -> one.title().equals(name)).findFirst();
  }

  private Content attached(DataCenterCall call) {
    return Optional.of(finder.content(call, call.path("attachmentId")))
        .filter(one -> one.kind() == Kind.ATTACHMENT)
        .filter(one -> site.contents().container(one).key().equals(call.path("id")))
        .orElseThrow(() -> Refusal.notFound("No attachment with id " + call.path("attachmentId")));
  }

  private Reply list(DataCenterCall call) {
    List<String> expand = Expansions.content(call, List.of());
    Optional<String> name = call.query("filename");
    Optional<String> type = call.query("mediaType");
    List<Content> found =
        files(finder.content(call)).stream()
            .filter(one -> name.isEmpty() || name.get().equals(one.title()))
            .filter(one ->
                type.isEmpty()
                    || (one.detail() instanceof Detail.File file
                        && type.get().equals(file.mediaType())))
            .toList();
    return Reply.ok(
        StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand)));
  }

  private Reply create(DataCenterCall call) {
    List<Upload> uploads = Uploads.read(call, LARGEST_FILE);
    Content holder = holder(call);
    if (!site.access().reads(call.caller(), holder)
        || !site.access().may(call.caller(), site.spaces().get(holder.spaceId()), Right.ATTACH)) {
      throw Refusal.forbidden("User not permitted to add attachments to this content");
    }
    boolean duplicated = call.flag("allowDuplicated", false);
    for (Upload upload : uploads) {
      if (!duplicated && named(holder, upload.name()).isPresent()) {
        throw Refusal.badRequest(
            "Cannot add a new attachment with same file name as an existing attachment: "
                + upload.name());
      }
    }
    List<Content> done = new ArrayList<>();
    for (Upload upload : uploads) {
      done.add(
          named(holder, upload.name())
              .map(before -> revised(call, before, upload))
              .orElseGet(() -> added(call, holder, upload)));
    }
    List<String> expand = Expansions.content(call, List.of("version", "container"));
    ObjectNode view =
        StartPages.of(call, done, USUAL, LARGEST, one -> views.content(call, one, expand));
    return Reply.ok(view);
  }

  /** What is there, or a draft where the call says so. */
  private Content holder(DataCenterCall call) {
    String status = call.query("status").orElse(Status.CURRENT.word());
    if (!status.equals(Status.DRAFT.word())) {
      return finder.content(call);
    }
    return finder
        .any(call, call.path("id"))
        .filter(one -> one.status() == Status.DRAFT)
        .orElseThrow(() -> Refusal.notFound("No draft with id " + call.path("id")));
  }

  private Content added(DataCenterCall call, Content holder, Upload upload) {
    Content fresh =
        site.fresh(
            Kind.ATTACHMENT,
            holder.spaceId(),
            Optional.of(holder.id()),
            upload.name(),
            Body.EMPTY,
            call.caller());
    Version first =
        new Version(1, call.caller().key(), site.now(), upload.comment(), upload.minor());
    return site.contents().add(fresh.with(keep(upload)).as(first));
  }

  private Detail.File keep(Upload upload) {
    long blob = site.contents().nextId();
    site.files().write(blob, upload.content()::writeTo);
    return new Detail.File(
        upload.mediaType(), upload.content().size(), blob, Long.toString(blob), upload.comment());
  }

  private Content revised(DataCenterCall call, Content before, Upload upload) {
    Version next =
        new Version(
            before.version().number() + 1,
            call.caller().key(),
            site.now(),
            upload.comment(),
            upload.minor());
    return site.contents().revise(before.with(keep(upload)).as(next));
  }

  private Reply replace(DataCenterCall call) {
    List<Upload> uploads = Uploads.read(call, LARGEST_FILE);
    Content before = attached(call);
    finder.permitWrite(call, before);
    if (uploads.size() != 1) {
      throw Refusal.badRequest("Exactly one file is needed");
    }
    Content after = revised(call, before, uploads.getFirst());
    return Reply.ok(views.content(call, after, List.of("version", "container")));
  }
}
