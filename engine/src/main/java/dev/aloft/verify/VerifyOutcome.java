package dev.aloft.verify;

import java.util.List;

/**
 * What verify found.
 *
 * @param compared how many things and parts were compared
 * @param findings the differences, the first ten thousand
 * @param differences how many there are
 * @param kept edits on the target that an applied plan told and kept, the first ten thousand; they
 *     are no differences
 * @param keptCount how many there are
 */
public record VerifyOutcome(
    long compared, List<Finding> findings, long differences, List<Finding> kept, long keptCount) {

  public VerifyOutcome {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
  }

  public boolean clean() {
    return differences == 0;
  }
}
