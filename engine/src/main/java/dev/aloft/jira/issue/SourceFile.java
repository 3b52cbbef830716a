package dev.aloft.jira.issue;

import dev.aloft.http.ContentSource;
import dev.aloft.resource.DesiredPart;
import dev.aloft.value.Digest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that is to hang on an issue: one of the source, or one that Aloft makes of what fits
 * nowhere else.
 *
 * @param sourceId its id as a part: the issue's id, a slash, and its own
 * @param match what finds it again on the target
 * @param size in bytes, exactly
 * @param digest of what Aloft made, which changes with what it is made of; a file of the source
 *     stays what it is
 */
record SourceFile(
    String sourceId,
    String match,
    String name,
    String type,
    long size,
    ContentSource content,
    Optional<Digest> digest) {

  static SourceFile generated(String issueId, FileNames names, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SourceFile(
        issueId + "/aloft/" + name,
        names.match(name, bytes.length),
        name,
        name.endsWith(".json") ? "application/json" : "text/plain",
        bytes.length,
        () -> new ByteArrayInputStream(bytes),
        Optional.of(Digest.of(bytes)));
  }

  /** Whether Aloft makes that file: then its content is a value of the part. */
  static boolean isGenerated(DesiredPart file) {
    return file.kind().equals(IssueSchema.ATTACHMENT) && file.attributes().containsKey("content");
  }
}
