package dev.aloft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The people map of a command that reads or writes it. */
final class MapOption {

  @Option(
      names = "--map",
      paramLabel = "FILE",
      defaultValue = "users.csv",
      description = "The people map, beside the spec: ${DEFAULT-VALUE} if left out.")
  Path map = Path.of("users.csv");

  /** Where it stands or would stand. */
  Path beside(SpecOption spec, Environment environment) {
    Path read = environment.folder().resolve(spec.path);
    return (Files.isDirectory(read) ? read : read.resolveSibling("")).resolve(map);
  }

  @Override
  public String toString() {
    return map.toString();
  }
}
