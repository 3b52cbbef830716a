package dev.aloft.run;

/** Why a plan may be applied. */
public enum Approval {
  /** Somebody saw the plan file, or said that none needs to be seen. */
  REVIEWED,
  /** Nobody saw it: it must lie inside of the envelope that a Wave document approves. */
  ENVELOPE
}
