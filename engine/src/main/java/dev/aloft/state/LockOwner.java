package dev.aloft.state;

import dev.aloft.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

  private static final int ID_DIGITS = 8;

  /** Names this lock and no later one; to be typed by a person. */
  public String id() {
    String all = host + "\n" + pid + "\n" + startedAt + "\n" + command + "\n" + since;
    MessageDigest sha256 = Digest.sha256();
    sha256.update(all.getBytes(StandardCharsets.UTF_8));
    return Digest.finish(sha256).toString().substring(0, ID_DIGITS);
  }

  /** Who it is, in words. */
  public String describe() {
    return "`%s`, process %d on %s, since %s"
        .formatted(command, pid, host, since.truncatedTo(ChronoUnit.SECONDS));
  }

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
