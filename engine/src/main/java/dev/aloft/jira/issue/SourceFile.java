package dev.aloft.jira.issue;

import dev.aloft.http.ContentSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file that is to hang on an issue: one of the source, or one that Aloft makes of what fits
 * nowhere else.
 *
 * @param sourceId its id as a part: the issue's id, a slash, and its own
 * @param match what finds it again on the target
 * @param size in bytes, exactly
 */
record SourceFile(
    String sourceId, String match, String name, String type, long size, ContentSource content) {

  static SourceFile generated(String issueId, FileNames names, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SourceFile(
        issueId + "/aloft/" + name,
        names.match(name, bytes.length),
        name,
        name.endsWith(".json") ? "application/json" : "text/plain",
        bytes.length,
        () -> new ByteArrayInputStream(bytes));
  }
}
