package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Operation;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Scope;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Settings;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;

/** The jobs of a site, one after the other, and the files that they made. */
public final class Jobs {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

  private static final String NO_SPACES = "The file is not a backup of spaces";
  private static final String NO_SITE = "The file is not a backup of a site";

  private final ConfluenceSite site;
  private final Register<Long, Job> byId;

  /** The jobs of a store. */
  public Jobs(ConfluenceSite site, Store store) {
    this.site = site;
    this.byId = new Register<>(store, "confluence.backup.job", new TypeReference<>() {});
  }

  Optional<Job> find(long id) {
    return byId.find(id);
  }

  /** All, the newest first. */
  List<Job> all() {
    return byId.values().toList().reversed();
  }

  /** Backs spaces up: a millisecond for each object, when it is the job's turn. */
  Job backUp(User owner, List<Space> spaces, Settings settings) {
    List<String> keys = spaces.stream().map(Space::key).toList();
    return backedUp(
        owner,
        Scope.SPACE,
        String.join("-", keys),
        keys,
        out -> BackupWriter.spaces(site, spaces, out),
        settings);
  }

  /** Backs the whole site up. */
  Job backUpSite(User owner, Settings settings) {
    return backedUp(
        owner,
        Scope.SITE,
        "site",
        List.of(),
        out -> BackupWriter.site(site, !settings.skipAttachments(), out),
        settings);
  }

  /** Writes the file of a backup. */
  @FunctionalInterface
  private interface Writing {
    /** How many objects were written. */
    long to(OutputStream out) throws IOException;
  }

  private Job backedUp(
      User owner,
      Scope scope,
      String about,
      List<String> keys,
      Writing writing,
      Settings settings) {
    Instant now = site.now();
    long id = site.contents().nextId();
    String prefix = settings.prefix().isEmpty() ? "Confluence-" + about : settings.prefix();
    String name = prefix + "-" + STAMP.format(now.atOffset(ZoneOffset.UTC)) + "-" + id + ".zip";
    Instant turn =
        byId.values()
            .filter(one -> one.open(now))
            .map(Job::ends)
            .max(Instant::compareTo)
            .orElse(now);
    long blob = site.contents().nextId();
    AtomicLong objects = new AtomicLong();
    site.files().write(blob, out -> objects.set(writing.to(out)));
    return byId.put(
        id,
        new Job(
            id,
            Operation.BACKUP,
            scope,
            owner.key(),
            now,
            turn,
            Duration.ofMillis(objects.get()),
            Optional.empty(),
            "",
            "",
            name,
            keys,
            blob,
            objects.get(),
            0,
            settings));
  }

  /**
   * Brings the spaces of a file back at once.
   *
   * @param bytes stays open
   */
  Job restore(User owner, String fileName, InputStream bytes, Settings settings) {
    Outcome outcome =
        with(
            bytes,
            file -> file.spaces() ? spaces(owner, file) : Outcome.failed(NO_SPACES, 0),
            NO_SPACES);
    return restored(owner, Scope.SPACE, fileName, outcome, settings);
  }

  private Outcome spaces(User owner, BackupFile file) {
    SpaceRestore restore = new SpaceRestore(site, file);
    Optional<String> taken = restore.taken();
    if (taken.isPresent()) {
      return Outcome.failed("A space with the key " + taken.get() + " already exists", file.size());
    }
    List<Space> spaces = restore.restore();
    spaces.forEach(space -> site.audit().space(owner, "Space imported", space, List.of()));
    return new Outcome("", spaces, file.size(), restore.skipped());
  }

  /**
   * Puts the site of a file in the place of what is there, at once.
   *
   * @param bytes stays open
   */
  Job restoreSite(User owner, String fileName, InputStream bytes, Settings settings) {
    Outcome outcome =
        with(
            bytes, file -> file.spaces() ? Outcome.failed(NO_SITE, 0) : site(owner, file), NO_SITE);
    return restored(owner, Scope.SITE, fileName, outcome, settings);
  }

  private Outcome site(User owner, BackupFile file) {
    SiteRestore restore = new SiteRestore(site, file);
    List<Space> spaces = restore.restore(owner);
    return new Outcome("", spaces, file.size(), restore.skipped());
  }

  /**
   * How a restore went.
   *
   * @param failure empty where it did not fail
   * @param objects how many there are
   * @param skipped how many of them were not brought back
   */
  private record Outcome(String failure, List<Space> spaces, long objects, long skipped) {
    static Outcome failed(String why, long objects) {
      return new Outcome(why, List.of(), objects, objects);
    }
  }

  private static Outcome with(
      InputStream bytes, Function<BackupFile, Outcome> work, String noBackup) {
    Optional<BackupFile> opened = BackupFile.open(bytes);
    if (opened.isEmpty()) {
      return Outcome.failed(noBackup, 0);
    }
    try (BackupFile file = opened.get()) {
      return work.apply(file);
    }
  }

  private Job restored(
      User owner, Scope scope, String fileName, Outcome outcome, Settings settings) {
    Instant now = site.now();
    long id = site.contents().nextId();
    return byId.put(
        id,
        new Job(
            id,
            Operation.RESTORE,
            scope,
            owner.key(),
            now,
            now,
            Duration.ZERO,
            Optional.empty(),
            "",
            outcome.failure(),
            fileName,
            outcome.spaces().stream().map(Space::key).toList(),
            0,
            outcome.objects(),
            outcome.skipped(),
            settings));
  }

  /** Calls a job off that waits or works; any other stays as it is. */
  Job cancel(Job job, User by) {
    if (!job.open(site.now())) {
      return job;
    }
    site.files().remove(job.blob());
    return byId.put(job.id(), job.cancelled(site.now(), by.key()));
  }

  /** A job's file, if it can be had. */
  Optional<Blob> file(Job job) {
    return job.fileThere(site.now()) ? site.files().find(job.blob()) : Optional.empty();
  }
}
