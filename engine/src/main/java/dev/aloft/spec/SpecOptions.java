package dev.aloft.spec;

import java.util.Map;
import java.util.Set;

/**
 * How a spec is to be read.
 *
 * @param variables what {@code --var name=value} gave; they win over {@code vars} of the Migration
 * @param secrets whether tokens have to be there
 * @param resourceTypes the types that a decision may name; empty to leave that unchecked
 */
public record SpecOptions(
    Map<String, String> variables, Secrets secrets, Set<String> resourceTypes) {

  /** Whether tokens have to be there. */
  public enum Secrets {
    /** A missing one is an error: for every command that talks to a real site. */
    REQUIRED,
    /**
     * Those of sources and of files on disk; of targets they are named: for a rehearsal on a
     * sandbox.
     */
    OF_SOURCES,
    /** They are named but not read: for validate and fmt. */
    NAMED_ONLY
  }

  public SpecOptions {
    variables = Map.copyOf(variables);
    resourceTypes = Set.copyOf(resourceTypes);
  }

  /** No variables, secrets required, types unchecked. */
  public static SpecOptions standard() {
    return new SpecOptions(Map.of(), Secrets.REQUIRED, Set.of());
  }

  public SpecOptions withVariables(Map<String, String> more) {
    return new SpecOptions(more, secrets, resourceTypes);
  }

  public SpecOptions withSecrets(Secrets rule) {
    return new SpecOptions(variables, rule, resourceTypes);
  }

  public SpecOptions withResourceTypes(Set<String> types) {
    return new SpecOptions(variables, secrets, types);
  }
}
