package dev.aloft.sandbox.generate;

/** Why a generated issue cannot move as it is. */
public enum Staying {
  /** It has a security level: without it everybody would see the issue. */
  SECURITY_LEVEL,
  /** Its issue type is not there. */
  UNKNOWN_TYPE,
  /** Another issue of the project has its number, and came first. */
  NUMBER_TWICE,
  /** Neither number nor key. */
  WITHOUT_NUMBER,
  /** A sub-task of one of the others. */
  PARENT_STAYS
}
