import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finishes the distribution that Maven has copied together: brings old class files up to date,
 * fixes the order of the class path, unpacks the SQLite library of this machine, and trains the AOT
 * caches. Run by the build as {@code java .build/Distribution.java ENGINE_JAR DISTRIBUTION
 * train|skip}.
 */
void main(String[] arguments) throws Exception {
  Path engineJar = Path.of(arguments[0]);
  Path home = Path.of(arguments[1]);
  Path lib = home.resolve("lib");
  Files.copy(engineJar, lib.resolve("aloft-engine.jar"), StandardCopyOption.REPLACE_EXISTING);
  ModernClasses.in(lib);
  writeClassPath(lib);
  unpackSqlite(lib);
  Files.createDirectories(home.resolve("aot"));
  Path launcher = home.resolve("bin/aloft");
  if (!launcher.toFile().setExecutable(true, false)) {
    throw new IOException("cannot make " + launcher + " executable");
  }
  if (arguments[2].equals("train")) {
    train(launcher);
  }
}

/** The AOT cache is tied to the order of the jars, so the order is written down once. */
void writeClassPath(Path lib) throws IOException {
  TreeSet<String> jars = new TreeSet<>();
  try (Stream<Path> files = Files.list(lib)) {
    files
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".jar"))
        .forEach(jars::add);
  }
  jars.remove("aloft-engine.jar");
  Files.writeString(
      lib.resolve("classpath"), "aloft-engine.jar\n" + String.join("\n", jars) + "\n");
}

/**
 * SQLite's driver would unpack its library at every start, which costs some 60 ms. The folder is
 * named as {@code dev.aloft.cli.NativeLibraries} looks for it; other machines fall back to
 * unpacking.
 */
void unpackSqlite(Path lib) throws IOException {
  String system = System.getProperty("os.name");
  String machine = System.getProperty("os.arch");
  String inJar =
      "org/sqlite/native/%s/%s/"
          .formatted(
              system.startsWith("Mac") ? "Mac" : system.startsWith("Windows") ? "Windows" : system,
              machine.equals("amd64") ? "x86_64" : machine);
  Path driver;
  try (Stream<Path> files = Files.list(lib)) {
    driver =
        files
            .filter(file -> file.getFileName().toString().startsWith("sqlite-jdbc-"))
            .findFirst()
            .orElseThrow();
  }
  String library = System.mapLibraryName("sqlitejdbc");
  try (JarFile jar = new JarFile(driver.toFile())) {
    var entry = jar.getEntry(inJar + library);
    if (entry == null) {
      IO.println(
          "No SQLite library for "
              + system
              + " on "
              + machine
              + " in the driver; it will look itself.");
      return;
    }
    Path folder =
        lib.resolve("native")
            .resolve((system + "-" + machine).toLowerCase(Locale.ROOT).replace(' ', '-'));
    Files.createDirectories(folder);
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

/** A cache only saves time, so a machine where it cannot be made still gets its distribution. */
void train(Path launcher) throws Exception {
  ProcessBuilder builder = new ProcessBuilder(List.of(launcher.toString())).inheritIO();
  builder.environment().put("ALOFT_AOT", "train");
  builder.environment().put("ALOFT_JAVA_HOME", System.getProperty("java.home"));
  int status = builder.start().waitFor();
  if (status != 0) {
    IO.println("The AOT caches could not be made (exit " + status + "); starts will be slower.");
  }
}
