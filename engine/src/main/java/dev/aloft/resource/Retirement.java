package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Retires things of ours that are of use only while something is written that names them, and wakes
 * them for more. An attribute that is {@link Attribute.Write#LAST written last} says which things
 * these are. Failures of one thing are answers; what ends a run is thrown as by {@link TargetType}.
 */
public interface Retirement {

  /** How many things are asked for at once. */
  int batchSize();

  /** Retires things. One that is retired already, or gone, is left as it is. */
  List<Answer> retire(List<Recorded> things);

  /** Lets things be named again. One that can be is left as it is. */
  List<Answer> wake(List<Recorded> things);

  /**
   * What became of a thing.
   *
   * @param wrote whether the target was written
   * @param refusal why it is not as it was to be
   */
  record Answer(Recorded thing, boolean wrote, Optional<Diagnostic> refusal) {}
}
