package dev.aloft.cli;

import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a site that is being served, again and again, until it is closed. */
final class SandboxKeeping implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxKeeping.class);

  /** What a killed process may lose. */
  private static final long KEEP_MILLIS = 250;

  private final KeptFile file;
  private final WorkFolder folder;
  private final ScheduledExecutorService threads;
  private final ScheduledFuture<?> keeping;

  /** Keeps a site; its file and folder belong to the keeping from now on. */
  SandboxKeeping(KeptFile file, WorkFolder folder) {
    this.file = file;
    this.folder = folder;
    this.threads =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-keeping").factory());
    this.keeping =
        threads.scheduleWithFixedDelay(this::keep, KEEP_MILLIS, KEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A full disk may have room again later: the next time is tried as if nothing had happened. */
  private void keep() {
    try {
      file.keep();
    } catch (SiteFileException e) {
      LOG.error("The sandbox could not save what was done last", e);
    }
  }

  @Override
  public void close() throws IOException {
    keeping.cancel(false);
    threads.close();
    file.close();
    folder.close();
  }
}
