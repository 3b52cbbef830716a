package dev.aloft.plan;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of plans and plan files. */
public enum PlanCode implements DiagnosticCode {
  NOT_A_PLAN(
      "ALOFT-PLAN-001",
      "The file is not a plan that this version of Aloft wrote. Plan files are written by"
          + " `aloft plan --out FILE`; make a new one."),
  EDITED(
      "ALOFT-PLAN-002",
      "The plan file's contents no longer match the seal that was written with them: it was edited"
          + " or damaged after it was planned. Plans are immutable: change the spec and plan"
          + " again."),
  NEWER(
      "ALOFT-PLAN-003",
      "The plan file was written by a newer version of Aloft. Apply it with that version, or plan"
          + " again with this one."),
  NOT_APPLYABLE(
      "ALOFT-PLAN-004",
      "The plan holds conflicts that nobody decided. Each is listed in `aloft show`; decide it"
          + " under Decisions (or in the Users document) and plan again."),
  STALE(
      "ALOFT-PLAN-005",
      "Since the plan was made, the spec, the source or the target changed in something that the"
          + " plan rests on. Nothing was written. Plan again, look at the difference, and apply"
          + " the new plan."),
  UNREADABLE(
      "ALOFT-PLAN-006",
      "The plan file could not be read or written. Check the path, the rights and the free"
          + " space."),
  EXPOSED(
      "ALOFT-PLAN-007",
      "More people would see or do something on the target than in the source, and no line of the"
          + " spec accepts it. `aloft show` lists each with what gives the access. Restrict it on"
          + " the target (another permission scheme for new projects), or accept the project by its"
          + " key in an Exposure document. A group of the target that gives access to a product"
          + " cannot be decided by a pattern: name it.");

  private final String id;
  private final String explanation;

  PlanCode(String id, String explanation) {
    this.id = id;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
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
