package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.Uploads;
import dev.aloft.sandbox.confluence.Uploads.Upload;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Operation;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Scope;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Settings;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.State;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.GlobalGrants;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code /backup-restore}: jobs that back spaces or the site up, and that bring them back. The
 * statuses of refusals are the contract's, odd as some are.
 */
public final class BackupResource implements Resource<DataCenterCall> {

  private static final long LARGEST_FILE = 1L << 30;

  /** How a zip file begins. */
  private static final byte[] ZIP = {'P', 'K'};

  private final ConfluenceSite site;
  private final Jobs jobs;
  private final JobFilter filter;
  private final JobViews views;

  /** The jobs of a site. */
  public BackupResource(ConfluenceSite site, Jobs jobs) {
    this.site = site;
    this.jobs = jobs;
    this.filter = new JobFilter(site);
    this.views = new JobViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createSiteBackupJob")
        .body("skipAttachments", "keepPermanently", "fileNamePrefix")
        .answer(call -> {
          if (!administers(call)) {
            throw Refusal.conflict("User not permitted to create site backups");
          }
          return Reply.ok(views.whole(jobs.backUpSite(call.caller(), settings(call))));
        });
    operations
        .on("createSpaceBackupJob")
        .body("spaceKeys", "keepPermanently", "fileNamePrefix")
        .answer(this::backUp);
    operations
        .on("createSpaceRestoreJob")
        .body("fileName", "filename", "skipReindex")
        .answer(call -> restore(call, Scope.SPACE));
    operations
        .on("createSpaceRestoreJobForUploadedBackupFile")
        .rawBody()
        .answer(call -> restoreUploaded(call, Scope.SPACE));
    operations
        .on("createSiteRestoreJob")
        .body("fileName", "filename", "skipReindex")
        .answer(call -> restore(call, Scope.SITE));
    operations
        .on("createSiteRestoreJobForUploadedBackupFile")
        .rawBody()
        .answer(call -> restoreUploaded(call, Scope.SITE));
    operations
        .on("findJobs")
        .query(
            "limit",
            "fromDate",
            "toDate",
            "jobScope",
            "jobOperation",
            "jobStates",
            "spaceKey",
            "owner")
        .answer(call -> {
          Predicate<Job> wanted = filter.read(call);
          List<Job> found =
              jobs.all().stream()
                  .filter(job -> sees(call, job))
                  .filter(wanted)
                  .limit(JobFilter.limit(call))
                  .toList();
          return Reply.ok(Json.array(found, views::job));
        });
    operations.on("getJob").answer(call -> Reply.ok(views.job(job(call, 403))));
    operations
        .on("cancelJob")
        .answer(call -> Reply.ok(views.job(jobs.cancel(job(call, 404), call.caller()))));
    operations.on("cancelAllQueuedJobs").answer(this::clear);
    operations.on("downloadBackupFile").answer(this::download);
    operations.on("getFiles").query("jobScope").answer(this::files);
  }

  private boolean administers(DataCenterCall call) {
    return site.access().may(call.caller(), GlobalGrants.SYSTEM);
  }

  private boolean sees(DataCenterCall call, Job job) {
    return job.owner().equals(call.caller().key()) || administers(call);
  }

  private boolean exports(DataCenterCall call, Space space) {
    return site.access().may(call.caller(), space, Right.EXPORT);
  }

  private Job job(DataCenterCall call, int refusal) {
    return Ids.parse(call.path("jobId"))
        .flatMap(jobs::find)
        .filter(job -> sees(call, job))
        .orElseThrow(() -> Refusal.of(refusal, "No job found with id " + call.path("jobId")));
  }

  private static Settings settings(DataCenterCall call) {
    Form form = Form.of(call);
    String prefix = form.text("fileNamePrefix").orElse("");
    if (!prefix.matches("[\\w .-]*")) {
      throw Refusal.badRequest("The fileNamePrefix is not valid");
    }
    return new Settings(
        form.flag("skipAttachments").orElse(false),
        form.flag("keepPermanently").orElse(false),
        prefix,
        form.flag("skipReindex").orElse(false));
  }

  private Reply backUp(DataCenterCall call) {
    List<String> keys =
        Form.of(call).elements("spaceKeys").stream().map(one -> one.asString("")).toList();
    if (keys.isEmpty()) {
      throw Refusal.badRequest("The spaceKeys are required");
    }
    List<Space> spaces =
        keys.stream()
            .map(key ->
                site.spaces()
                    .byKey(key)
                    .filter(space -> site.access().sees(call.caller(), space))
                    .orElseThrow(() -> Refusal.badRequest("No space with key : " + key)))
            .distinct()
            .toList();
    spaces.stream()
        .filter(space -> !exports(call, space))
        .findFirst()
        .ifPresent(space -> {
          throw Refusal.forbidden("User not permitted to export the space " + space.key());
        });
    List<String> known = spaces.stream().map(Space::key).sorted().toList();
    boolean running =
        jobs.all().stream()
            .filter(job -> job.operation() == Operation.BACKUP && job.open(site.now()))
            .anyMatch(job -> job.spaceKeys().stream().sorted().toList().equals(known));
    if (running) {
      throw Refusal.conflict("A backup of the same spaces is already queued or in progress");
    }
    return Reply.ok(views.whole(jobs.backUp(call.caller(), spaces, settings(call))));
  }

  private void requireRestore(DataCenterCall call) {
    if (!administers(call)) {
      throw Refusal.forbidden("User not permitted to restore");
    }
  }

  private Reply restore(DataCenterCall call, Scope scope) {
    requireRestore(call);
    Form form = Form.of(call);
    String name = form.text("fileName").or(() -> form.text("filename")).orElse("");
    Blob file =
        jobs.all().stream()
            .filter(job -> job.scope() == scope && job.fileName().equals(name))
            .flatMap(job -> jobs.file(job).stream())
            .findFirst()
            .orElseThrow(
                () -> Refusal.badRequest("There is no backup of this kind with the name " + name));
    return begun(call, scope, name, file::open, settings(call));
  }

  private Reply restoreUploaded(DataCenterCall call, Scope scope) {
    requireRestore(call);
    Upload upload = Uploads.read(call, LARGEST_FILE).getFirst();
    if (!upload.content().begins(ZIP)) {
      throw Refusal.badRequest("The uploaded file is not a zip file");
    }
    Settings settings = new Settings(false, false, "", false);
    return begun(call, scope, upload.name(), upload.content()::open, settings);
  }

  private Reply begun(
      DataCenterCall call, Scope scope, String name, Reply.Source file, Settings settings) {
    try (InputStream bytes = file.open()) {
      Job job =
          scope == Scope.SITE
              ? jobs.restoreSite(call.caller(), name, bytes, settings)
              : jobs.restore(call.caller(), name, bytes, settings);
      return Reply.ok(views.whole(job));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply clear(DataCenterCall call) {
    if (!administers(call)) {
      throw Refusal.forbidden("User not permitted to cancel jobs");
    }
    List<Job> queued =
        jobs.all().stream().filter(job -> job.state(site.now()) == State.QUEUED).toList();
    queued.forEach(job -> jobs.cancel(job, call.caller()));
    return Reply.ok(JsonNodeFactory.instance.numberNode(queued.size()));
  }

  /** Whoever may export all spaces of a backup may have it. */
  private Reply download(DataCenterCall call) {
    Optional<Job> job =
        Ids.parse(call.path("jobId"))
            .flatMap(jobs::find)
            .filter(one -> administers(call) || exportsAll(call, one));
    return job.flatMap(jobs::file)
        .map(file ->
            Reply.file(200, "application/zip", file.size(), file::open)
                .with(
                    "Content-Disposition",
                    "attachment; filename=\"" + job.map(Job::fileName).orElse("") + "\""))
        .orElseThrow(() -> Refusal.notFound("No backup file found for job " + call.path("jobId")));
  }

  private boolean exportsAll(DataCenterCall call, Job job) {
    return job.scope() == Scope.SPACE
        && job.spaceKeys().stream()
            .allMatch(
                key -> site.spaces().byKey(key).filter(space -> exports(call, space)).isPresent());
  }

  private Reply files(DataCenterCall call) {
    if (!administers(call)) {
      throw Refusal.badRequest("Only system administrators may see the files");
    }
    Optional<Scope> scope = JobFilter.word(call, "jobScope", Scope.class);
    List<Job> there =
        jobs.all().stream()
            .filter(job -> job.fileThere(site.now()))
            .filter(job -> scope.isEmpty() || job.scope() == scope.get())
            .toList();
    return Reply.ok(
        Json.array(
            there,
            job ->
                Json.object()
                    .put("name", job.fileName())
                    .put("creationTime", Times.text(job.ends()))
                    .put("size", jobs.file(job).orElseThrow().size())
                    .put("jobScope", job.scope().name())));
  }
}
