package dev.aloft.cli;

import dev.aloft.run.DemoResult.Killed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An apply of the demo's plan in a process of its own, which is killed in the middle of it. */
final class KilledApply {

  /** What a process ends with that was killed: 128 and the number of the signal. */
  private static final int KILLED = 128 + 9;

  private final ProcessBuilder program;

  KilledApply(Path launcher, Path folder, URI site) {
    this.program =
        new ProcessBuilder(
                List.of(
                    launcher.toAbsolutePath().toString(),
                    "demo",
                    "apply",
                    "--site",
                    site.toString(),
                    folder.toAbsolutePath().toString()))
            .redirectError(Redirect.INHERIT);
  }

  /**
   * Applies until something is written, then kills, without a chance to tidy up.
   *
   * @param enough how many issues and parts it may write
   * @param planned how many it would
   */
  Killed after(long enough, long planned) throws IOException {
    Process process = program.start();
    long written = 0;
    try (BufferedReader counts = process.inputReader(StandardCharsets.UTF_8)) {
      String count = counts.readLine();
      while (count != null) {
        written = Long.parseLong(count);
        if (written >= enough) {
          break;
        }
        count = counts.readLine();
      }
      process.destroyForcibly();
      return new Killed(process.waitFor() == KILLED, written, planned);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an apply was to be killed");
    } finally {
      process.destroyForcibly();
    }
  }
}
