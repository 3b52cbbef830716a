package dev.aloft.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The backup of a day later: the example's own with a few rows that are changed or new, as people
 * who go on working leave them. Knows rows as the example has them, inline.
 */
final class NewerBackup {

  private static final String ENTITIES = "entities.xml";
  private static final String END = "</entity-engine-xml>";
  private static final String NOW = "2026-11-17 08:30:00.0";
  private static final long FIRST_ID = 900_000;

  private final Map<String, byte[]> entries;
  private String rows;
  private int changes;

  private NewerBackup(Map<String, byte[]> entries) {
    this.entries = entries;
    this.rows = new String(entry(entries), StandardCharsets.UTF_8);
  }

  private static byte[] entry(Map<String, byte[]> entries) {
    byte[] bytes = entries.get(ENTITIES);
    if (bytes == null) {
      throw new IllegalStateException("the example's backup has no " + ENTITIES);
    }
    return bytes;
  }

  static NewerBackup of(Path backup) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new NewerBackup(entries);
  }

  /** Somebody gave an issue another summary. */
  NewerBackup retitled(String issue, String summary) {
    String row = issue(issue);
    String edited = with(with(row, "summary", summary), "updated", NOW);
    rows = rows.replace(row, edited);
    changes++;
    return this;
  }

  /** The issue's reporter wrote a comment. */
  NewerBackup commented(String issue, String text) {
    String row = issue(issue);
    String who = value(row, "reporter");
    add(
        "<Action id=\"%d\" issue=\"%s\" author=\"%s\" type=\"comment\" body=\"%s\" created=\"%s\""
                .formatted(FIRST_ID + changes, value(row, "id"), who, text, NOW)
            + " updateauthor=\"%s\" updated=\"%s\"/>".formatted(who, NOW));
    rows = rows.replace(row, with(row, "updated", NOW));
    changes += 2;
    return this;
  }

  /** How many rows are otherwise or new. */
  int changes() {
    return changes;
  }

  void write(Path backup) throws IOException {
    entries.put(ENTITIES, rows.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    Files.write(backup, bytes.toByteArray());
  }

  private void add(String row) {
    rows = rows.replace(END, "    " + row + "\n" + END);
  }

  private String issue(String key) {
    String number = key.substring(key.indexOf('-') + 1);
    return row(
        "<Issue [^>]*number=\"%s\" project=\"%s\"[^>]*>"
            .formatted(number, value(project(key), "id")));
  }

  private String project(String issue) {
    return row("<Project [^>]* key=\"%s\"[^>]*>".formatted(issue.substring(0, issue.indexOf('-'))));
  }

  private String row(String pattern) {
    Matcher row = Pattern.compile(pattern).matcher(rows);
    if (!row.find()) {
      throw new IllegalStateException("the example's backup has no row " + pattern);
    }
    return row.group();
  }

  private static String value(String row, String name) {
    Matcher value = attribute(name).matcher(row);
    if (!value.find()) {
      throw new IllegalStateException("no " + name + " in " + row);
    }
    return value.group(1);
  }

  private static String with(String row, String name, String value) {
    return attribute(name)
        .matcher(row)
        .replaceFirst(Matcher.quoteReplacement(" " + name + "=\"" + value + "\""));
  }

  private static Pattern attribute(String name) {
    return Pattern.compile(" " + name + "=\"([^\"]*)\"");
  }
}
