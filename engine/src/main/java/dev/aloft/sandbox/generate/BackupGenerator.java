package dev.aloft.sandbox.generate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes backups as Jira 8 does: rows in the order of their entities' names, so parts before
 * issues. Holds nothing per issue.
 */
public final class BackupGenerator {

  private static final String HEADER =
      """

           on              : Monday, 15 June 2026 2:00:00 AM UTC
           by              : person0 ( Person 0 )
           JIRA Build      : 8.20.10#820010-sha1:0000000000000000000000000000000000000000
           jvm.system.timezone : Europe/Copenhagen
      """;

  private static final String NO_TABLES =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <backup xmlns="http://www.atlassian.com/ao"><database/></backup>
      """;

  private static final int BUFFER = 1 << 16;

  private final BackupShape shape;
  private final Chance chance;
  private final IssueRoll roll;
  private final Cast cast;
  private final AttachedFiles files;

  public BackupGenerator(BackupShape shape) {
    this.shape = shape;
    this.chance = new Chance(shape.seed());
    this.roll = new IssueRoll(shape, chance);
    this.cast = new Cast(shape, chance);
    this.files = new AttachedFiles(shape, chance, roll, cast);
  }

  /**
   * What a backup holds.
   *
   * @param rows how many rows there are
   * @param staying issues that cannot move as they are, by why
   */
  public record Account(long issues, long rows, Map<Staying, Long> staying) {

    public Account {
      staying = Map.copyOf(staying);
    }

    /** How many issues can move. */
    public long moving() {
      return issues - staying.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Writes the backup.
   *
   * @param file a zip as Jira writes it if its name says so, else the bare entities
   */
  public Account backup(Path file) throws IOException {
    try (OutputStream out = open(file)) {
      if (!isZip(file)) {
        return entities(out);
      }
      ZipOutputStream zip = zip(out);
      entry(zip, "entities.xml");
      Account account = entities(zip);
      zip.closeEntry();
      entry(zip, "activeobjects.xml");
      zip.write(NO_TABLES.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      return account;
    }
  }

  /**
   * Writes the files of the attachments, as Jira's folder {@code data/attachments} has them.
   *
   * @param place a zip if its name says so, else a folder
   * @return how many there are
   */
  public long attachments(Path place) throws IOException {
    long[] written = new long[1];
    if (!isZip(place)) {
      files.files((path, bytes) -> {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written[0]++;
      });
      return written[0];
    }
    try (OutputStream out = open(place);
        ZipOutputStream zip = zip(out)) {
      files.files((path, bytes) -> {
        entry(zip, path);
        zip.write(bytes);
        zip.closeEntry();
        written[0]++;
      });
    }
    return written[0];
  }

  private Account entities(OutputStream out) throws IOException {
    // Not closed: it would close the zip under its entry.
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    BackupRows rows = new BackupRows(writer, HEADER);
    PartRows parts = new PartRows(rows, shape, chance, roll, cast);
    IssueRows issues = new IssueRows(rows, shape, chance, roll, cast);
    Settings settings = new Settings(rows);
    Ids comments = new Ids();
    each(issue -> parts.comments(issue, comments));
    Ids groups = new Ids();
    each(issue -> parts.changes(issue, groups));
    Ids items = new Ids();
    each(issue -> parts.changeItems(issue, items));
    Ids values = new Ids();
    each(issue -> parts.values(issue, values));
    Ids attachments = new Ids();
    each(issue -> files.rows(issue, attachments, rows));
    each(issues::issue);
    Ids links = new Ids();
    each(issue -> issues.links(issue, links));
    each(issue -> issues.labels(issue, values));
    each(issues::associations);
    each(issues::workflowStep);
    each(issues::workflowEntry);
    settings.write();
    for (int project = 0; project < shape.projects(); project++) {
      settings.project(project, roll.counter(project), cast.key(0));
    }
    cast.write(rows);
    each(issues::watching);
    Ids worklogs = new Ids();
    each(issue -> parts.worklogs(issue, worklogs));
    rows.finish();
    writer.flush();
    return new Account(shape.issues(), rows.written(), staying());
  }

  private Map<Staying, Long> staying() {
    Map<Staying, Long> found = new EnumMap<>(Staying.class);
    each(issue -> roll.staying(issue).ifPresent(why -> found.merge(why, 1L, Long::sum)));
    return found;
  }

  private void each(IntConsumer rowsOf) {
    for (int issue = 0; issue < roll.size(); issue++) {
      rowsOf.accept(issue);
    }
  }

  private static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  private static ZipOutputStream zip(OutputStream out) {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // A fixed time: the same shape is the same file.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }
}
