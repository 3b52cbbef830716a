package dev.aloft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the checked-in backups to their descriptions. {@code mvn test -Daloft.examples.update=true}
 * writes them anew; nothing else does.
 */
class ExamplesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "")).resolve("../examples/lighthouse-ferries");

  @Test
  void lighthouseFerriesIsAsItsDescriptionTells() throws IOException {
    LighthouseFerries.Story story = LighthouseFerries.story();
    Map<String, byte[]> backup =
        new TreeMap<>(
            Map.of(
                "entities.xml", story.entities().getBytes(StandardCharsets.UTF_8),
                "activeobjects.xml", NO_TABLES.getBytes(StandardCharsets.UTF_8)));

    check("jira-backup.zip", backup);
    check("attachments.zip", story.attachments());
  }

  @Test
  void lighthouseFerriesIsAsBigAsItsStoryTells() {
    String entities = LighthouseFerries.story().entities();

    assertThat(
            Map.of(
                "Project", rows(entities, "Project"),
                "User", rows(entities, "User"),
                "Issue", rows(entities, "Issue"),
                "Action", rows(entities, "Action"),
                "FileAttachment", rows(entities, "FileAttachment")))
        .isEqualTo(
            Map.of("Project", 5, "User", 84, "Issue", 1280, "Action", 3400, "FileAttachment", 96));
  }

  private static int rows(String entities, String entity) {
    return entities.split("\n    <" + entity + "[ >]", -1).length - 1;
  }

  @Test
  void theDescriptionTellsTheSameStoryEveryTime() {
    assertThat(LighthouseFerries.story().entities())
        .isEqualTo(LighthouseFerries.story().entities());
  }

  private static final String NO_TABLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <backup xmlns="http://www.atlassian.com/ao"/>
      """;

  /** By content: two zlibs may pack the same bytes differently. */
  private static void check(String name, Map<String, byte[]> wanted) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("aloft.examples.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, zip(wanted));
    }
    Map<String, byte[]> found = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        found.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((entry, bytes) -> assertThat(found.get(entry)).as(entry).isEqualTo(bytes));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(1_600_000_000_000L));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
