package dev.aloft.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it. Injected, so that a test can choose it.
 *
 * @param variables the environment variables; values may be secrets and are never printed
 * @param folder where relative paths start
 * @param clock the time
 */
public record Environment(Map<String, String> variables, Path folder, Clock clock) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  @Override
  public String toString() {
    return "Environment[folder=" + folder + "]";
  }
}
