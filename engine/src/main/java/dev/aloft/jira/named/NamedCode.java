package dev.aloft.jira.named;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with things that are known by their names. */
public enum NamedCode implements DiagnosticCode {
  TWO_KINDS(
      """
      Old versions of Jira let a type of sub-tasks have the name of an ordinary issue type; the \
      cloud takes each name once. They cannot become one, for an issue of the one kind needs a \
      parent and one of the other has none. Give one of them another name in Decisions, with \
      `fieldType: sub-task` or `fieldType: standard` beside its name; `aloft init` writes the line.\
      """);

  private final String explanation;

  NamedCode(String explanation) {
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-NAMED-001";
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
