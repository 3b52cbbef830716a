package dev.aloft.diagnostics;

/**
 * A stable name for one kind of problem, such as {@code ALOFT-SPEC-012}. Each package declares its
 * own codes as an enum; {@code aloft explain CODE} prints the explanation.
 */
public interface DiagnosticCode extends Explanation {

  Family family();

  Severity severity();
}
