package dev.aloft.spec;

import java.util.Optional;

/** The variables of the process's environment, as {@code ${env:NAME}} reads them. */
@FunctionalInterface
public interface EnvironmentVariables {

  Optional<String> get(String name);

  /** Those of this process. */
  static EnvironmentVariables ofThisProcess() {
    return name -> Optional.ofNullable(System.getenv(name));
  }
}
