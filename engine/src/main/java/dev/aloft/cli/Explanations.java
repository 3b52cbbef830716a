package dev.aloft.cli;

import dev.aloft.diagnostics.Explanation;
import java.util.List;

/**
 * The explanations of one package: its diagnostic codes, or the reasons of its actions.
 *
 * @param all each with its id
 */
record Explanations(List<? extends Explanation> all) {

  Explanations {
    all = List.copyOf(all);
  }
}
