package dev.aloft.jira.datacenter;

import dev.aloft.encryption.FileCipher;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.source.AttachmentStore;
import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.source.StoredFile;
import dev.aloft.staging.SnapshotCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of attachments, which the product serves below {@code /secure/attachment/} (the address
 * that {@code attachment.content} gives). They are fetched when they are needed, into a file that
 * goes as soon as it was read.
 */
final class ServedFiles implements AttachmentStore {

  private static final String PLACE = "attachment";
  private static final Pattern SERVED = Pattern.compile("/secure/attachment/([^/?#]+)/([^/?#]+)");

  private final DataCenterApi api;
  private final SnapshotCache cache;

  /**
   * @param cache where files may stand while they are being read
   */
  ServedFiles(DataCenterApi api, SnapshotCache cache) {
    this.api = api;
    this.cache = cache;
  }

  /** Where an attachment is served, by the part of its address that tells it from others. */
  static Optional<String> served(JsonNode attachment) {
    Matcher matcher = SERVED.matcher(SourceRows.text(attachment.path("content")));
    return matcher.find()
        ? Optional.of(matcher.group(1) + "/" + matcher.group(2))
        : Optional.empty();
  }

  /** How many bytes there are; empty where the source has lost them. */
  Optional<Long> size(JsonNode attachment) {
    return served(attachment)
        .flatMap(served -> api.head(address(served, SiteRequest::head)))
        .map(reply -> length(reply).orElse(attachment.path("size").asLong(0)));
  }

  private static Optional<Long> length(SiteReply reply) {
    return reply
        .header("Content-Length")
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  @Override
  public Optional<StoredFile> find(
      SourceProject project, long number, SourceAttachment attachment) {
    return attachment
        .served()
        .map(served -> new StoredFile(attachment.size(), () -> fetched(served, attachment.size())));
  }

  private InputStream fetched(String served, long size) throws IOException {
    Files.createDirectories(cache.folder());
    Path file = Files.createTempFile(cache.folder(), "attachment-", ".part");
    FileCipher cipher = cache.encryption().begin(file);
    try {
      long read =
          api.stream(
              address(served, SiteRequest::get),
              body -> {
                try (OutputStream out = cipher.encrypting(Files.newOutputStream(file), PLACE)) {
                  return body.transferTo(out);
                }
              });
      if (read != size) {
        throw new IOException(
            "the source has " + read + " bytes of an attachment and said " + size);
      }
      return cipher.decrypting(
          Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), PLACE);
    } catch (SiteException e) {
      Files.deleteIfExists(file);
      throw new IOException("the source did not give an attachment: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static SiteRequest address(
      String served, BiFunction<String, String[], SiteRequest> method) {
    String[] parts = served.split("/", 2);
    return method.apply(
        "/secure/attachment/{id}/{name}", new String[] {decoded(parts[0]), decoded(parts[1])});
  }

  /** A plus is itself in a path, and a blank only in a query. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
