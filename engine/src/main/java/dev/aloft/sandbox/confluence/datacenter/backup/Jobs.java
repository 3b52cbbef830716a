package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.backup.BackupWriter.Written;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Operation;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Scope;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Settings;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The jobs of a site, one after the other, and the files that they made. */
public final class Jobs {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

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
    Written written = new BackupWriter(site).spaces(spaces);
    List<String> keys = spaces.stream().map(Space::key).toList();
    return backedUp(owner, Scope.SPACE, String.join("-", keys), keys, written, settings);
  }

  /** Backs the whole site up. */
  Job backUpSite(User owner, Settings settings) {
    Written written = new BackupWriter(site).site(!settings.skipAttachments());
    return backedUp(owner, Scope.SITE, "site", List.of(), written, settings);
  }

  private Job backedUp(
      User owner,
      Scope scope,
      String about,
      List<String> keys,
      Written written,
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
    site.files().put(blob, written.bytes());
    return byId.put(
        id,
        new Job(
            id,
            Operation.BACKUP,
            scope,
            owner.key(),
            now,
            turn,
            Duration.ofMillis(written.objects()),
            Optional.empty(),
            "",
            "",
            name,
            keys,
            blob,
            written.objects(),
            0,
            settings));
  }

  /** Brings the spaces of a file back at once. */
  Job restore(User owner, String fileName, byte[] bytes, Settings settings) {
    Optional<BackupFile> file = BackupFile.read(bytes).filter(BackupFile::spaces);
    Optional<SpaceRestore> restore = file.map(one -> new SpaceRestore(site, one));
    String failure =
        restore
            .map(one ->
                one.taken()
                    .map(key -> "A space with the key " + key + " already exists")
                    .orElse(""))
            .orElse("The file is not a backup of spaces");
    List<Space> spaces =
        failure.isEmpty() ? restore.map(SpaceRestore::restore).orElse(List.of()) : List.of();
    spaces.forEach(space -> site.audit().space(owner, "Space imported", space, List.of()));
    return restored(
        owner,
        Scope.SPACE,
        fileName,
        failure,
        spaces,
        file.map(BackupFile::size).orElse(0),
        restore.map(SpaceRestore::skipped).orElse(0L),
        settings);
  }

  /** Puts the site of a file in the place of what is there, at once. */
  Job restoreSite(User owner, String fileName, byte[] bytes, Settings settings) {
    Optional<BackupFile> file = BackupFile.read(bytes).filter(one -> !one.spaces());
    Optional<SiteRestore> restore = file.map(one -> new SiteRestore(site, one));
    return restored(
        owner,
        Scope.SITE,
        fileName,
        restore.isEmpty() ? "The file is not a backup of a site" : "",
        restore.map(one -> one.restore(owner)).orElse(List.of()),
        file.map(BackupFile::size).orElse(0),
        restore.map(SiteRestore::skipped).orElse(0L),
        settings);
  }

  private Job restored(
      User owner,
      Scope scope,
      String fileName,
      String failure,
      List<Space> spaces,
      long size,
      long skipped,
      Settings settings) {
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
            failure,
            fileName,
            spaces.stream().map(Space::key).toList(),
            0,
            size,
            failure.isEmpty() ? skipped : size,
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

  /** The bytes of a job's file, if they can be had. */
  Optional<byte[]> bytes(Job job) {
    return job.fileThere(site.now()) ? site.files().get(job.blob()) : Optional.empty();
  }
}
