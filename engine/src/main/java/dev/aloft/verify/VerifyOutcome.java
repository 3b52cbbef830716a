package dev.aloft.verify;

import java.util.List;

/**
 * What verify found.
 *
 * @param compared how many things and parts were compared
 * @param findings the differences, the first ten thousand
 * @param differences how many there are
 */
public record VerifyOutcome(long compared, List<Finding> findings, long differences) {

  public VerifyOutcome {
    findings = List.copyOf(findings);
  }

  public boolean clean() {
    return differences == 0;
  }
}
