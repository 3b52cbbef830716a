package dev.aloft.cli;

import dev.aloft.spec.SpecOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every command takes that reads a spec. */
final class SpecWords {

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "A value for $${var:NAME} in the spec; wins over vars.")
  Map<String, String> variables = new LinkedHashMap<>();

  SpecOptions options() {
    return SpecOptions.standard().withVariables(variables);
  }
}
