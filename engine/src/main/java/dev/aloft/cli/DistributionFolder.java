package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program stands with what came along with it.
 *
 * @param home the folder, or empty when started without the launcher
 */
record DistributionFolder(String home) {

  /** What starts the program once more, as a process of its own. */
  Path launcher() {
    return Path.of(home, "bin", "aloft");
  }

  /** An example story's folder. */
  Path example(String name) {
    Path folder = Path.of(home, "examples", name);
    if (home.isEmpty() || !Files.isDirectory(folder)) {
      throw new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(
                  CliCode.NO_EXAMPLES,
                  Location.file(folder.toString()),
                  "the examples do not lie beside this program")
              .next("start bin/aloft of a whole distribution"));
    }
    return folder;
  }
}
