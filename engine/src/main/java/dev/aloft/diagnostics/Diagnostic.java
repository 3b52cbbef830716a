package dev.aloft.diagnostics;

import java.util.Optional;

/**
 * One problem.
 *
 * @param code its stable kind
 * @param location where it is
 * @param summary one line that says what is wrong, with the offending value; no full stop
 * @param expected what was expected, or the nearest valid name
 * @param next what to do or run next
 */
public record Diagnostic(
    DiagnosticCode code,
    Location location,
    String summary,
    Optional<String> expected,
    Optional<String> next) {

  public static Diagnostic of(DiagnosticCode code, Location location, String summary) {
    return new Diagnostic(code, location, summary, Optional.empty(), Optional.empty());
  }

  public Diagnostic expected(String text) {
    return new Diagnostic(code, location, summary, Optional.of(text), next);
  }

  public Diagnostic next(String text) {
    return new Diagnostic(code, location, summary, expected, Optional.of(text));
  }

  public Severity severity() {
    return code.severity();
  }
}
