package dev.aloft.testing;

import dev.aloft.verify.VerifyOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What verify complains about, a line a finding. */
final class WorldFindings {

  private WorldFindings() {}

  /** {@code address part kind attribute} of each, sorted. */
  static List<String> of(VerifyOutcome outcome) {
    return outcome.findings().stream()
        .map(finding ->
            Stream.of(finding.address(), finding.part(), finding.kind(), finding.attribute())
                .map(Object::toString)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }
}
