package dev.aloft.sandbox.confluence.cloud.attachment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.Uploads;
import dev.aloft.sandbox.confluence.Uploads.Upload;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /content/{id}/child/attachment} of the older API, the only way to upload. File names are
 * unique on a piece of content: PUT makes a new version of a file that is there, POST refuses it.
 */
public final class UploadResource implements Resource<CloudCall> {

  private static final List<String> EXPANDED = List.of("version", "container");

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** The attachments of a site. */
  public UploadResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("createAttachment").query("status").rawBody().answer(call -> upload(call, false));
    operations
        .on("createOrUpdateAttachments")
        .query("status")
        .rawBody()
        .answer(call -> upload(call, true));
    operations.on("updateAttachmentData").rawBody().answer(this::replace);
    operations
        .on("updateAttachmentProperties")
        .body("id", "type", "status", "title", "metadata", "version", "container", "extensions")
        .outlined(
            Outline.of(
                    "id",
                    "type",
                    "title",
                    "metadata.mediaType",
                    "metadata.comment",
                    "version.number",
                    "version.message",
                    "version.minorEdit")
                .overlooking("attachments that are there are current", "status")
                .and("container.id", "container.type")
                .overlooking(Outlines.NAMED, "container.*")
                .overlooking(Outlines.COMPUTED, "version.*", "extensions"))
        .answer(this::change);
    operations.on("downloadAttatchment").query("version").answer(this::download);
  }

  private Content holder(CloudCall call) {
    String id = call.path("id");
    Content holder =
        finder
            .any(call, id, kind -> kind == Kind.PAGE || kind == Kind.BLOG_POST || kind.comment())
            .filter(one -> one.status() == Status.CURRENT || one.status() == Status.DRAFT)
            .orElseThrow(() -> Refusal.notFound("No content with id " + id));
    if (!site.access().adds(site.viewer(call), holder, Kind.ATTACHMENT)) {
      throw Refusal.forbidden("User not permitted to add attachments to content with id " + id);
    }
    return holder;
  }

  private Optional<Content> named(Content holder, String name) {
    return site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
        .filter(one -> one.status() == Status.CURRENT && one.title().equals(name))
        .findFirst();
  }

  private Content attached(CloudCall call) {
    return finder
        .any(call, call.path("attachmentId"), kind -> kind == Kind.ATTACHMENT)
        .filter(one -> one.status() == Status.CURRENT)
        .filter(one -> site.contents().container(one).key().equals(call.path("id")))
        .orElseThrow(() -> Refusal.notFound("No attachment with id " + call.path("attachmentId")));
  }

  private Reply upload(CloudCall call, boolean update) {
    List<Upload> uploads = Uploads.read(call, site.behaviour().uploadLimit());
    Content holder = holder(call);
    for (Upload upload : uploads) {
      if (!update && named(holder, upload.name()).isPresent()) {
        throw Refusal.badRequest(
            "Cannot add a new attachment with same file name as an existing attachment: "
                + upload.name());
      }
    }
    List<Content> done = new ArrayList<>();
    for (Upload upload : uploads) {
      Optional<Content> before = named(holder, upload.name());
      done.add(
          before.isPresent()
              ? revised(call, before.get(), upload)
              : site.contents().add(created(call, holder, upload)));
    }
    ObjectNode view = Json.object();
    view.set("results", Json.array(done, one -> views.older().content(call, one, EXPANDED)));
    view.put("start", 0).put("limit", 50).put("size", done.size());
    view.putObject("_links").put("base", call.request().base() + "/wiki").put("context", "/wiki");
    return Reply.ok(view);
  }

  private Detail.File keep(Upload upload) {
    long blob = site.contents().nextId();
    site.files().write(blob, upload.content()::writeTo);
    byte[] seed = ("file/" + blob).getBytes(StandardCharsets.UTF_8);
    return new Detail.File(
        upload.mediaType(),
        upload.content().size(),
        blob,
        UUID.nameUUIDFromBytes(seed).toString(),
        upload.comment());
  }

  private Content created(CloudCall call, Content holder, Upload upload) {
    String author = call.caller().accountId();
    return new Content(
        site.contents().nextId(),
        Kind.ATTACHMENT,
        holder.spaceId(),
        Optional.of(holder.id()),
        upload.name(),
        Status.CURRENT,
        Body.EMPTY,
        author,
        author,
        Optional.empty(),
        site.now(),
        new Version(1, author, site.now(), upload.comment(), upload.minor()),
        keep(upload));
  }

  private Content revised(CloudCall call, Content before, Upload upload) {
    Version version =
        new Version(
            before.version().number() + 1,
            call.caller().accountId(),
            site.now(),
            upload.comment(),
            upload.minor());
    return site.contents().revise(before.with(keep(upload)).as(version));
  }

  private Reply replace(CloudCall call) {
    List<Upload> uploads = Uploads.read(call, site.behaviour().uploadLimit());
    Content before = attached(call);
    finder.permitWrite(call, before);
    if (uploads.size() != 1) {
      throw Refusal.badRequest("Exactly one file is needed");
    }
    Content after = revised(call, before, uploads.getFirst());
    return Reply.ok(views.older().content(call, after, EXPANDED));
  }

  /** What an attachment is to hang on: a page or blog post that its body names. */
  private Content holder(CloudCall call, Form form, Content former) {
    return form.node("container")
        .map(node -> node.path("id").asString(""))
        .filter(id -> !id.equals(former.key()))
        .map(id ->
            permitted(
                call,
                finder.current(
                    call, id, kind -> kind == Kind.PAGE || kind == Kind.BLOG_POST, "Container")))
        .orElse(former);
  }

  private Content permitted(CloudCall call, Content holder) {
    if (!site.access().adds(site.viewer(call), holder, Kind.ATTACHMENT)) {
      throw Refusal.forbidden("User not permitted to add attachments to this content");
    }
    return holder;
  }

  private Reply change(CloudCall call) {
    Content before = attached(call);
    finder.permitWrite(call, before);
    Form form = Form.of(call);
    if (!form.text("id").orElse("").equals(before.key())
        || !form.text("type").orElse("").equals("attachment")) {
      throw Refusal.badRequest("The attachment id or type is invalid");
    }
    Form version = Form.of(form.node("version").orElseThrow(Form::unreadable));
    long number =
        version
            .number("number")
            .orElseThrow(() -> Refusal.badRequest("The attachment version number is invalid"));
    // The number that is stored, as the contract says, or the next one, which the product takes
    // too.
    int stored = before.version().number();
    if (number != stored && number != stored + 1L) {
      throw Refusal.conflict(
          "The version of the supplied attachment does not match that of the stored one: "
              + stored);
    }
    String title = form.filled("title", 255).orElse(before.title());
    form.check();
    Content former = site.contents().get(before.parent().orElseThrow());
    Content holder = holder(call, form, former);
    boolean elsewhere = holder.id() != former.id();
    if ((elsewhere || !title.equals(before.title())) && named(holder, title).isPresent()) {
      throw Refusal.badRequest("An attachment with this name already exists");
    }
    Content after = before.titled(title).below(Optional.of(holder.id())).in(holder.spaceId());
    if (form.node("metadata").isPresent() && before.detail() instanceof Detail.File file) {
      Form metadata = Form.of(form.node("metadata").get(), "mediaType", "comment");
      after =
          after.with(
              new Detail.File(
                  metadata.text("mediaType").orElse(file.mediaType()),
                  file.size(),
                  file.blob(),
                  file.fileId(),
                  metadata.text("comment").orElse(file.comment())));
    }
    Version next =
        new Version(
            before.version().number() + 1,
            call.caller().accountId(),
            site.now(),
            version.text("message").orElse(""),
            version.flag("minorEdit").orElse(false));
    return Reply.ok(views.older().content(call, site.contents().revise(after.as(next)), EXPANDED));
  }

  private Reply download(CloudCall call) {
    Content attachment = attached(call);
    int number = call.integer("version", attachment.version().number());
    Content version =
        site.contents()
            .find(attachment.id(), number)
            .orElseThrow(() -> Refusal.badRequest("There is no version " + number));
    return Reply.empty(302)
        .with("Location", call.request().base() + "/wiki" + views.links().download(version));
  }
}
