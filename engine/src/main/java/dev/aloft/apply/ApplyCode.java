package dev.aloft.apply;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of carrying out a plan. */
public enum ApplyCode implements DiagnosticCode {
  KEYS_SHIFTED(
      "ALOFT-APPLY-001",
      Family.SITE,
      "The site gave an issue another number than the one that it must keep, and the issue that"
          + " holds this number could not be made into it. The lane stopped before anything was"
          + " hung on the issue. If the project is ours and holds nothing else, recreate it;"
          + " otherwise set `keys: new` for it and plan again."),
  WAITS_FOR_REFERENCE(
      "ALOFT-APPLY-002",
      Family.YOURS,
      "Something that the resource refers to could not be created, so the resource was not"
          + " attempted. Mend the cause above it and run the same apply again."),
  STALE_LANE(
      "ALOFT-APPLY-003",
      Family.YOURS,
      "An item of the lane differs from what the plan was computed from: the source or the target"
          + " changed since. The lane stopped before it. Plan again and apply the new plan."),
  NOT_THERE(
      "ALOFT-APPLY-004",
      Family.SITE,
      "A write was accepted, but reading back does not show the thing. The site may lag; run verify"
          + " later."),
  OUTCOME_UNKNOWN(
      "ALOFT-APPLY-005",
      Family.SITE,
      "The answer to a write was lost and looking for its result failed too. Run the same apply"
          + " again: it looks once more before it writes."),
  REFUSED(
      "ALOFT-APPLY-006",
      Family.SITE,
      "The site refused the write for the reason that it gives. Mend the cause in the spec, the"
          + " source or the site, and run the same apply again."),
  KEY_TAKEN(
      "ALOFT-APPLY-007",
      Family.SITE,
      "An issue must keep its number, but the site gave that number to something that is not ours,"
          + " or passed it before the issue could be created. A number is given once. All other"
          + " issues of the project got theirs: where the numbers had shifted, the new issues were"
          + " edited to fit. To have this one too, recreate the project if it is ours, or set"
          + " `keys: new` for it and plan again."),
  NOT_RECORDED(
      "ALOFT-APPLY-008",
      Family.YOURS,
      "An apply was killed while it made something, so nobody knows whether it is there, and a"
          + " rollback cannot tell whether it would be Aloft's. Run that apply again: it looks, and"
          + " records what it finds. Then plan the rollback again.");

  private final String id;
  private final Family family;
  private final String explanation;

  ApplyCode(String id, Family family, String explanation) {
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
