package dev.aloft.performance;

import dev.aloft.origin.EntityReading;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the rows of one run share: its size, its folder, and the backups with their parse. */
public final class Workbench {

  private final Path folder;
  private final int issues;
  private final Map<Integer, Backup> backups = new HashMap<>();

  /**
   * @param folder where everything is written; the caller removes it
   * @param issues how many issues "many" is: a million in earnest
   */
  Workbench(Path folder, int issues) {
    this.folder = folder;
    this.issues = issues;
  }

  /** The size of the run. */
  public int issues() {
    return issues;
  }

  /** A tenth of the size of the run: what cost per issue is compared with. */
  public int fewIssues() {
    return Math.max(1, issues / 10);
  }

  /** A new folder for one row. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /**
   * A generated backup, bare entities.
   *
   * @param bare what a bare parse of it takes, in seconds
   * @param read what reading its entities takes, in seconds
   */
  public record Backup(Path file, int issues, double bare, double read) {

    /** Its size in bytes. */
    public long size() throws IOException {
      return Files.size(file);
    }
  }

  /** A backup of that many issues, three comments each; made and parsed once a run. */
  public Backup backup(int size) throws IOException, InterruptedException {
    Backup known = backups.get(size);
    if (known != null) {
      return known;
    }
    Path file = folder("backups").resolve(size + ".xml");
    BackupShape usual = BackupShape.of(size);
    // Twenty projects at any size, so that only the number of issues differs. Nothing odd: a bare
    // parser stops at the first character that XML forbids.
    new BackupGenerator(usual.withProjects(Math.min(20, size)).withOddities(0.002, 0)).backup(file);
    ChildJvm.Run parsed =
        ChildJvm.run("1g", folder, Map.of(), EntityReading.class.getName(), file.toString());
    Backup made = new Backup(file, size, parsed.number("bare"), parsed.number("rows"));
    backups.put(size, made);
    return made;
  }
}
