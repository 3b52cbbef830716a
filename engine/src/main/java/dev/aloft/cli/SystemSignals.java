package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and SIGTERM an orderly end of a run that writes: it gets some time to record what is
 * on its way. Whatever it cannot record in time stands in the journal.
 */
final class SystemSignals {

  private static final int PATIENCE_SECONDS = 10;

  private final Interruption interruption;
  private final CountDownLatch ended = new CountDownLatch(1);

  SystemSignals(Interruption interruption) {
    this.interruption = interruption;
  }

  void listen() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("interruption").unstarted(this::ending));
  }

  /** The run has ended and said how. */
  void ended() {
    ended.countDown();
  }

  private void ending() {
    if (ended.getCount() == 0 || !interruption.writing()) {
      return;
    }
    interruption.ask();
    try {
      boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    // The signal's own code would be 143 for SIGTERM.
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.status());
  }
}
