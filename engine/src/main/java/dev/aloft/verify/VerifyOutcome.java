package dev.aloft.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What verify found.
 *
 * @param compared how many things and parts were compared
 * @param findings the differences, the first ten thousand
 * @param differences how many there are
 * @param kept edits on the target that an applied plan told and kept, the first ten thousand; they
 *     are no differences
 * @param keptCount how many there are
 * @param added how many of each kind people added on the target themselves; they are no differences
 */
public record VerifyOutcome(
    long compared,
    List<Finding> findings,
    long differences,
    List<Finding> kept,
    long keptCount,
    Map<String, Long> added) {

  public VerifyOutcome {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
    added = Collections.unmodifiableMap(new TreeMap<>(added));
  }

  public boolean clean() {
    return differences == 0;
  }
}
