package dev.aloft.sandbox.jira.cloud.attachment;

import dev.aloft.sandbox.jira.Picture;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one sees of a file without opening it: a picture made small, the entries of a ZIP. */
public final class AttachmentLooks implements Resource<JiraCall> {

  /** The size of a thumbnail for which no other is asked. */
  private static final int USUAL = 200;

  /** The most entries that are listed; the product's own lists end somewhere too. */
  private static final int MOST_ENTRIES = 1000;

  private static final int LONGEST_LABEL = 40;

  /** A grey square, for what is no picture. */
  private static final byte[] NO_PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  /** Archives that the product does not open. */
  private static final Set<String> OTHER_ARCHIVES =
      Set.of(
          "application/gzip",
          "application/x-tar",
          "application/x-7z-compressed",
          "application/vnd.rar");

  private final AttachmentResource files;
  private final Attachments attachments;

  /** The files of a site. */
  public AttachmentLooks(AttachmentResource files, Attachments attachments) {
    this.files = files;
    this.attachments = attachments;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getAttachmentThumbnail")
        .query("redirect", "fallbackToDefault", "width", "height")
        .answer(this::thumbnail);
    operations.on("expandAttachmentForHumans").answer(this::forHumans);
    operations.on("expandAttachmentForMachines").answer(this::forMachines);
  }

  private Reply thumbnail(JiraCall call) {
    Document file = files.named(call);
    int width = side(call, "width");
    int height = side(call, "height");
    Optional<byte[]> small = small(attachments.contents(file.id()), width, height);
    if (small.isEmpty() && !call.flag("fallbackToDefault", true)) {
      throw AttachmentResource.missing(call.path("id"));
    }
    if (call.flag("redirect", true)) {
      return Reply.empty(303)
          .with(
              "Location",
              "%s/attachment/thumbnail/%d?redirect=false&width=%d&height=%d"
                  .formatted(call.self(), file.id(), width, height));
    }
    return Reply.bytes(200, "image/png", small.orElse(NO_PICTURE));
  }

  private static Optional<byte[]> small(Optional<Blob> file, int width, int height) {
    return file.map(Blob::open)
        .flatMap(Picture::read)
        .map(picture -> picture.within(width, height).png());
  }

  /** A file's picture made small, or the one that stands for files without a picture. */
  public static Reply thumbnail(Optional<Blob> file) {
    return Reply.bytes(200, "image/png", small(file, USUAL, USUAL).orElse(NO_PICTURE));
  }

  private static int side(JiraCall call, String name) {
    int side = call.integer(name, USUAL);
    if (side < 1) {
      throw Refusal.badRequest("The " + name + " must be positive.");
    }
    return side;
  }

  private List<ZipEntries.Entry> entries(Document file) {
    String type = file.json().path("mimeType").asString("");
    if (OTHER_ARCHIVES.contains(type)) {
      throw Refusal.conflict("The archive format of the attachment is not supported.");
    }
    return attachments.contents(file.id()).map(Blob::open).map(ZipEntries::of).orElse(List.of());
  }

  private Reply forHumans(JiraCall call) {
    Document file = files.named(call);
    List<ZipEntries.Entry> all = entries(file);
    ObjectNode document = Json.object();
    document.put("id", file.id());
    document.set("name", file.json().path("filename"));
    document.set("mediaType", file.json().path("mimeType"));
    document.put("totalEntryCount", (long) all.size());
    ArrayNode list = document.putArray("entries");
    for (ZipEntries.Entry entry : all.subList(0, Math.min(MOST_ENTRIES, all.size()))) {
      list.addObject()
          .put("index", (long) entry.index())
          .put("label", label(entry.name()))
          .put("path", entry.name())
          .put("mediaType", entry.mediaType())
          .put("size", Attachments.size(entry.size()));
    }
    return Reply.ok(document);
  }

  private Reply forMachines(JiraCall call) {
    List<ZipEntries.Entry> all = entries(files.named(call));
    ObjectNode document = Json.object();
    document.put("totalEntryCount", all.size());
    ArrayNode list = document.putArray("entries");
    for (ZipEntries.Entry entry : all.subList(0, Math.min(MOST_ENTRIES, all.size()))) {
      list.addObject()
          .put("entryIndex", (long) entry.index())
          .put("name", entry.name())
          .put("abbreviatedName", label(entry.name()))
          .put("mediaType", entry.mediaType())
          .put("size", entry.size());
    }
    return Reply.ok(document);
  }

  /** A long path keeps its beginning and its end, as in the contract's example. */
  private static String label(String path) {
    if (path.length() <= LONGEST_LABEL) {
      return path;
    }
    int half = (LONGEST_LABEL - 5) / 2;
    return path.substring(0, half) + "/.../" + path.substring(path.length() - half);
  }
}
