package dev.aloft.sandbox.jira.datacenter.attachment;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /attachment/{id}/expand}: what lies in an archive; nothing in what is none. */
public final class ArchiveResource implements Resource<DataCenterCall> {

  /** So many are told; an administrator may set it. */
  private static final int SHOWN = 30;

  /** Longer names are told by their ends. */
  private static final int LONGEST_NAME = 40;

  private static final int BLOCK = 8192;

  private record Entry(int index, String name, long size) {}

  private final JiraSite site;

  /** The attachments of a site. */
  public ArchiveResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("expandForMachines")
        .answer(call -> {
          List<Entry> entries = entries(named(call));
          ObjectNode view = Json.object();
          view.set("entries", Json.array(shown(entries), ArchiveResource::view));
          return Reply.ok(view.put("totalEntryCount", entries.size()));
        });
    operations
        .on("expandForHumans")
        .answer(call -> {
          Attachment file = named(call);
          List<Entry> entries = entries(file);
          ObjectNode view = Json.object();
          view.put("id", file.id()).put("name", file.name());
          view.set("entries", Json.array(shown(entries), ArchiveResource::readable));
          view.put("totalEntryCount", entries.size()).put("mediaType", file.mediaType());
          return Reply.ok(view);
        });
  }

  private Attachment named(DataCenterCall call) {
    return AttachmentResource.find(site, call, call.path("id"))
        .orElseThrow(() ->
            Refusal.notFound("The attachment with id '" + call.path("id") + "' does not exist"));
  }

  private List<Entry> entries(Attachment attachment) {
    InputStream archive =
        site.files().find(attachment.id()).map(Blob::open).orElse(InputStream.nullInputStream());
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
      int index = 0;
      for (Optional<ZipEntry> at = next(zip); at.isPresent(); at = next(zip), index++) {
        if (!at.get().isDirectory()) {
          entries.add(new Entry(index, at.get().getName(), size(zip)));
        }
      }
      return entries;
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.conflict("The format of the archive is not supported.");
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  /** Counted, since an archive may say nothing of it or anything; no bytes are held. */
  private static long size(InputStream entry) throws IOException {
    byte[] block = new byte[BLOCK];
    long size = 0;
    for (int read = entry.read(block); read >= 0; read = entry.read(block)) {
      size += read;
    }
    return size;
  }

  private static List<Entry> shown(List<Entry> entries) {
    return entries.subList(0, Math.min(SHOWN, entries.size()));
  }

  private static ObjectNode view(Entry entry) {
    return Json.object()
        .put("entryIndex", entry.index())
        .put("name", entry.name())
        .put("size", entry.size())
        .put("mediaType", mediaType(entry))
        .put("abbreviatedName", brief(entry.name()));
  }

  private static ObjectNode readable(Entry entry) {
    return Json.object()
        .put("path", entry.name())
        .put("index", entry.index())
        .put("size", size(entry.size()))
        .put("mediaType", mediaType(entry))
        .put("label", brief(entry.name()));
  }

  /** As the product tells sizes: whole kilobytes, above a thousand of them megabytes. */
  private static String size(long bytes) {
    double kilobytes = bytes / 1024.0;
    if (kilobytes < 1) {
      return String.format(Locale.ROOT, "%.1f kB", kilobytes);
    }
    return kilobytes < 1024
        ? Math.round(kilobytes) + " kB"
        : String.format(Locale.ROOT, "%.2f MB", kilobytes / 1024);
  }

  private static String mediaType(Entry entry) {
    String guess = URLConnection.guessContentTypeFromName(entry.name().toLowerCase(Locale.ROOT));
    return guess == null ? "application/octet-stream" : guess;
  }

  private static String brief(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : "..." + name.substring(name.length() - LONGEST_NAME);
  }
}
