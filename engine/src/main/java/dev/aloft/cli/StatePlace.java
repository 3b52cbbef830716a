package dev.aloft.cli;

import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** Finds the state of a spec. */
final class StatePlace {

  private final Environment environment;
  private final SpecReader specs;

  @Inject
  StatePlace(Environment environment, SpecReader specs) {
    this.environment = environment;
    this.specs = specs;
  }

  Path of(Path spec, SpecOptions options) {
    return specs
        .read(
            List.of(environment.folder().resolve(spec)),
            options.withSecrets(SpecOptions.Secrets.NAMED_ONLY))
        .blueprint()
        .migration()
        .state();
  }
}
