package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.state.StateCode;
import dev.aloft.testing.CrashWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up at any size of the state ends the run with a word that names the state; the
 * same command, once there is room, ends like a run that was never disturbed.
 */
class DiskFullTest {

  @TempDir private Path folder;

  @Test
  void atAnySizeOfTheState() {
    List<String> calm =
        CrashWorld.in(folder.resolve("calm"), CrashWorld.many()).undisturbed().content();
    List<ProblemException> full = new ArrayList<>();
    int stopped;
    int pages = 16;
    do {
      stopped = full.size();
      pages += 4;
      CrashWorld world = CrashWorld.in(folder.resolve("pages-" + pages), CrashWorld.many());

      assertThat(world.onADiskOf(pages, full::add)).as("%d pages", pages).isEqualTo(calm);
    } while (full.size() > stopped);

    assertThat(full)
        .hasSizeGreaterThan(5)
        .allSatisfy(problem -> {
          assertThat(problem.diagnostics().getFirst().code()).isEqualTo(StateCode.UNWRITABLE);
          assertThat(problem.diagnostics().getFirst().summary()).contains("SQLITE_FULL");
        });
  }
}
