package dev.aloft.sandbox.fault;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of scripts of faults. */
public enum FaultCode implements DiagnosticCode {
  NOT_A_SCRIPT(
      "ALOFT-FAULT-001",
      Family.YOURS,
      "The file that says what is to go wrong in the sandbox is not YAML or JSON, or does not fit"
          + " its schema. schemas/v1/sandbox-faults.schema.json lists the faults and how requests"
          + " are chosen, with an example.");

  private final String id;
  private final Family family;
  private final String explanation;

  FaultCode(String id, Family family, String explanation) {
    this.id = id;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
