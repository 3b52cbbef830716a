package dev.aloft.cli;

import dev.aloft.spec.SpecOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The spec of a command whose words are about something else, and the values for it. */
final class SpecOption {

  @Option(
      names = "--spec",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "The spec; left out: this folder.")
  Path path = Path.of(".");

  @Mixin SpecWords words = new SpecWords();

  SpecOptions options() {
    return words.options();
  }
}
