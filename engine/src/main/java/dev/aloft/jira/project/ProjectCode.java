package dev.aloft.jira.project;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with a project that is to move. */
public enum ProjectCode implements DiagnosticCode {
  KEY_NOT_ALLOWED(
      """
      Jira Cloud takes keys of two to ten characters: a capital letter, then capitals and digits. \
      Server let administrators choose another pattern, so a key can be longer there or hold an \
      underscore. Give the project another key under target in a Project document; its issues then \
      get the new key with their old numbers.\
      """);

  private final String explanation;

  ProjectCode(String explanation) {
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-PROJECT-001";
  }

  @Override
  public Family family() {
    return Family.YOURS;
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
