package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Operation;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Scope;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Settings;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.State;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jobs as replies show them.
 *
 * @param site whose jobs they are
 */
record JobViews(ConfluenceSite site) {

  /** A job. */
  ObjectNode job(Job job) {
    Instant now = site.now();
    State state = job.state(now);
    ObjectNode view = Json.object();
    view.put("id", job.id());
    view.put("jobOperation", job.operation().name());
    view.put("jobScope", job.scope().name());
    view.put("jobState", state.name());
    view.put("createTime", Times.text(job.created()));
    if (!now.isBefore(job.starts())) {
      view.put("startProcessingTime", Times.text(job.starts()));
    }
    if (state == State.FINISHED || state == State.FAILED) {
      view.put("finishProcessingTime", Times.text(job.ends()));
    }
    job.cancelled()
        .ifPresent(when -> {
          view.put("cancelTime", Times.text(when));
          view.put("cancelledBy", name(job.cancelledBy()));
        });
    if (state == State.FAILED) {
      view.put("errorMessage", job.failure());
    }
    view.put("owner", name(job.owner()));
    view.put("fileName", job.fileName());
    if (!job.spaceKeys().isEmpty()) {
      view.put("spaceKeys", String.join(",", job.spaceKeys()));
    }
    if (job.blob() != 0) {
      job.fileEnds().ifPresent(when -> view.put("fileDeleteTime", Times.text(when)));
    }
    view.put("fileExists", job.fileThere(now));
    return view;
  }

  /** A job with what was asked for and how far it is. */
  ObjectNode whole(Job job) {
    ObjectNode view = job(job);
    view.set("jobSettings", settings(job));
    view.set("jobStatistics", statistics(job));
    view.set("statistics", statistics(job));
    return view;
  }

  private String name(String key) {
    return site.users().byKey(key).map(User::name).orElse(key);
  }

  private static ObjectNode settings(Job job) {
    Settings settings = job.settings();
    ObjectNode view = Json.object();
    if (job.operation() == Operation.RESTORE) {
      return view.put("fileName", job.fileName()).put("skipReindex", settings.skipReindex());
    }
    if (job.scope() == Scope.SITE) {
      view.put("skipAttachments", settings.skipAttachments());
    } else {
      ArrayNode keys = view.putArray("spaceKeys");
      job.spaceKeys().forEach(keys::add);
    }
    return view.put("keepPermanently", settings.keepPermanently())
        .put("fileNamePrefix", settings.prefix());
  }

  private ObjectNode statistics(Job job) {
    long passed = Duration.between(job.starts(), site.now()).toMillis();
    long done =
        job.takes().isZero()
            ? job.objects()
            : Math.clamp(job.objects() * passed / job.takes().toMillis(), 0L, job.objects());
    return Json.object()
        .put("totalObjectsCount", job.objects())
        .put("processedObjectsCount", done)
        .put("persistedObjectsCount", Math.max(0, done - job.skipped()))
        .put("skippedObjectsCount", Math.min(done, job.skipped()))
        .put("reusedObjectsCount", 0L);
  }
}
