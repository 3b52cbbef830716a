package dev.aloft.sandbox.jira.datacenter.field;

/** Why a value cannot be taken. */
public final class WrongValue extends Exception {

  private static final long serialVersionUID = 1L;

  /** The reason, for the caller. */
  public WrongValue(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, for the caller. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
