package dev.aloft.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a command finds its spec, and the values for it. */
final class SpecPlace {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      defaultValue = ".",
      description = "The spec's folder or file; left out: this folder.")
  Path path = Path.of(".");

  @Mixin SpecWords words = new SpecWords();
}
