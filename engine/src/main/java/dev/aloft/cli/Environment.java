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
 * @param interruption whether somebody wants the run to end
 */
public record Environment(
    Map<String, String> variables, Path folder, Clock clock, Interruption interruption) {

  /** One that nobody interrupts. */
  public Environment(Map<String, String> variables, Path folder, Clock clock) {
    this(variables, folder, clock, new Interruption());
  }

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The keys of plan files; paths of key files are relative to a folder. */
  PlanKeys planKeys(Path relativeTo) {
    return new PlanKeys(variables, relativeTo);
  }

  @Override
  public String toString() {
    return "Environment[folder=" + folder + "]";
  }
}
