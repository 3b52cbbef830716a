package dev.aloft.sandbox.jira.datacenter.attachment;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.io.ByteArrayInputStream;
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
  }

  private Attachment named(DataCenterCall call) {
    return AttachmentResource.find(site, call, call.path("id"))
        .orElseThrow(() ->
            Refusal.notFound("The attachment with id '" + call.path("id") + "' does not exist"));
  }

  private List<Entry> entries(Attachment attachment) {
    byte[] bytes = site.files().get(attachment.id()).orElse(new byte[0]);
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
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
    String name = entry.name();
    String guess = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
    return Json.object()
        .put("entryIndex", entry.index())
        .put("name", name)
        .put("size", entry.size())
        .put("mediaType", guess == null ? "application/octet-stream" : guess)
        .put(
            "abbreviatedName",
            name.length() <= LONGEST_NAME
                ? name
                : "..." + name.substring(name.length() - LONGEST_NAME));
  }
}
