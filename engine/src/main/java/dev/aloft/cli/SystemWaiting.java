package dev.aloft.cli;

import dev.aloft.report.Console;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** Waits for Ctrl-C or SIGTERM, and closes the server before the process ends. */
final class SystemWaiting implements Waiting {

  private final Console console;

  @Inject
  SystemWaiting(Console console) {
    this.console = console;
  }

  @Override
  public void untilStopped(Served server) {
    // Scripts wait for what was printed, and nothing else will be.
    console.flush();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server)));
    try {
      // Never counted down: the process ends with the hook.
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Served server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
