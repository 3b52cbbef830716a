package dev.aloft.cli;

import java.io.IOException;

/** How a server's command waits for its end. */
@FunctionalInterface
interface Waiting {

  /** Comes back when the server is to stop, or has been closed because the process ends. */
  void untilStopped(Served server) throws IOException;
}
