package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceAttachment;
import java.util.HashMap;
import java.util.Map;

/** How files are called on the target, and how equal ones are told apart. */
final class FileNames {

  private static final int LONGEST = 240;

  private final Map<String, Integer> seen = new HashMap<>();

  /** A name that a site can store: no path, no control characters, not empty. */
  static String clean(SourceAttachment attachment) {
    String name =
        SourceTexts.mended(attachment.fileName())
            .replaceAll("[\\n\\t]", " ")
            .replaceAll("[/\\\\]", "_")
            .strip();
    if (name.length() > LONGEST) {
      int dot = name.lastIndexOf('.');
      String end = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
      name = FieldValues.cut(name, LONGEST - end.length()) + end;
    }
    return name.isEmpty() ? "file-" + attachment.id() : name;
  }

  /**
   * What finds a file on an issue again: its name, its size and, for the second of two equal ones,
   * its place among them. Call once a file, in order.
   */
  String match(String name, long size) {
    String match = name + "/" + size;
    int times = seen.merge(match, 1, Integer::sum);
    return times == 1 ? match : match + "#" + times;
  }
}
