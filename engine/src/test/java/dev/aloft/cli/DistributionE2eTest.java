package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as its users start it. */
class DistributionE2eTest {

  private static final Path HOME = Path.of(System.getProperty("aloft.dist"));

  @TempDir Path folder;

  private final Program aloft = Program.packaged();

  @Test
  void startsAndSaysItsVersion() throws Exception {
    Program.Run run = aloft.run("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("aloft \\S+ \\(Java 25.*\\)\n");
  }

  @Test
  void startsThroughLinksAndFromAnyFolder() throws Exception {
    Path other = Files.createDirectory(folder.resolve("with a blank"));
    Path launcher = copyOfTheProgram().resolve("bin/aloft");
    Files.createSymbolicLink(folder.resolve("first"), launcher);
    Path second = Files.createSymbolicLink(other.resolve("aloft"), Path.of("../first"));

    Program.Run run = new Program(second).in(other).run("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void handsOverWordsAsTheyAre() throws Exception {
    Program.Run run = aloft.run("explain", "two  blanks *$HOME");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("aloft - nothing known under \"two  blanks *$HOME\"\n");
  }

  @Test
  void endsWithTheCodeOfTheCommand() throws Exception {
    assertThat(aloft.run("versoin").exitCode()).isEqualTo(3);
    assertThat(aloft.run().exitCode()).isEqualTo(3);
    assertThat(aloft.run("--help").exitCode()).isZero();
  }

  @Test
  void speaksUtf8InACLocale() throws Exception {
    Program.Run run = aloft.with(Map.of("LC_ALL", "C")).run("explain", "ALOFT-CLI-004");

    assertThat(run.out()).contains("ALOFT-…-000");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void honoursFlagsOfTheEnvironmentInSilence() throws Exception {
    Program.Run run =
        aloft
            .with(Map.of("JAVA_TOOL_OPTIONS", "-Dos.name=Elsewhere", "JDK_JAVA_OPTIONS", "-Da=b"))
            .run("version");

    assertThat(run.out()).contains("Elsewhere");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void refusesAJavaHomeOfItsOwnThatIsNoJdk25() throws Exception {
    Program.Run run = aloft.with(Map.of("ALOFT_JAVA_HOME", folder.toString())).run("version");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("aloft: ALOFT_JAVA_HOME is " + folder)
        .contains("next: point it at the folder of a JDK 25");
  }

  @Test
  void passesOverAJavaHomeThatIsOfAnotherVersion() throws Exception {
    Program.Run run = aloft.with(Map.of("JAVA_HOME", folder.toString())).run("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhatToInstallWhereNoJdkIsFound() throws Exception {
    Path copy = copyOfTheProgram();
    Path launcher = copy.resolve("bin/aloft");
    Files.writeString(
        launcher, Files.readString(launcher).replace("JAVA_MAJOR=25", "JAVA_MAJOR=99"));

    Program.Run run = new Program(launcher).run("version");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("aloft: no JDK 99 found")
        .contains("apt-get install openjdk-99-jdk-headless", "ALOFT_JAVA_HOME");
  }

  @Test
  void renewsAMissingCacheByItselfWithoutAWord() throws Exception {
    Path copy = copyOfTheProgram();
    try (WatchService watcher = copy.getFileSystem().newWatchService()) {
      Path caches = copy.resolve("aot");
      caches.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);

      Program.Run run =
          new Program(copy.resolve("bin/aloft")).with(Map.of("ALOFT_AOT", "")).run("version");

      assertThat(run.exitCode()).isZero();
      assertThat(run.err()).isEmpty();
      Path cache = caches.resolve(created(watcher));
      cache.register(watcher, StandardWatchEventKinds.ENTRY_DELETE);
      // The trainer removes its lock when it has finished.
      while (Files.exists(cache.resolve("training"))) {
        created(watcher);
      }
      assertThat(files(cache))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("cloud.aot", "data-center.aot", "long.aot", "short.aot");
    }
  }

  @Test
  void twoTrainersAtOnceLeaveOneWholeCacheAndASpoiltOneIsPassedOver() throws Exception {
    Path copy = copyOfTheProgram();
    Program trainer = new Program(copy.resolve("bin/aloft")).with(Map.of("ALOFT_AOT", "train"));

    Process first = trainer.start();
    Process second = trainer.start();
    int sum = first.waitFor() + second.waitFor();

    assertThat(sum).as("one trains, the other leaves at once").isEqualTo(1);
    List<Path> caches = files(copy.resolve("aot"));
    assertThat(caches)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("cloud.aot", "data-center.aot", "long.aot", "short.aot");

    for (Path cache : caches) {
      Files.writeString(cache, "not a cache");
    }
    Program.Run run = trainer.with(Map.of("ALOFT_AOT", "")).run("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void holdsTheSqliteLibraryOfThisMachine() throws Exception {
    Path library =
        NativeLibraries.folder(
                HOME.toString(), System.getProperty("os.name"), System.getProperty("os.arch"))
            .orElseThrow()
            .resolve(System.mapLibraryName("sqlitejdbc"));

    assertThat(library).isRegularFile();
    assertThat(NativeLibraries.folder(HOME.toString(), "Elsewhere", System.getProperty("os.arch")))
        .isEmpty();
    assertThat(NativeLibraries.folder("", "Linux", "amd64")).isEmpty();
  }

  /**
   * Without its caches, and with new time stamps, so that the caches of the original do not fit.
   */
  private Path copyOfTheProgram() throws IOException {
    Path copy = folder.resolve("a copy of aloft");
    try (Stream<Path> files = Files.walk(HOME)) {
      for (Path file : files.filter(f -> !f.startsWith(HOME.resolve("aot"))).toList()) {
        Files.copy(
            file,
            copy.resolve(HOME.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.createDirectory(copy.resolve("aot"));
    assertThat(copy.resolve("bin/aloft").toFile().setExecutable(true)).isTrue();
    return copy;
  }

  private static Path created(WatchService watcher) throws InterruptedException {
    WatchKey key = watcher.poll(3, TimeUnit.MINUTES);
    assertThat(key).as("the trainer does something within three minutes").isNotNull();
    List<Path> names = key.pollEvents().stream().map(event -> (Path) event.context()).toList();
    key.reset();
    return names.getFirst();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
