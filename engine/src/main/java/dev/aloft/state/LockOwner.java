package dev.aloft.state;

import java.time.Instant;

/**
 * Who holds the lock of a state.
 *
 * @param host the machine's name
 * @param pid the process
 * @param startedAt when the process started; tells a process from a later one with its number
 * @param command what it does
 * @param since when it took the lock
 */
public record LockOwner(String host, long pid, Instant startedAt, String command, Instant since) {

  /** Whether the process is known to be dead: it ran on this machine and is gone. */
  public boolean isDead(String thisHost) {
    if (!host.equals(thisHost)) {
      return false;
    }
    return ProcessHandle.of(pid)
        .map(process ->
            process
                .info()
                .startInstant()
                .map(start -> start.getEpochSecond() != startedAt.getEpochSecond())
                .orElse(false))
        .orElse(true);
  }
}
