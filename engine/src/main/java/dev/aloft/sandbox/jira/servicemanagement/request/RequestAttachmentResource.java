package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.Uploads;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.attachment.AttachmentLooks;
import dev.aloft.sandbox.jira.cloud.attachment.Attachments;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.jira.servicemanagement.desk.Experimental;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestResource.Whole;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Multipart.Part;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of requests. They are uploaded first and then come with a comment; customers see those of
 * public comments, agents all of the issue.
 */
public final class RequestAttachmentResource implements Resource<CloudCall> {

  /** The most files of one upload (contract). */
  private static final int MOST = 60;

  private final WholeSite jira;
  private final RequestResource requests;
  private final RequestCommentResource comments;
  private final Requests records;
  private final Desks desks;
  private final DeskViews views;
  private final Attachments attachments;
  private final TemporaryFiles temporary;

  /** The files of a site's requests. */
  public RequestAttachmentResource(
      WholeSite jira,
      RequestResource requests,
      RequestCommentResource comments,
      Requests records,
      Desks desks,
      DeskViews views) {
    this.jira = jira;
    this.requests = requests;
    this.comments = comments;
    this.records = records;
    this.desks = desks;
    this.views = views;
    this.attachments = jira.issues().attachments();
    this.temporary = new TemporaryFiles(jira.site());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("attachTemporaryFile").rawBody().answer(Experimental.of(this::upload));
    operations
        .on("createCommentWithAttachment")
        .body("additionalComment", "public", "temporaryAttachmentIds")
        .answer(this::create);
    operations
        .on("getAttachmentsForRequest")
        .query("start", "limit")
        .answer(call -> {
          Whole request = requests.visible(call);
          return Reply.ok(page(call, request, seen(call, request)));
        });
    operations
        .on("getCommentAttachments")
        .query("start", "limit")
        .answer(Experimental.of(this::ofComment));
    operations.on("getAttachmentContent").answer(this::content);
    operations
        .on("getAttachmentThumbnail")
        .answer(call -> AttachmentLooks.thumbnail(attachments.contents(named(call).id())));
  }

  private Reply upload(CloudCall call) {
    if (!call.request().header("X-Atlassian-Token").orElse("").equals("no-check")) {
      throw Refusal.forbidden("XSRF check failed");
    }
    Desk desk = desks.named(call);
    List<Part> files = Uploads.of(call.request(), MOST);
    ObjectNode reply = Json.object();
    ArrayNode list = reply.putArray("temporaryAttachments");
    for (Part file : files) {
      list.addObject()
          .put("temporaryAttachmentId", temporary.put(desk.id(), file))
          .put("fileName", file.fileName().orElse(""));
    }
    return Reply.created(reply);
  }

  private Reply create(CloudCall call) {
    Whole request = requests.visible(call);
    Form form = Form.of(call);
    boolean open =
        form.flag("public")
            .orElseThrow(() -> Refusal.badRequest("The field 'public' is required."));
    List<String> names = form.texts("temporaryAttachmentIds");
    if (names.isEmpty()) {
      throw Refusal.badRequest("At least one temporary attachment is required.");
    }
    if (!open && !desks.agent(call.caller(), request.desk())) {
      throw Refusal.forbidden("Only agents may write internal comments.");
    }
    List<Part> parts = names.stream().map(name -> waiting(request.desk(), name)).toList();
    Optional<String> words =
        form.node("additionalComment").flatMap(node -> Form.of(node, "body").text("body"));
    List<Document> kept =
        jira.issues().files().attach(DeskViews.platform(call, 2), request.issue(), parts);
    Document comment = comments.add(call, request, text(words, parts), open);
    kept.forEach(file -> records.attached(request.request(), comment.id(), file.id()));
    names.forEach(temporary::take);
    ObjectNode reply = Json.object();
    reply.set("comment", comments.view(call, request, comment));
    reply.set("attachments", page(call, request, kept));
    return Reply.created(reply);
  }

  private Part waiting(Desk desk, String name) {
    return temporary
        .find(desk.id(), name)
        .orElseThrow(
            () -> Refusal.badRequest("The temporary attachment '" + name + "' does not exist."));
  }

  /** Words with the files that came along: pictures are shown, others named. */
  private static String text(Optional<String> words, List<Part> files) {
    Stream<String> shown =
        files.stream()
            .map(file -> {
              String name = file.fileName().orElse("");
              return file.mediaType().startsWith("image/")
                  ? "!" + name + "|thumbnail!"
                  : name + " (" + Attachments.size(file.content().size()) + ")";
            });
    return Stream.concat(words.stream(), shown).collect(Collectors.joining(" "));
  }

  private List<Document> seen(CloudCall call, Whole request) {
    List<Document> all = attachments.of(request.issue());
    if (desks.agent(call.caller(), request.desk())) {
      return all;
    }
    Map<Long, Long> byFile = records.commentsByFile(request.request());
    List<Long> open = comments.seen(call, request).stream().map(Document::id).toList();
    return all.stream()
        .filter(
            file -> Optional.ofNullable(byFile.get(file.id())).filter(open::contains).isPresent())
        .toList();
  }

  private Document named(CloudCall call) {
    return seen(call, requests.visible(call)).stream()
        .filter(file -> Ids.text(file.id()).equals(call.path("attachmentId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The attachment does not exist."));
  }

  private Reply ofComment(CloudCall call) {
    Whole request = requests.visible(call);
    long comment = comments.named(call, request).id();
    Map<Long, Long> byFile = records.commentsByFile(request.request());
    List<Document> found =
        attachments.of(request.issue()).stream()
            .filter(file ->
                Optional.ofNullable(byFile.get(file.id())).filter(id -> id == comment).isPresent())
            .toList();
    return Reply.ok(page(call, request, found));
  }

  private Reply content(CloudCall call) {
    Document file = named(call);
    Blob contents =
        attachments
            .contents(file.id())
            .orElseThrow(() -> Refusal.notFound("The attachment does not exist."));
    String type = file.json().path("mimeType").asString("application/octet-stream");
    return Reply.file(200, type, contents.size(), contents::open);
  }

  private ObjectNode page(CloudCall call, Whole request, List<Document> files) {
    return DeskPages.of(call, files, file -> view(call, request, file));
  }

  private ObjectNode view(CloudCall call, Whole request, Document file) {
    ObjectNode view = Json.object();
    view.set("filename", file.json().path("filename"));
    view.set("author", views.user(call, file.json().path("author").asString("")));
    view.set("created", DeskViews.time(JiraTimes.parse(file.json().path("created").asString(""))));
    view.set("size", file.json().path("size"));
    view.set("mimeType", file.json().path("mimeType"));
    String self = call.self() + "/request/" + request.issue().id() + "/attachment/" + file.id();
    view.putObject("_links")
        .put("self", self)
        .put("jiraRest", call.request().base() + "/rest/api/2/attachment/" + file.id())
        .put("content", self)
        .put("thumbnail", self + "/thumbnail");
    return view;
  }
}
