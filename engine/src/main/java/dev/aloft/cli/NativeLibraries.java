package dev.aloft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Native libraries that the distribution holds unpacked. */
final class NativeLibraries {

  /** SQLite's driver looks here before it unpacks its own, which takes some 60 ms at each start. */
  private static final String SQLITE_FOLDER = "org.sqlite.lib.path";

  private NativeLibraries() {}

  /**
   * Points the SQLite driver at the library of this machine, if the distribution was packaged on
   * such a machine; otherwise the driver unpacks its own.
   *
   * @param home the distribution's folder, or empty when started without one
   */
  static void useUnpacked(String home) {
    if (System.getProperty(SQLITE_FOLDER) == null) {
      folder(home, System.getProperty("os.name"), System.getProperty("os.arch"))
          .ifPresent(folder -> System.setProperty(SQLITE_FOLDER, folder.toString()));
    }
  }

  /** Where the distribution holds the libraries for such a machine, if it does. */
  static Optional<Path> folder(String home, String system, String architecture) {
    if (home.isEmpty()) {
      return Optional.empty();
    }
    String machine = (system + "-" + architecture).toLowerCase(Locale.ROOT).replace(' ', '-');
    return Optional.of(Path.of(home, "lib", "native", machine)).filter(Files::isDirectory);
  }
}
