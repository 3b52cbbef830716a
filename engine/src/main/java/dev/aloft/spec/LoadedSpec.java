package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A spec that was read without errors.
 *
 * @param warnings what is odd but does not stop anything, by place
 * @param lockFile where {@code aloft.lock} lies or will lie
 */
public record LoadedSpec(Blueprint blueprint, List<Diagnostic> warnings, Path lockFile) {

  public LoadedSpec {
    warnings = List.copyOf(warnings);
  }
}
