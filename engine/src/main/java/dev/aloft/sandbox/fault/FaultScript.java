package dev.aloft.sandbox.fault;

import java.util.List;

/**
 * Everything that is to go wrong. The first rule whose turn has come strikes; one request is struck
 * once.
 *
 * @param seed of all chance
 */
public record FaultScript(long seed, List<FaultRule> rules) {

  /** Nothing goes wrong. */
  public static final FaultScript NONE = new FaultScript(0, List.of());

  public FaultScript {
    rules = List.copyOf(rules);
  }
}
