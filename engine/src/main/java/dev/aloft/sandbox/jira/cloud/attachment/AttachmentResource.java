package dev.aloft.sandbox.jira.cloud.attachment;

import com.google.common.io.ByteStreams;
import dev.aloft.sandbox.jira.Uploads;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Multipart.Part;
import dev.aloft.sandbox.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/attachments} and {@code /attachment…}. */
public final class AttachmentResource implements Resource<JiraCall> {

  /** The most files of one upload (contract). */
  private static final int MOST = 60;

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  private final Issues issues;
  private final Attachments attachments;
  private final long uploadLimit;

  /**
   * The files of a site.
   *
   * @param uploadLimit the largest file in bytes
   */
  public AttachmentResource(Issues issues, Attachments attachments, long uploadLimit) {
    this.issues = issues;
    this.attachments = attachments;
    this.uploadLimit = uploadLimit;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("addAttachment").rawBody().answer(this::upload);
    operations.on("getAttachment").answer(this::get);
    operations.on("removeAttachment").answer(this::delete);
    operations.on("getAttachmentContent").query("redirect").answer(this::content);
    operations
        .on("getAttachmentMeta")
        .answer(call ->
            Reply.ok(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("enabled", true)
                    .put("uploadLimit", uploadLimit)));
  }

  private Reply upload(JiraCall call) {
    String token = call.request().header("X-Atlassian-Token").orElse("");
    if (!token.equals("no-check") && !token.equals("nocheck")) {
      throw Refusal.forbidden("XSRF check failed");
    }
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    if (!issues.may(call, Permission.CREATE_ATTACHMENTS, issue)) {
      throw Refusal.forbidden("You do not have permission to create attachments for this issue.");
    }
    List<Part> files = Uploads.of(call.request(), MOST);
    for (Part file : files) {
      if (file.content().size() > uploadLimit) {
        throw Refusal.of(
            413, "The file exceeds its maximum permitted size of " + uploadLimit + " bytes.");
      }
      if (file.fileName().orElse("").isBlank()) {
        throw Refusal.badRequest("The file needs a name.");
      }
    }
    return Reply.ok(Json.array(attach(call, issue, files), file -> attachments.view(call, file)));
  }

  /** Puts files onto an issue, all in one change of it; who may, is for the caller to see to. */
  public List<Document> attach(JiraCall call, Issue issue, List<Part> files) {
    List<Document> kept = files.stream().map(file -> attachments.add(call, issue, file)).toList();
    ChangedItem[] added =
        kept.stream()
            .map(file -> ChangedItem.added("Attachment", "attachment", named(file)))
            .toArray(ChangedItem[]::new);
    Issue touched = issues.touch(call.caller(), issue, added);
    issues.tell(call, News.of(Happening.UPDATED, touched));
    return kept;
  }

  private static ChangedItem.Value named(Document file) {
    return ChangedItem.Value.of(
        Long.toString(file.id()), file.json().path("filename").asString(""));
  }

  /**
   * The file that a call names, if its caller may browse the issue.
   *
   * @throws Refusal 404
   */
  Document named(JiraCall call) {
    String id = call.path("id");
    try {
      return attachments
          .find(Long.parseLong(id))
          .filter(file -> owner(file).filter(issue -> browses(call, issue)).isPresent())
          .orElseThrow(() -> missing(id));
    } catch (NumberFormatException e) {
      throw missing(id);
    }
  }

  private Optional<Issue> owner(Document file) {
    return issues.store().find(file.owner());
  }

  private boolean browses(JiraCall call, Issue issue) {
    return issues.may(call, Permission.BROWSE_PROJECTS, issue);
  }

  static Refusal missing(String id) {
    return Refusal.notFound("The attachment with id '" + id + "' does not exist");
  }

  private Reply get(JiraCall call) {
    Document file = named(call);
    ObjectNode view = attachments.view(call, file);
    // By itself a file has a number for an id (the contract's AttachmentMetadata).
    view.put("id", file.id());
    return Reply.ok(view);
  }

  private Reply delete(JiraCall call) {
    Document file = named(call);
    Issue issue = owner(file).orElseThrow(() -> missing(call.path("id")));
    if (!issues.may(
        call,
        issue,
        file.json().path("author").asString(""),
        Permission.DELETE_OWN_ATTACHMENTS,
        Permission.DELETE_ALL_ATTACHMENTS)) {
      throw Refusal.forbidden("You do not have permission to delete attachments for this issue.");
    }
    attachments.delete(file.id());
    Issue touched =
        issues.touch(
            call.caller(), issue, ChangedItem.removed("Attachment", "attachment", named(file)));
    issues.tell(call, News.of(Happening.UPDATED, touched));
    return Reply.noContent();
  }

  private Reply content(JiraCall call) {
    Document file = named(call);
    if (call.flag("redirect", true)) {
      return Reply.empty(303)
          .with("Location", call.self() + "/attachment/content/" + file.id() + "?redirect=false");
    }
    Blob contents = attachments.contents(file.id()).orElseThrow(() -> missing(call.path("id")));
    String type = file.json().path("mimeType").asString("application/octet-stream");
    return call.request()
        .header("Range")
        .map(range -> part(range, type, contents))
        .orElseGet(() ->
            Reply.file(200, type, contents.size(), contents::open).with("Accept-Ranges", "bytes"));
  }

  private static Reply part(String range, String type, Blob contents) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches() || range.equals("bytes=-") || range.length() > 40) {
      throw Refusal.badRequest("The range is malformed.");
    }
    long size = contents.size();
    boolean suffix = matcher.group(1).isEmpty();
    long first =
        suffix
            ? Math.max(0, size - Long.parseLong(matcher.group(2)))
            : Long.parseLong(matcher.group(1));
    long last =
        suffix || matcher.group(2).isEmpty()
            ? size - 1
            : Math.min(size - 1, Long.parseLong(matcher.group(2)));
    if (first > last) {
      throw Refusal.of(416, "The range cannot be satisfied.")
          .with("Content-Range", "bytes */" + size);
    }
    long length = last - first + 1;
    return Reply.file(206, type, length, () -> part(contents, first, length))
        .with("Content-Range", "bytes " + first + "-" + last + "/" + size);
  }

  private static InputStream part(Blob contents, long first, long length) throws IOException {
    InputStream in = contents.open();
    in.skipNBytes(first);
    return ByteStreams.limit(in, length);
  }
}
